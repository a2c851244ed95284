// Organizations by the slugs of an address, with the names they go by; whom nobody knows goes by the slug.
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { readLedger } from './read-ledger.ts';

/** The first of these slugs that no organization has. */
export async function findUnknown(slugs: readonly string[]): Promise<string | undefined> {
  const { names } = await readLedger();
  return slugs.find((slug) => !names.has(slug));
}

export async function nameOrganizations(slugs: readonly string[]): Promise<OrganizationRef[]> {
  const { names } = await readLedger();
  return slugs.map((slug) => ({ slug, name: names.get(slug) ?? slug }));
}
