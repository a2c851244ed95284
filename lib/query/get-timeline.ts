// The deals that a view's filters leave, at its clocks, with counts for its controls.
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { TimelineView } from '#lib/domain/views.ts';
import { countFacets, passes } from '#lib/ledger/ledger.ts';
import { foldedAt } from './fold-deals.ts';
import { readClocks, readLedger } from './read-ledger.ts';

export async function getTimeline(query: ViewQuery): Promise<TimelineView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const all = foldedAt(ledger, clocks);
  const left = all.filter((deal) => passes(deal, query, scope));
  return {
    clocks,
    deals: left.filter((deal) => deal.moment !== null),
    undated: left.filter((deal) => deal.moment === null),
    facets: countFacets(all, query, scope),
  };
}
