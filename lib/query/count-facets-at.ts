// Counts for the controls of a view at a pair of clocks: of deals that are counted by their shapes, folding only what people settled.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Facets } from '#lib/domain/views.ts';
import { tallyStanding } from '#lib/ledger/columns/tally-standing.ts';
import { FacetTally, tallyDeals } from '#lib/ledger/count-facets.ts';
import type { Filters } from '#lib/ledger/ledger.ts';
import { foldSettled, standingWhere } from './fold-deals.ts';
import type { Ledger } from './read-ledger.ts';

/** The same as `countFacets` of all deals that stand. */
export function countFacetsAt(ledger: Ledger, filters: Filters, clocks: Clocks): Facets {
  const { claims, names, ownerships } = ledger;
  const [tally, scope] = [new FacetTally(names, filters.organization), { clocks, ownerships }];
  const inDays = { type: [], status: [], organization: [], from: filters.from, until: filters.until };
  tallyStanding(tally, claims, standingWhere(ledger, inDays, clocks), filters, scope);
  tallyDeals(tally, [...foldSettled(ledger, clocks)], filters, scope);
  return tally.facets();
}
