// Texts with the origin that a reader gave them -> how well `findReprints` finds it: pairs of one origin found, and pairs said to have
// one that have not.
import { z } from 'zod';
import type { Tally } from '#lib/domain/evaluation.ts';
import { findReprints, originOf, type StoryText } from './match-story.ts';

/** The annotated texts in `fixtures/origins.json`. `origin` is the id of the text that it was made from, its own where of none. */
export const OriginFixtures = z.array(
  z.object({
    id: z.string(),
    origin: z.string(),
    publisher: z.string(),
    knownAt: z.string(),
    byline: z.string().nullable(),
    text: z.string(),
  }),
);

export interface OriginScore {
  readonly pairs: Tally;
  /** Origins that were told, and those that a reader counts. */
  readonly found: number;
  readonly stated: number;
  /** Pairs that were judged wrongly, for whoever mends the rules. */
  readonly wrong: ReadonlyArray<readonly [string, string]>;
}

export function scoreOrigins(texts: readonly StoryText[], stated: ReadonlyMap<string, string>): OriginScore {
  const sources = findReprints(texts);
  const pairs = { tp: 0, fp: 0, fn: 0 };
  const wrong: Array<readonly [string, string]> = [];
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      const found = originOf(a.id, sources) === originOf(b.id, sources);
      const right = stated.get(a.id) === stated.get(b.id);
      if (found && right) pairs.tp += 1;
      else if (found) pairs.fp += 1;
      else if (right) pairs.fn += 1;
      if (found !== right) wrong.push([a.id, b.id]);
    }
  }
  const origins = new Set(texts.map(({ id }) => originOf(id, sources)));
  return { pairs, found: origins.size, stated: new Set(stated.values()).size, wrong };
}
