// Deals as grouped by the machine in, deals as people judged them out: merged ones united, separated ones parted. Pure.
// Deals are found by their claims, for their ids change when more is known; a claim that is gone leaves its judgement idle.
import { contentId } from '#lib/domain/content-id.ts';
import type { GroupedDeal } from './group-claims.ts';
import type { GroupingClaim } from './group-keys.ts';
import { byKnownAt } from './ledger-claim.ts';
import type { Overlay } from './overlay.ts';

type KeysOf = (claim: GroupingClaim) => readonly string[];

/** A deal of these claims, the founder first, with the keys under which its claims are found. */
const dealOf = (id: string, claims: readonly GroupingClaim[], keysOf: KeysOf): GroupedDeal => ({
  id,
  claims: claims.toSorted(byKnownAt),
  keys: [...new Set(claims.flatMap(keysOf))],
});

/** Takes a claim out of a deal that it is never to share with `other`; it founds one of its own. */
function part(deals: readonly GroupedDeal[], claim: string, other: string, keysOf: KeysOf): GroupedDeal[] {
  return deals.flatMap((deal) => {
    const leaving = deal.claims.find(({ id }) => id === claim);
    if (!leaving || !deal.claims.some(({ id }) => id === other)) return [deal];
    const rest = deal.claims.filter(({ id }) => id !== claim);
    return [dealOf(deal.id, rest, keysOf), dealOf(contentId('parted', deal.id, claim), [leaving], keysOf)];
  });
}

function unite(deals: readonly GroupedDeal[], claim: string, into: string, keysOf: KeysOf): GroupedDeal[] {
  const holding = (id: string) => deals.find((deal) => deal.claims.some((one) => one.id === id));
  const [from, to] = [holding(claim), holding(into)];
  if (!from || !to || from === to) return [...deals];
  const united = dealOf(to.id, [...to.claims, ...from.claims], keysOf);
  return deals.flatMap((deal) => (deal === from ? [] : deal === to ? [united] : [deal]));
}

/** Whoever groups only a part of the ledger has to group the deals of both claims of each pair together. */
export function regroupDeals(
  deals: readonly GroupedDeal[],
  overlay: Pick<Overlay, 'sameDeal' | 'apartDeals'>,
  keysOf: KeysOf,
): readonly GroupedDeal[] {
  const parted = overlay.apartDeals.reduce((all, [claim, other]) => part(all, claim, other, keysOf), deals);
  return overlay.sameDeal.reduce((all, [claim, into]) => unite(all, claim, into, keysOf), parted);
}
