// The deals that a view's filters leave, at its clocks, with counts for its controls.
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { TimelineView } from '#lib/domain/views.ts';
import { countFacetsAt } from './count-facets-at.ts';
import { foldedWhere } from './fold-deals.ts';
import { readClocks, readLedger } from './read-ledger.ts';

export async function getTimeline(query: ViewQuery): Promise<TimelineView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const left = foldedWhere(ledger, query, clocks);
  return {
    clocks,
    deals: left.filter((deal) => deal.moment !== null),
    undated: left.filter((deal) => deal.moment === null),
    facets: countFacetsAt(ledger, query, clocks),
  };
}
