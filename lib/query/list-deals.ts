// The deals that a view's filters leave, newest first, undated last.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DealListQuery, FilterQuery } from '#lib/domain/list-query.ts';
import type { DealList } from '#lib/domain/views.ts';
import { writeCursor } from './cursor.ts';
import { foldedWhere } from './fold-deals.ts';
import { readPage, type Source } from './page-through.ts';
import { readClocks, readLedger } from './read-ledger.ts';

const keyOf = ({ moment, id }: Deal) => [moment?.date.until ?? '', moment?.date.from ?? '', id];

/** Whether a key comes behind another in the order of the ledger: dates downward (none is last), then ids upward. */
function isBehind([until = '', from = '', id = '']: readonly string[], key: readonly string[]): boolean {
  const [keyUntil = '', keyFrom = '', keyId = ''] = key;
  if (until !== keyUntil) return until < keyUntil;
  if (from !== keyFrom) return from < keyFrom;
  return id > keyId;
}

async function listLeft(query: FilterQuery, clocks: Clocks): Promise<readonly Deal[]> {
  const ledger = await readLedger();
  return foldedWhere(ledger, query, clocks);
}

export const dealSource: Source<FilterQuery, Deal> = {
  name: 'deals',
  keyOf,
  after: async (query, clocks, key, limit) => {
    const left = await listLeft(query, clocks);
    const behind = key === null ? left : left.filter((deal) => isBehind(keyOf(deal), key));
    return behind.slice(0, limit);
  },
};

export async function listDeals(query: DealListQuery): Promise<DealList> {
  readClocks(query);
  const { clocks, items: deals, next } = await readPage(query, dealSource);
  return { clocks, total: (await listLeft(query, clocks)).length, deals, next };
}

/** Where the list goes on behind this deal, for who has shown it otherwise. */
export const cursorBehind = (deal: Deal, query: FilterQuery, clocks: Clocks): string =>
  writeCursor({ ...query, list: dealSource.name }, { clocks, after: keyOf(deal) });
