// Deals in which an organization (or a unit of it on that day) stands on a side: what it gets, or what it gives. Pure.
import type { Deal } from '#lib/domain/deal.ts';
import { type Side, sideOf } from '#lib/domain/relation-kind.ts';
import { lineageAt, type Ownerships } from './group-at.ts';

export interface Standpoint {
  readonly organizations: readonly string[];
  readonly asOf: string;
  readonly ownerships: Ownerships;
}

/** The sides on which they stand in a deal; both where a deal is between units of one group. */
function sidesIn(deal: Deal, { organizations, asOf, ownerships }: Standpoint): Set<Side> {
  return new Set(
    deal.parties
      .filter(({ organization }) =>
        lineageAt(organization.slug, asOf, ownerships).some((slug) => organizations.includes(slug)),
      )
      .flatMap(({ role }) => sideOf(deal.type, role) ?? []),
  );
}

/** A deal inside the group moves no money in or out of it and stands on no side. */
export const standsOn = (deal: Deal, side: Side, standpoint: Standpoint): boolean => {
  const sides = sidesIn(deal, standpoint);
  return sides.size === 1 && sides.has(side);
};
