// The organizations that a reader can choose at these clocks: those with deals, the busiest first.
import type { ClocksQuery } from '#lib/domain/clocks.ts';
import type { Facets } from '#lib/domain/views.ts';
import { countFacetsAt } from './count-facets-at.ts';
import { readClocks, readLedger } from './read-ledger.ts';

export async function listChoices(query: ClocksQuery): Promise<Facets['organization']> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const filters = { type: [], status: [], organization: [] };
  return countFacetsAt(ledger, filters, clocks).organization;
}
