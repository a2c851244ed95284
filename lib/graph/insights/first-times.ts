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
type DealPair = Readonly<Pair>;

/** Groups as of the day of the deal; of an undated one, of the day it became known. */
export const dayOf = (deal: Deal): Day => deal.moment?.date.until ?? deal.knownSince.slice(0, 10);

const pairsIn = (deal: Deal, groupOf: GroupOf): readonly DealPair[] =>
  relationKinds[deal.type].family === 'conflict' ? [] : pairsOf(deal, dayOf(deal), groupOf);

/** Which of these pairs the deals have, as `pairKey` names them. Told by slugs first, for there are many deals and few new pairs. */
function knownAmong(asked: readonly DealPair[], deals: readonly Deal[], groupOf: GroupOf): Set<string> {
  const partners = new Map<string, Set<string>>();
  for (const [a, b] of asked) partners.set(a.slug, (partners.get(a.slug) ?? new Set()).add(b.slug));
  const known = new Set<string>();
  for (const deal of deals)
    for (const pair of pairsIn(deal, groupOf))
      if (partners.get(pair[0].slug)?.has(pair[1].slug)) known.add(pairKey(pair));
  return known;
}

/** By the deal with which they begin: one that is new, or that somebody joined. Changes come newest first. */
export function firstTimes(
  before: readonly Deal[],
  changes: readonly DealChange[],
  groupOf: GroupOf,
): ReadonlyMap<string, Pair[]> {
  const told = changes.toReversed().map(({ deal, after }) => ({ deal, pairs: after ? pairsIn(after, groupOf) : [] }));
  const known = knownAmong(
    told.flatMap(({ pairs }) => pairs),
    before,
    groupOf,
  );
  const found = new Map<string, Pair[]>();
  for (const { deal, pairs } of told) {
    const fresh = pairs.filter((pair) => !known.has(pairKey(pair)));
    for (const pair of fresh) known.add(pairKey(pair));
    if (fresh.length > 0)
      found.set(
        deal,
        fresh.map(([a, b]) => [a, b]),
      );
  }
  return found;
}
