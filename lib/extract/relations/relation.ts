// What an article says of one relation: the clauses that are about it, who stands on which side, and what reads their figures and days.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { houseNumber } from '#lib/extract/names/number-organizations.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { Continuation } from '#lib/extract/relations/stories/find-continuations.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Candidate } from './candidate.ts';

export interface Relation {
  readonly type: RelationType;
  from: number[];
  to: number[];
  between: number[];
  readonly parts: Candidate[];
  readonly continuations: Continuation[];
}

/** Adds the houses of a side to an ascending list, each once. */
export function addHouses(reading: Reading, side: readonly number[], houses: number[]): void {
  for (const mention of side) {
    const house = houseNumber(reading, mention);
    if (house === 0 || houses.includes(house)) continue;
    let at = houses.length;
    for (; at > 0 && (houses[at - 1] ?? 0) > house; at--) houses[at] = houses[at - 1] ?? 0;
    houses[at] = house;
  }
}

export function housesOf(reading: Reading, side: readonly number[]): number[] {
  const houses: number[] = [];
  addHouses(reading, side, houses);
  return houses;
}

export const amountOf = (reading: Reading, item: number | null) =>
  item === null ? null : (reading.figures[reading.items.ref[item] ?? -1] ?? null);
export const dateOf = (reading: Reading, item: number | null) =>
  item === null ? null : (reading.dates[reading.items.ref[item] ?? -1]?.date ?? null);

const shared = new WordPattern(/^(?:each|apiece|both|respectively)$/);

/** "$500 million each", "each putting in $500 million": as many sums as there are who bring them. */
export function isEachOnes(reading: Reading, amount: number): boolean {
  for (let item = amount - 4; item <= amount + 2; item++) if (shared.at(reading.items, item)) return true;
  return false;
}
