// Groups drawn as one node: a unit's relations become those of the group that owns it on that day. Deals within a group are
// no relation then and draw nothing. Pure; the deals themselves are left as they are.
import type { Deal, DealParty } from '#lib/domain/deal.ts';
import type { GroupInView } from '#lib/domain/graph-query.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from './alliance-graph.ts';

/** An organization and everything above it on the day of the view, nearest first. */
export type LineageOf = (slug: string) => readonly OrganizationRef[];

/** Groups of which at least two are among these parties: only those can be folded. Members by name, the head among them. */
export function listGroups(
  organizations: Iterable<OrganizationRef>,
  folded: ReadonlySet<string>,
  lineageOf: LineageOf,
): GroupInView[] {
  const parties = new Map<string, OrganizationRef>();
  for (const organization of organizations) parties.set(organization.slug, organization);
  const groups = new Map<string, { group: OrganizationRef; members: OrganizationRef[] }>();
  for (const member of parties.values()) {
    for (const group of lineageOf(member.slug)) {
      const known = groups.get(group.slug);
      if (known) known.members.push(member);
      else groups.set(group.slug, { group, members: [member] });
    }
  }
  return [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .map(({ group, members }) => ({
      group,
      members: members.toSorted((a, b) => byText(a.name, b.name)),
      folded: folded.has(group.slug),
    }))
    .sort((a, b) => b.members.length - a.members.length || byText(a.group.name, b.group.name));
}

/** A group stands once in each role, however many of its units do. */
function distinct(parties: readonly DealParty[]): DealParty[] {
  return [...new Map(parties.map((party) => [`${party.role} ${party.organization.slug}`, party])).values()];
}

/** Where a group within a group is folded too, the one on top is drawn. */
export function foldGroups(deals: readonly Deal[], folded: ReadonlySet<string>, lineageOf: LineageOf): Deal[] {
  const standsFor = (party: OrganizationRef): OrganizationRef =>
    lineageOf(party.slug).findLast(({ slug }) => folded.has(slug)) ?? party;
  return deals.map((deal) => {
    const parties = deal.parties.map((party) => ({ ...party, organization: standsFor(party.organization) }));
    const isSame = parties.every(({ organization }, i) => organization === deal.parties[i]?.organization);
    return isSame ? deal : { ...deal, parties: distinct(parties) };
  });
}
