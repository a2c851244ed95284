// One deal with everything that was said of it by then, the deals it hangs together with, and the other deals between its parties.
import { type ClocksQuery, horizonOf } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DealView } from '#lib/domain/views.ts';
import { findConflicts } from '#lib/ledger/find-conflicts.ts';
import { listSupport } from '#lib/ledger/fold-confidence.ts';
import { linkDeals } from '#lib/ledger/link-deals.ts';
import { foldById, foldedNear } from './fold-deals.ts';
import { findDealNow } from './follow-moved.ts';
import { listClaimViews } from './list-claim-views.ts';
import { listJudgementsAbout } from './list-judgements.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';

const relatedShown = 20;

function sharesPair(a: Deal, b: Deal): boolean {
  const slugs = new Set(a.parties.map((party) => party.organization.slug));
  return (
    new Set(b.parties.flatMap((party) => (slugs.has(party.organization.slug) ? [party.organization.slug] : []))).size >=
    2
  );
}

/** The mark of an expansion that has ended is another one: its claims know. */
const cameAsMore = (ledger: Ledger, { id, claims, mark }: Deal): boolean =>
  mark === 'expanded' ||
  (ledger.claims.get(id) ?? []).some((claim) => claim.mark === 'expanded' && claims.includes(claim.id));

/** Under any id that it ever had. Null where no such deal was known by then. */
export async function getDeal(asked: string, query: ClocksQuery): Promise<DealView | null> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const id = ledger.claims.has(asked) ? asked : await findDealNow(asked);
  if (id === null || !ledger.claims.has(id)) return null;
  const claims = await listClaimViews({ deal: id }, clocks);
  if (claims.length === 0) return null;
  const deal = foldById(ledger, id, clocks);
  const all = deal ? foldedNear(ledger, deal, clocks) : [];
  const said = ledger.claims.get(id) ?? [];
  const visible = said.filter((claim) => deal?.claims.includes(claim.id));
  const scope = { clocks, names: ledger.names, ownerships: ledger.ownerships };
  const subjects = [
    id,
    ...claims.map((claim) => claim.id),
    ...claims.flatMap((claim) => claim.parties.flatMap(({ organization }) => organization?.slug ?? [])),
  ];
  const links = deal
    ? linkDeals(deal, all, { clocks, ownerships: ledger.ownerships, isMore: (one) => cameAsMore(ledger, one) })
    : [];
  const linked = new Set([id, ...links.map((link) => link.deal.id)]);
  const related = deal ? all.filter((one) => !linked.has(one.id) && sharesPair(one, deal)).slice(0, relatedShown) : [];
  return {
    clocks,
    deal,
    claims,
    links,
    related,
    support: listSupport(visible),
    conflicts: deal ? findConflicts(deal, said, scope) : [],
    judgements: await listJudgementsAbout(new Set(subjects), horizonOf(clocks)),
  };
}
