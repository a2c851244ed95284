// Who buys a resource, and from how many suppliers at once: whom one can ask about.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { type DependenceView, type Resource, typesOfResource } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from '../alliance-graph.ts';
import { type GroupOf, inForce, provisionsOf } from './provision.ts';

/** Most suppliers first. */
export function listBuyers(
  deals: readonly Deal[],
  resource: Resource,
  { asOf }: Clocks,
  groupOf: GroupOf,
): DependenceView['buyers'] {
  const rows = new Map<string, { organization: OrganizationRef; suppliers: Set<string> }>();
  for (const provision of provisionsOf(deals, typesOfResource[resource], asOf, groupOf).provisions) {
    if (!inForce(provision, asOf)) continue;
    for (const organization of provision.receivers) {
      const row = rows.get(organization.slug) ?? { organization, suppliers: new Set<string>() };
      for (const { slug } of provision.providers) row.suppliers.add(slug);
      rows.set(organization.slug, row);
    }
  }
  return [...rows.values()]
    .map(({ organization, suppliers }) => ({ organization, suppliers: suppliers.size }))
    .sort((a, b) => b.suppliers - a.suppliers || byText(a.organization.slug, b.organization.slug));
}
