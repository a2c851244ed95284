// Who supplies, funds, buys from, competes and quarrels with an organization, in one line each: the others, most of their deals first, with
// what their largest deal states. Nothing is added up: sums of different kinds would mean nothing. What is agreed goes before talks. Pure.
import { compareDecimals } from '#components/format/format-number.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { ExchangeGroup, ExchangeSide } from './group-by-exchange.ts';

export type GlanceKind = 'suppliers' | 'funders' | 'funded' | 'customers' | 'partners' | 'rivals' | 'opponents';

export interface GlanceOther {
  readonly organization: OrganizationRef;
  readonly deals: readonly Deal[];
  /** The deal that states the largest amount; null where none states one. */
  readonly largest: Deal | null;
  /** Nothing with it is agreed yet. */
  readonly inTalks: boolean;
}

export interface GlanceLine {
  readonly kind: GlanceKind;
  readonly others: readonly GlanceOther[];
}

const order: readonly GlanceKind[] = ['suppliers', 'funders', 'customers', 'funded', 'partners', 'rivals', 'opponents'];

function kindOf(side: ExchangeSide, type: RelationType): GlanceKind {
  if (side === 'against') return type === 'dispute' ? 'opponents' : 'rivals';
  if (side === 'beside') return 'partners';
  if (relationKinds[type].family === 'capital') return side === 'in' ? 'funders' : 'funded';
  return side === 'in' ? 'suppliers' : 'customers';
}

const sumOf = (deal: Deal | null): string => deal?.amount?.value.value ?? '0';

/** By value alone, of what is agreed where anything is. Currencies are not converted. */
function largestOf(deals: readonly Deal[]): Deal | null {
  const stated = deals.filter(({ amount }) => (amount?.value.value ?? null) !== null);
  const agreed = stated.filter(({ status }) => status === 'agreed');
  const [first = null, ...more] = agreed.length > 0 ? agreed : stated;
  return more.reduce((most, deal) => (compareDecimals(sumOf(most), sumOf(deal)) < 0 ? deal : most), first);
}

const partiesIn = ({ parties }: Deal): number => new Set(parties.map(({ organization }) => organization.slug)).size;

/** Whether its sum is that of more than two: nobody says who of them stands for how much. */
export const isOfSeveral = (deal: Deal): boolean => partiesIn(deal) > 2;

/** Whether this many beside the organization are all that take part in it. */
export const areAllIn = (deal: Deal, others: number): boolean => partiesIn(deal) === others + 1;

/** What has ended is history and not in it. */
export function glanceOver(groups: readonly ExchangeGroup[]): GlanceLine[] {
  const lines = new Map<GlanceKind, Map<string, { organization: OrganizationRef; deals: Deal[] }>>();
  for (const { side, type, rows } of groups) {
    const kind = kindOf(side, type);
    const line = lines.get(kind) ?? new Map();
    lines.set(kind, line);
    for (const { deal, others } of rows) {
      if (deal.status === 'ended') continue;
      for (const organization of others) {
        const known = line.get(organization.slug) ?? { organization, deals: [] };
        known.deals.push(deal);
        line.set(organization.slug, known);
      }
    }
  }
  return order.flatMap((kind) => {
    const others = [...(lines.get(kind)?.values() ?? [])]
      .map(({ organization, deals }) => ({
        organization,
        deals,
        largest: largestOf(deals),
        inTalks: deals.every(({ status }) => status === 'talks'),
      }))
      .sort(
        (a, b) =>
          b.deals.length - a.deals.length ||
          compareDecimals(sumOf(b.largest), sumOf(a.largest)) ||
          (a.organization.slug < b.organization.slug ? -1 : 1),
      );
    return others.length > 0 ? [{ kind, others }] : [];
  });
}

const sharesOneDeal = (a: GlanceOther, b: GlanceOther): boolean =>
  a.deals.length === 1 && b.deals.length === 1 && a.deals[0]?.id === b.deals[0]?.id;

/** Neighbours whom one and the same deal brought into the line, so that its sum is told once. */
export function byDeal(others: readonly GlanceOther[]): Array<readonly [GlanceOther, ...GlanceOther[]]> {
  const groups: Array<[GlanceOther, ...GlanceOther[]]> = [];
  for (const other of others) {
    const group = groups.at(-1);
    if (group && sharesOneDeal(group[0], other)) group.push(other);
    else groups.push([other]);
  }
  return groups;
}
