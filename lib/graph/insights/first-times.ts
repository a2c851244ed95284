// Which groups deal with each other in a later state of the ledger and did not in the earlier one. Rivalry and dispute are no
// dealings. Of several new deals of one pair the earliest is the one that counts.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { DealChange } from '#lib/domain/change.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { pairKey, pairsOf } from './pairs-of.ts';
import type { GroupOf } from './provision.ts';

type Pair = [OrganizationRef, OrganizationRef];

/** Groups as of the day of the deal; of an undated one, of the day it became known. */
const dayOf = (deal: Deal): Day => deal.moment?.date.until ?? deal.knownSince.slice(0, 10);

const pairsIn = (deal: Deal, groupOf: GroupOf): Pair[] =>
  relationKinds[deal.type].family === 'conflict' ? [] : pairsOf(deal, dayOf(deal), groupOf);

/** By the deal with which they begin: one that is new, or that somebody joined. Changes come newest first. */
export function firstTimes(
  before: readonly Deal[],
  changes: readonly DealChange[],
  groupOf: GroupOf,
): ReadonlyMap<string, Pair[]> {
  const known = new Set(before.flatMap((deal) => pairsIn(deal, groupOf).map(pairKey)));
  const found = new Map<string, Pair[]>();
  for (const { deal, after } of changes.toReversed()) {
    const fresh = (after ? pairsIn(after, groupOf) : []).filter((pair) => !known.has(pairKey(pair)));
    for (const pair of fresh) known.add(pairKey(pair));
    if (fresh.length > 0) found.set(deal, fresh);
  }
  return found;
}
