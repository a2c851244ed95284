// Some deals by their ids, as of a pair of clocks: those behind the relations that a page of the graph's table lists.
import type { ClocksQuery } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { foldById } from './fold-deals.ts';
import { readClocks, readLedger } from './read-ledger.ts';

/** Each once, in the order asked for; what does not stand at these clocks is left out. */
export async function listDealsById(ids: readonly string[], query: ClocksQuery): Promise<Deal[]> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  return [...new Set(ids)].flatMap((id) => foldById(ledger, id, clocks) ?? []);
}
