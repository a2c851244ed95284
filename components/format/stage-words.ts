// What the dates of a relation are called: nobody agrees on a dispute, it is considered and begins.
import { words } from '#components/words.ts';
import { isQuarrel, type RelationType } from '#lib/domain/relation-kind.ts';

type Stage = 'talks' | 'agreed' | 'effective' | 'ended';

export const stageWords = (type: RelationType): Readonly<Record<Stage, string>> =>
  isQuarrel(type) ? words.deal.quarrelDates : words.deal.fields;
