// How well claims were put together: over all pairs of claims, those that are of one deal and those that were said to be.
import type { Tally } from '#lib/domain/evaluation.ts';

/** One claim: the deal it is about, and the one it was put into; null where it was not found at all. */
export interface Placed {
  readonly gold: string;
  readonly found: string | null;
}

/** A pair counts as found where both its claims were put into one deal; a claim that was not found is in none. */
export function scoreDeals(placed: readonly Placed[]): Tally {
  const tally = { tp: 0, fp: 0, fn: 0 };
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      const together = a.found !== null && a.found === b.found;
      if (together && a.gold === b.gold) tally.tp += 1;
      else if (together) tally.fp += 1;
      else if (a.gold === b.gold) tally.fn += 1;
    }
  }
  return tally;
}
