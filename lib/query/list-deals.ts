// One page of the deals that a view's filters leave, newest first, undated last.
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { DealList } from '#lib/domain/views.ts';
import { passes } from '#lib/ledger/ledger.ts';
import { foldedAt, readClocks, readLedger } from './read-ledger.ts';

const dealsPerPage = 100;

/** A page past the last one is empty, and says how many there are. */
export async function listDeals(query: ViewQuery): Promise<DealList> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const left = foldedAt(ledger, clocks).filter((deal) => passes(deal, query, scope));
  const page = query.page ?? 1;
  return {
    clocks,
    total: left.length,
    page,
    pages: Math.max(1, Math.ceil(left.length / dealsPerPage)),
    deals: left.slice((page - 1) * dealsPerPage, page * dealsPerPage),
  };
}
