// Deals into lanes: by family, type, organization or pair. Of organizations and pairs the busiest have lanes; how many more
// there are is told, and their deals stand in one last lane. Pure.
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { type Family, type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { LaneKind } from '#lib/domain/view-query.ts';

export type LaneHead =
  | { readonly by: 'family'; readonly family: Family }
  | { readonly by: 'type'; readonly type: RelationType }
  | { readonly by: 'organization'; readonly organization: OrganizationRef }
  | { readonly by: 'pair'; readonly pair: readonly [OrganizationRef, OrganizationRef] }
  | { readonly by: 'rest'; readonly lanes: number };

export interface LaneGroup {
  readonly key: string;
  readonly head: LaneHead;
  readonly deals: readonly Deal[];
}

/** More lanes than this are no picture any more. */
const mostLanes = 12;
const familyOrder: readonly Family[] = ['supply', 'capital', 'rights', 'conflict'];

function partiesOf(deal: Deal): OrganizationRef[] {
  return [...new Map(deal.parties.map(({ organization }) => [organization.slug, organization])).values()];
}

function pairsOf(deal: Deal): Array<[OrganizationRef, OrganizationRef]> {
  const parties = partiesOf(deal).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return parties.flatMap((a, at) => parties.slice(at + 1).map((b): [OrganizationRef, OrganizationRef] => [a, b]));
}

/** The lanes that a deal stands in: one, except for organizations and pairs. */
function headsOf(deal: Deal, by: LaneKind): Array<{ key: string; head: LaneHead }> {
  if (by === 'family') {
    const { family } = relationKinds[deal.type];
    return [{ key: family, head: { by, family } }];
  }
  if (by === 'type') return [{ key: deal.type, head: { by, type: deal.type } }];
  if (by === 'organization')
    return partiesOf(deal).map((organization) => ({ key: organization.slug, head: { by, organization } }));
  return pairsOf(deal).map((pair) => ({ key: pair.map(({ slug }) => slug).join(' '), head: { by, pair } }));
}

const rankOf = (head: LaneHead): number =>
  head.by === 'family'
    ? familyOrder.indexOf(head.family)
    : head.by === 'type'
      ? familyOrder.indexOf(relationKinds[head.type].family)
      : 0;

/** With `only`, organizations that were asked for: lanes of organizations are theirs alone, and pairs have one of them. */
export function groupLanes(deals: readonly Deal[], by: LaneKind, only: readonly string[] = []): LaneGroup[] {
  const groups = new Map<string, { key: string; head: LaneHead; deals: Deal[] }>();
  for (const deal of deals)
    for (const { key, head } of headsOf(deal, by)) {
      if (head.by === 'pair' && only.length > 0 && !head.pair.some(({ slug }) => only.includes(slug))) continue;
      const group = groups.get(key);
      if (group) group.deals.push(deal);
      else groups.set(key, { key, head, deals: [deal] });
    }
  const ordered = [...groups.values()].sort(
    (a, b) => rankOf(a.head) - rankOf(b.head) || b.deals.length - a.deals.length || (a.key < b.key ? -1 : 1),
  );
  if (by === 'family' || by === 'type' || ordered.length <= mostLanes) return ordered;
  const shown = ordered.slice(0, mostLanes - 1);
  const drawn = new Set(shown.flatMap((group) => group.deals.map(({ id }) => id)));
  const rest = deals.filter(({ id }) => !drawn.has(id));
  if (rest.length === 0) return shown;
  return [...shown, { key: '', head: { by: 'rest', lanes: ordered.length - shown.length }, deals: rest }];
}
