// What the timeline page shows: the deals of its window page by page, and those of all other days, for a chart that shows where
// the window lies and what was in force within it.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { FilterQuery } from '#lib/domain/list-query.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { TimelineQuery } from '#lib/domain/view-query.ts';
import type { TimelineView } from '#lib/domain/views.ts';
import { countFacets } from '#lib/ledger/count-facets.ts';
import { inForceDays, isInForceWithin } from '#lib/ledger/deal-days.ts';
import { inWindow } from '#lib/ledger/ledger.ts';
import { countFacetsAt } from './count-facets-at.ts';
import { foldedWhere } from './fold-deals.ts';
import { cursorBehind } from './list-deals.ts';
import { leadingOf } from './list-leading.ts';
import { readClocks, readLedger } from './read-ledger.ts';

/** Two screens of a laptop: what is below comes while a reader scrolls, and each line costs a phone its time at the first look. */
const dealsOnPage = 80;
const unfiltered = { type: [], status: [], organization: [] };

export interface TimelinePageView extends TimelineView {
  /** The busiest, for whoever does not know yet whom to ask about. */
  readonly leading: readonly OrganizationRef[];
  /** What the other filters leave on any day. */
  readonly around: readonly Deal[];
  readonly page: number;
  readonly pages: number;
  /** The dated deals of this page. */
  readonly listed: readonly Deal[];
  /** Where `/api/v1/deals` goes on behind them; null on the last page, and for a window that it does not know. */
  readonly next: string | null;
}

/** Where the window means days in force, those that were; a window without ends leaves out only what is not dated so. */
function inForce(deals: readonly Deal[], { from, until }: TimelineQuery, { asOf }: Clocks): Deal[] {
  const days = { from: from ?? '0000-01-01', until: until ?? '9999-12-31' };
  return deals.filter((deal) => {
    const force = inForceDays(deal);
    return force !== null && isInForceWithin(force, days, asOf);
  });
}

export async function getTimelinePage(query: TimelineQuery): Promise<TimelinePageView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const unwindowed = { ...query, from: undefined, until: undefined };
  const around = foldedWhere(ledger, unwindowed, clocks);
  const left =
    query.dates === 'in_force'
      ? inForce(around, query, clocks)
      : around.filter(({ moment }) => inWindow(moment?.date, query));
  const deals = left.filter((deal) => deal.moment !== null);
  const pages = Math.max(1, Math.ceil(deals.length / dealsOnPage));
  const page = Math.min(query.page ?? 1, pages);
  const listed = deals.slice((page - 1) * dealsOnPage, page * dealsOnPage);
  const last = listed.at(-1);
  const { lanes: _lanes, dates, page: _page, evidence: _evidence, ...filters } = query;
  const facets =
    query.dates === 'in_force'
      ? countFacets(inForce(foldedWhere(ledger, unfiltered, clocks), query, clocks), unwindowed, scope, ledger.names)
      : countFacetsAt(ledger, query, clocks);
  return {
    clocks,
    deals,
    undated: left.filter((deal) => deal.moment === null),
    facets,
    leading: leadingOf(facets.organization, clocks, ledger.ownerships),
    around,
    page,
    pages,
    listed,
    next: last && page < pages && dates !== 'in_force' ? cursorBehind(last, FilterQuery.parse(filters), clocks) : null,
  };
}
