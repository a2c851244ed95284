// The busiest organizations, each of another house: a group beside its own unit would be no pair to ask about.
import type { Clocks, ClocksQuery } from '#lib/domain/clocks.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { Facets } from '#lib/domain/views.ts';
import { groupAt, type Ownerships } from '#lib/ledger/group-at.ts';
import { listChoices } from './list-choices.ts';
import { readClocks, readLedger } from './read-ledger.ts';

const most = 4;

/** Of choices, the busiest first. */
export function leadingOf(
  choices: Facets['organization'],
  { asOf }: Pick<Clocks, 'asOf'>,
  ownerships: Ownerships,
): OrganizationRef[] {
  const houses = new Map<string, OrganizationRef>();
  for (const { value } of choices) {
    const house = groupAt(value.slug, asOf, ownerships);
    if (!houses.has(house)) houses.set(house, value);
    if (houses.size === most) break;
  }
  return [...houses.values()];
}

export async function listLeading(query: ClocksQuery): Promise<OrganizationRef[]> {
  const [choices, { ownerships }] = await Promise.all([listChoices(query), readLedger()]);
  return leadingOf(choices, readClocks(query), ownerships);
}
