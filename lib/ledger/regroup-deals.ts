// Deals as grouped by the machine in, deals as people judged them out: merged ones united, separated ones parted. Pure.
// Deals are found by their claims, for their ids change when more is known; a claim that is gone leaves its judgement idle.
import { contentId } from '#lib/domain/content-id.ts';
import type { DealClaims } from './group-claims.ts';
import type { Overlay } from './overlay.ts';

/** Takes a claim out of a deal that it is never to share with `other`; it founds one of its own. */
function part(deals: readonly DealClaims[], claim: string, other: string): DealClaims[] {
  return deals.flatMap((deal) => {
    const leaving = deal.claims.find(({ id }) => id === claim);
    if (!leaving || !deal.claims.some(({ id }) => id === other)) return [deal];
    const left = { id: deal.id, claims: deal.claims.filter(({ id }) => id !== claim) };
    return [left, { id: contentId('parted', deal.id, claim), claims: [leaving] }];
  });
}

function unite(deals: readonly DealClaims[], claim: string, into: string): DealClaims[] {
  const holding = (id: string) => deals.find((deal) => deal.claims.some((one) => one.id === id));
  const [from, to] = [holding(claim), holding(into)];
  if (!from || !to || from === to) return [...deals];
  const united = { id: to.id, claims: [...to.claims, ...from.claims] };
  return deals.flatMap((deal) => (deal === from ? [] : deal === to ? [united] : [deal]));
}

/** Whoever groups only a part of the ledger has to group the deals of both claims of each pair together. */
export function regroupDeals(
  deals: readonly DealClaims[],
  overlay: Pick<Overlay, 'sameDeal' | 'apartDeals'>,
): DealClaims[] {
  const parted = overlay.apartDeals.reduce<DealClaims[]>((all, [claim, other]) => part(all, claim, other), [...deals]);
  return overlay.sameDeal.reduce((all, [claim, into]) => unite(all, claim, into), parted);
}
