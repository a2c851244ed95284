// Organizations by the slugs of an address, with the names they go by; whom nobody knows goes by the slug.
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { readLedger } from './read-ledger.ts';

export async function nameOrganizations(slugs: readonly string[]): Promise<OrganizationRef[]> {
  const { names } = await readLedger();
  return slugs.map((slug) => ({ slug, name: names.get(slug) ?? slug }));
}
