// A deal's parties as a line of type needs them: who provides, who receives, who stands beside whom. Order as folded.
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { isDirected, type Role, sideOf } from '#lib/domain/relation-kind.ts';

export interface Sides {
  readonly directed: boolean;
  /** The providing side, or all equals. */
  readonly left: readonly OrganizationRef[];
  /** The receiving side; of equals, nobody. */
  readonly right: readonly OrganizationRef[];
}

const distinct = (organizations: readonly OrganizationRef[]): OrganizationRef[] => [
  ...new Map(organizations.map((o) => [o.slug, o])).values(),
];

type Parties = Pick<Deal, 'type' | 'parties'>;

/** Both sides without repeats. Where roles leave one side empty the relation is drawn between equals. */
export function sidesOfDeal({ type, parties }: Parties): Sides {
  const on = (side: 'from' | 'to' | 'between') =>
    distinct(parties.filter((party) => sideOf(type, party.role) === side).map((party) => party.organization));
  if (!isDirected(type)) return { directed: false, left: on('between'), right: [] };
  return { directed: true, left: on('from'), right: on('to') };
}

/** The organizations that play one of these roles, without repeats. */
export const inRoles = ({ parties }: Pick<Deal, 'parties'>, ...roles: readonly Role[]): OrganizationRef[] =>
  distinct(parties.filter((party) => roles.includes(party.role)).map((party) => party.organization));
