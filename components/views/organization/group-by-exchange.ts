// An organization's deals as an account of what comes in and what goes out: by side, then by type, the running ones first.
// `own` are the slugs that count as the organization: itself and its units.
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { RelationType, relationKinds, sideOf } from '#lib/domain/relation-kind.ts';

export const exchangeSides = ['in', 'out', 'beside', 'against'] as const;
export type ExchangeSide = (typeof exchangeSides)[number];

export interface ExchangeRow {
  readonly deal: Deal;
  /** Everybody else in it, opposite side first. */
  readonly others: readonly OrganizationRef[];
}

export interface ExchangeGroup {
  readonly side: ExchangeSide;
  readonly type: RelationType;
  /** Whether the organization stands on the providing side. */
  readonly provides: boolean;
  readonly rows: readonly ExchangeRow[];
}

function placeOf(deal: Deal, own: ReadonlySet<string>): { side: ExchangeSide; provides: boolean } {
  const sides = deal.parties
    .filter((party) => own.has(party.organization.slug))
    .map((party) => sideOf(deal.type, party.role));
  // A deal inside the group is told from the receiving end, so that it is listed once.
  const provides = sides.includes('from') && !sides.includes('to');
  if (relationKinds[deal.type].family === 'conflict') return { side: 'against', provides };
  if (sides.includes('to')) return { side: 'in', provides };
  return { side: sides.includes('from') ? 'out' : 'beside', provides };
}

function othersIn(deal: Deal, own: ReadonlySet<string>): OrganizationRef[] {
  const mine = new Set(
    deal.parties.filter((p) => own.has(p.organization.slug)).map((party) => sideOf(deal.type, party.role)),
  );
  const rest = deal.parties.filter((party) => !own.has(party.organization.slug));
  const opposite = rest.filter((party) => !mine.has(sideOf(deal.type, party.role)));
  const ordered = [...opposite, ...rest.filter((party) => !opposite.includes(party))];
  const listed = ordered.length > 0 ? ordered : deal.parties;
  return [...new Map(listed.map(({ organization }) => [organization.slug, organization])).values()];
}

/** Groups in the order of sides and of the table of types; within a group what ended comes last, order kept otherwise. */
export function groupByExchange(deals: readonly Deal[], own: ReadonlySet<string>): ExchangeGroup[] {
  const groups = new Map<string, { side: ExchangeSide; type: RelationType; provides: boolean; rows: ExchangeRow[] }>();
  for (const deal of deals) {
    const place = placeOf(deal, own);
    const directed = place.side !== 'beside' && deal.type !== 'rivalry';
    const key = `${place.side} ${deal.type} ${directed && place.provides}`;
    const group = groups.get(key) ?? { ...place, type: deal.type, rows: [] };
    group.rows.push({ deal, others: othersIn(deal, own) });
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
