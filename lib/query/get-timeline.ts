// The deals that a view's filters leave, at its clocks, with counts for its controls; and those of all other days, for a chart that
// shows where its window lies and what was in force within it.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { TimelineQuery } from '#lib/domain/view-query.ts';
import type { TimelineView } from '#lib/domain/views.ts';
import { inForceDays, isInForceWithin } from '#lib/ledger/deal-days.ts';
import { countFacets, passes } from '#lib/ledger/ledger.ts';
import { foldedAt } from './fold-deals.ts';
import { readClocks, readLedger } from './read-ledger.ts';

/** Where the window means days in force, those that were; a window without ends leaves out only what is not dated so. */
function inForce(deals: readonly Deal[], { from, until }: TimelineQuery, { asOf }: Clocks): Deal[] {
  const days = { from: from ?? '0000-01-01', until: until ?? '9999-12-31' };
  return deals.filter((deal) => {
    const force = inForceDays(deal);
    return force !== null && isInForceWithin(force, days, asOf);
  });
}

/** `around`: what the filters leave on any day. */
export async function getTimeline(query: TimelineQuery): Promise<TimelineView & { around: readonly Deal[] }> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const all = foldedAt(ledger, clocks);
  const around = all.filter((deal) => passes(deal, { ...query, from: undefined, until: undefined }, scope));
  const left =
    query.dates === 'in_force' ? inForce(around, query, clocks) : around.filter((deal) => passes(deal, query, scope));
  return {
    clocks,
    deals: left.filter((deal) => deal.moment !== null),
    undated: left.filter((deal) => deal.moment === null),
    facets: countFacets(all, query, scope),
    around,
  };
}
