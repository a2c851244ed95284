// Whose aim a verb is where a noun governs it: "X's bid to buy", "an offer by X to buy". From the verb to the noun and who stands behind it.
import { wordAt } from '#lib/extract/reading.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { leftOfPhrase, wordTextAt } from './head-of.ts';

const controlNouns =
  /(?:^| )(?:bid|plan|plans|deal|agreement|offer|effort|efforts|attempt|attempts|move|talks|intention|intent|proposal|contract|decision|bids|pact|right|option|push|ability|capacity|struggle|race|quest|chance|drive|campaign|ambition|ambitions|commitment|commitments|pledge|partnership)$/;

const arranging = /^(?:arranged|proposed|made|struck|signed|announced|launched|planned|led)$/;

export interface Aim {
  /** The item of "bid", "plan", "pledge". */
  readonly noun: number;
  /** Who is named between it and the verb: "by X", "from X". */
  readonly maker: Group | null;
}

/** The noun whose aim a verb in "to buy" is, or null. */
export function aimOf(sentence: Sentence, trigger: number): Aim | null {
  const { items } = sentence.reading;
  if (wordAt(items, trigger - 1).text !== 'to') return null;
  if (controlNouns.test(wordTextAt(sentence, trigger - 2))) return { noun: trigger - 2, maker: null };
  const maker = groupAt(sentence, trigger - 2);
  if (!maker || maker.isPerson) return null;
  const left = leftOfPhrase(sentence, maker.first);
  // "a deal arranged by X to lease".
  const noun = arranging.test(wordTextAt(sentence, left - 1)) ? left - 2 : left - 1;
  return /^(?:by|from)$/.test(wordAt(items, left).text) && controlNouns.test(wordTextAt(sentence, noun))
    ? { noun, maker }
    : null;
}
