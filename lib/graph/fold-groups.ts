// Groups drawn as one node: a unit's relations become those of the group that owns it on that day. Deals within a group are
// no relation then and draw nothing. Pure; the deals themselves are left as they are.
import type { Deal, DealParty } from '#lib/domain/deal.ts';
import type { GroupInView } from '#lib/domain/graph-query.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from './alliance-graph.ts';

/** The group that an organization belongs to on the day of the view; itself where it has no owner. */
export type GroupOf = (slug: string) => OrganizationRef;

/** Groups of which at least two are parties to these deals: only those can be folded. Members by name, the head among them. */
export function listGroups(deals: readonly Deal[], folded: ReadonlySet<string>, groupOf: GroupOf): GroupInView[] {
  const members = new Map<string, OrganizationRef>();
  for (const { parties } of deals) for (const { organization } of parties) members.set(organization.slug, organization);
  const groups = Map.groupBy(members.values(), ({ slug }) => groupOf(slug).slug);
  return [...groups]
    .filter(([, those]) => those.length > 1)
    .map(([slug, those]) => ({
      group: groupOf(slug),
      members: those.toSorted((a, b) => byText(a.name, b.name)),
      folded: folded.has(slug),
    }))
    .sort((a, b) => b.members.length - a.members.length || byText(a.group.name, b.group.name));
}

/** A group stands once in each role, however many of its units do. */
function distinct(parties: readonly DealParty[]): DealParty[] {
  return [...new Map(parties.map((party) => [`${party.role} ${party.organization.slug}`, party])).values()];
}

export function foldGroups(deals: readonly Deal[], folded: ReadonlySet<string>, groupOf: GroupOf): Deal[] {
  const inGroup = ({ slug }: OrganizationRef): boolean => folded.has(groupOf(slug).slug);
  return deals.map((deal) => {
    if (!deal.parties.some(({ organization }) => inGroup(organization))) return deal;
    const parties = deal.parties.map((party) =>
      inGroup(party.organization) ? { ...party, organization: groupOf(party.organization.slug) } : party,
    );
    return { ...deal, parties: distinct(parties) };
  });
}
