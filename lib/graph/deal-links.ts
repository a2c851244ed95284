// One deal -> the lines it draws. A relation with two sides joins each provider with each receiver; equals are joined
// directly when they are two, and through a venture of their own when they are more: never as a clique. The exception is
// rivalry, which is a relation of pairs by nature. What a seller gives up is no tie to the buyer, unless nothing else is named.
import type { Deal, DealParty } from '#lib/domain/deal.ts';
import { type OrganizationRef, slugOf } from '#lib/domain/organization.ts';
import { type RelationType, relationKinds, sideOf } from '#lib/domain/relation-kind.ts';
import { byText, type UnplacedNode } from './alliance-graph.ts';

/** One end of a line, not yet knowing how many lines it has. */
export type LinkEnd = Omit<UnplacedNode, 'degree'>;

/** What the lines of a deal depend on. */
export type DrawnDeal = Pick<Deal, 'id' | 'type' | 'name'> & { readonly parties: readonly DrawnParty[] };
type DrawnParty = Pick<DealParty, 'organization' | 'role'>;

/** `source` provides and `target` receives; without direction the smaller id is the source, a venture always the target. */
export interface DealLink {
  readonly source: LinkEnd;
  readonly target: LinkEnd;
  readonly type: RelationType;
}

const organizationEnd = ({ slug, name }: OrganizationRef): LinkEnd => ({
  id: slug,
  kind: 'organization',
  label: name,
  target: slug,
});

/** Deals about one named vehicle share its node; a nameless one is its deal's alone. */
function ventureEnd(deal: DrawnDeal, members: number): LinkEnd {
  return {
    id: `venture:${deal.name === null ? deal.id : slugOf(deal.name)}`,
    kind: 'venture',
    label: deal.name ?? `${relationKinds[deal.type].label} of ${members}`,
    target: deal.id,
  };
}

const distinct = (parties: readonly DrawnParty[]): LinkEnd[] =>
  [...new Map(parties.map(({ organization }) => [organization.slug, organizationEnd(organization)])).values()].sort(
    (a, b) => byText(a.id, b.id),
  );

function receivers(parties: readonly DrawnParty[]): readonly DrawnParty[] {
  const others = parties.filter(({ role }) => role !== 'seller');
  return others.length > 0 ? others : parties;
}

/** An organization on both sides is not joined with itself. */
export function linksOf(deal: DrawnDeal): DealLink[] {
  const { type } = deal;
  const on = (side: string) => deal.parties.filter(({ role }) => sideOf(type, role) === side);
  const equals = distinct(on('between'));
  if (equals.length > 2 && type !== 'rivalry') {
    const venture = ventureEnd(deal, equals.length);
    return equals.map((member) => ({ source: member, target: venture, type }));
  }
  const pairs = equals.flatMap((source, i) => equals.slice(i + 1).map((target) => ({ source, target, type })));
  const crossed = distinct(on('from')).flatMap((source) =>
    distinct(receivers(on('to'))).map((target) => ({ source, target, type })),
  );
  return [...pairs, ...crossed.filter(({ source, target }) => source.id !== target.id)];
}
