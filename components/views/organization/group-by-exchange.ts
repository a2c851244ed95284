// An organization's deals as an account of what comes in and what goes out: by side, then by type, the running ones first.
// What counts as the organization is itself and its units, but whom it deals with is never itself.
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { RelationType, relationKinds, sideOf } from '#lib/domain/relation-kind.ts';

export const exchangeSides = ['in', 'out', 'beside', 'against'] as const;
export type ExchangeSide = (typeof exchangeSides)[number];

export interface ExchangeRow {
  readonly deal: Deal;
  /** Whom it deals with in it. */
  readonly others: readonly OrganizationRef[];
  /** Who else stands on its own side, or beside the two: a fellow investor, a fellow defendant, a seller. */
  readonly fellows: readonly OrganizationRef[];
}

export interface ExchangeGroup {
  readonly side: ExchangeSide;
  readonly type: RelationType;
  /** Whether the organization stands on the providing side. */
  readonly provides: boolean;
  readonly rows: readonly ExchangeRow[];
}

/** An organization with those that belong to it on the day. */
export interface House {
  readonly slug: string;
  readonly units: ReadonlyArray<{ readonly slug: string }>;
}

/** The parties that a deal is told from: the organization where it is one itself, else its units. */
function tellersOf({ parties }: Deal, { slug, units }: House): Deal['parties'] {
  const itself = parties.filter(({ organization }) => organization.slug === slug);
  const ofUnits = parties.filter(({ organization }) => units.some((unit) => unit.slug === organization.slug));
  return itself.length > 0 ? itself : ofUnits;
}

function placeOf(deal: Deal, house: House): { side: ExchangeSide; provides: boolean } {
  const sides = tellersOf(deal, house).map((party) => sideOf(deal.type, party.role));
  // A deal of two units is told from the receiving end, so that it is listed once.
  const provides = sides.includes('from') && !sides.includes('to');
  if (relationKinds[deal.type].family === 'conflict') return { side: 'against', provides };
  if (sides.includes('to')) return { side: 'in', provides };
  return { side: sides.includes('from') ? 'out' : 'beside', provides };
}

type Parties = Deal['parties'];

const organizationsOf = (parties: Parties): OrganizationRef[] => [
  ...new Map(parties.map(({ organization }) => [organization.slug, organization])).values(),
];

/** Who else is in a deal, as the house sees them. */
export function othersIn(deal: Deal, house: House): Pick<ExchangeRow, 'others' | 'fellows'> {
  const tellers = tellersOf(deal, house);
  const mine = new Set(tellers.map((party) => sideOf(deal.type, party.role)));
  const own = new Set([house.slug, ...house.units.map(({ slug }) => slug)]);
  const outside = deal.parties.filter((party) => !own.has(party.organization.slug));
  // Of a deal inside the house the other is a unit: a firm that it bought, say.
  const rest = outside.length > 0 ? outside : deal.parties.filter((party) => !tellers.includes(party));
  const opposite = rest.filter(({ role }) => !mine.has(sideOf(deal.type, role)) && sideOf(deal.type, role) !== null);
  const listed = opposite.length > 0 ? opposite : rest.length > 0 ? rest : deal.parties;
  const others = organizationsOf(listed);
  const fellows = organizationsOf(rest).filter(({ slug }) => !others.some((other) => other.slug === slug));
  return { others, fellows };
}

/** Groups in the order of sides and of the table of types; within a group what ended comes last, order kept otherwise. */
export function groupByExchange(deals: readonly Deal[], house: House): ExchangeGroup[] {
  const groups = new Map<string, { side: ExchangeSide; type: RelationType; provides: boolean; rows: ExchangeRow[] }>();
  for (const deal of deals) {
    const place = placeOf(deal, house);
    const directed = place.side !== 'beside' && deal.type !== 'rivalry';
    const key = `${place.side} ${deal.type} ${directed && place.provides}`;
    const group = groups.get(key) ?? { ...place, type: deal.type, rows: [] };
    group.rows.push({ deal, ...othersIn(deal, house) });
    groups.set(key, group);
  }
  const ended = ({ deal }: ExchangeRow) => Number(deal.status === 'ended');
  return [...groups.values()]
    .map((group) => ({ ...group, rows: group.rows.toSorted((a, b) => ended(a) - ended(b)) }))
    .toSorted(
      (a, b) =>
        exchangeSides.indexOf(a.side) - exchangeSides.indexOf(b.side) ||
        RelationType.options.indexOf(a.type) - RelationType.options.indexOf(b.type) ||
        Number(a.provides) - Number(b.provides),
    );
}
