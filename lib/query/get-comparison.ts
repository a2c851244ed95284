// Two organizations beside one another, and what lies between them. An organization stands for itself and the units it owns.
import type { CompareQuery } from '#lib/domain/comparison.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationView } from '#lib/domain/views.ts';
import { getOrganization } from './get-organization.ts';

export interface Comparison {
  readonly a: OrganizationView;
  readonly b: OrganizationView;
  /** Deals in which both stand, newest first. */
  readonly between: readonly Deal[];
}

/** `missing`: the first slug that nobody has. Null where one of the two is not asked for yet, or both are the same. */
export async function getComparison(query: CompareQuery): Promise<Comparison | { missing: string } | null> {
  if (query.a === undefined || query.b === undefined || query.a === query.b) return null;
  const [a, b] = await Promise.all([getOrganization(query.a, query), getOrganization(query.b, query)]);
  if (!a) return { missing: query.a };
  if (!b) return { missing: query.b };
  const theirs = new Set(b.deals.map(({ id }) => id));
  return { a, b, between: a.deals.filter(({ id }) => theirs.has(id)) };
}
