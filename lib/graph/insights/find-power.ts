// Who matters in the network of relations in force, which groups it falls into, and who would be cut off if somebody left. A
// scenario leaves organizations out of a copy: the facts stay as they are. Rivals and opponents are no ties.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { type CutOff, type PowerRow, type PowerView, Resource, typesOfResource } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from '../alliance-graph.ts';
import { betweenness } from './betweenness.ts';
import { communitiesOf, modularityOf } from './communities.ts';
import { partnerNetwork } from './partner-network.ts';
import { type GroupOf, inForce, provisionsOf } from './provision.ts';

/** Who loses a supplier of a resource, by the deals that would fall away. */
function cutOffBy(gone: ReadonlySet<string>, deals: readonly Deal[], { asOf }: Clocks, groupOf: GroupOf): CutOff[] {
  return Resource.options.flatMap((resource) => {
    const { provisions } = provisionsOf(deals, typesOfResource[resource], asOf, groupOf);
    const held = provisions.filter((provision) => inForce(provision, asOf));
    const bought = held.flatMap((provision) => provision.receivers.map((buyer) => ({ buyer, provision })));
    const byBuyer = Map.groupBy(
      bought.filter(({ buyer }) => !gone.has(buyer.slug)),
      ({ buyer }) => buyer.slug,
    );
    return [...byBuyer.values()].flatMap((rows): CutOff[] => {
      const [first] = rows;
      const lost = rows.filter(({ provision }) => provision.providers.some(({ slug }) => gone.has(slug)));
      const suppliers = rows.flatMap(({ provision }) => provision.providers).filter(({ slug }) => !gone.has(slug));
      const left = [...new Map(suppliers.map((supplier) => [supplier.slug, supplier])).values()];
      if (!first || lost.length === 0) return [];
      return [{ buyer: first.buyer, resource, lost: lost.map(({ provision }) => provision.deal.id), left }];
    });
  });
}

function membersOf(rows: readonly PowerRow[]): PowerView['communities'] {
  return [...Map.groupBy(rows, ({ community }) => community).entries()]
    .map(([community, members]) => ({ community, members: members.map(({ organization }) => organization) }))
    .sort((a, b) => b.members.length - a.members.length || a.community - b.community);
}

/** Ranked by the share of shortest ways that lead through each, then by the number of partners. */
export function findPower(
  deals: readonly Deal[],
  clocks: Clocks,
  without: readonly OrganizationRef[],
  groupOf: GroupOf,
): PowerView {
  const gone = new Set(without.map(({ slug }) => slug));
  const { organizations, weights, deals: dealsOf, leftOut } = partnerNetwork(deals, clocks, gone, groupOf);
  const { shares, estimatedFrom } = betweenness(weights.map((links) => [...links.keys()]));
  const groups = communitiesOf(weights);
  const rows = organizations.map(
    (organization, i): PowerRow => ({
      organization,
      partners: weights[i]?.size ?? 0,
      betweenness: shares[i] ?? 0,
      community: groups[i] ?? 0,
      deals: [...(dealsOf[i] ?? [])],
    }),
  );
  rows.sort(
    (a, b) =>
      b.betweenness - a.betweenness || b.partners - a.partners || byText(a.organization.slug, b.organization.slug),
  );
  const cutOff = (gone.size === 0 ? [] : cutOffBy(gone, deals, clocks, groupOf)).sort(
    (a, b) => a.left.length - b.left.length || b.lost.length - a.lost.length || byText(a.buyer.slug, b.buyer.slug),
  );
  return {
    clocks,
    without: [...without],
    rows,
    estimatedFrom,
    communities: membersOf(rows),
    modularity: modularityOf(weights, groups),
    cutOff,
    leftOut: [...leftOut],
  };
}
