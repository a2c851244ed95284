// One deal with everything that was said of it by then, the deals it hangs together with, and the other deals between its parties.
import type { ClocksQuery } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DealView } from '#lib/domain/views.ts';
import { linkDeals } from '#lib/ledger/link-deals.ts';
import { listClaimViews } from './list-claim-views.ts';
import { foldedAt, readClocks, readLedger } from './read-ledger.ts';

const relatedShown = 20;

function sharesPair(a: Deal, b: Deal): boolean {
  const slugs = new Set(a.parties.map((party) => party.organization.slug));
  return (
    new Set(b.parties.flatMap((party) => (slugs.has(party.organization.slug) ? [party.organization.slug] : []))).size >=
    2
  );
}

/** Null where no such deal was known by then. */
export async function getDeal(id: string, query: ClocksQuery): Promise<DealView | null> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  if (!ledger.claims.has(id)) return null;
  const claims = await listClaimViews({ deal: id }, clocks);
  if (claims.length === 0) return null;
  const all = foldedAt(ledger, clocks);
  const deal = all.find((one) => one.id === id) ?? null;
  const links = deal ? linkDeals(deal, all, { clocks, ownerships: ledger.ownerships }) : [];
  const linked = new Set([id, ...links.map((link) => link.deal.id)]);
  const related = deal ? all.filter((one) => !linked.has(one.id) && sharesPair(one, deal)).slice(0, relatedShown) : [];
  return { clocks, deal, claims, links, related };
}
