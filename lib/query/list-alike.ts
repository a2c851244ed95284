// Organizations whose names are like a slug that nobody has, the likeliest first: for a mistyped or an outdated address.
import type { ClocksQuery } from '#lib/domain/clocks.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { readClocks } from './read-ledger.ts';
import { suggestOrganizations } from './suggest.ts';

const most = 5;

/** Known at these clocks; none where nothing is alike. */
export async function listAlike(slug: string, query: ClocksQuery): Promise<OrganizationRef[]> {
  const found = await suggestOrganizations(slug.replaceAll('-', ' '), readClocks(query));
  return found.slice(0, most).map(({ slug: id, name }) => ({ slug: id, name }));
}
