// Who supplies, funds, buys from and competes with an organization, in one line each: the others, most of their deals first, with
// what their largest deal states. Nothing is added up: sums of different kinds would mean nothing. Pure.
import { compareDecimals } from '#components/format/format-number.ts';
import type { Deal, MoneyFigure } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { type Family, relationKinds } from '#lib/domain/relation-kind.ts';
import type { ExchangeGroup, ExchangeSide } from './group-by-exchange.ts';

export type GlanceKind = 'suppliers' | 'funders' | 'funded' | 'customers' | 'partners' | 'rivals';

export interface GlanceOther {
  readonly organization: OrganizationRef;
  readonly deals: readonly Deal[];
  /** The largest stated amount among its deals; null where none states one. */
  readonly largest: MoneyFigure | null;
}

export interface GlanceLine {
  readonly kind: GlanceKind;
  readonly others: readonly GlanceOther[];
}

const order: readonly GlanceKind[] = ['suppliers', 'funders', 'customers', 'funded', 'partners', 'rivals'];

function kindOf(side: ExchangeSide, family: Family): GlanceKind {
  if (side === 'against') return 'rivals';
  if (side === 'beside') return 'partners';
  if (family === 'capital') return side === 'in' ? 'funders' : 'funded';
  return side === 'in' ? 'suppliers' : 'customers';
}

/** Orders by value alone: a figure without one comes last. Currencies are not converted. */
function larger(a: MoneyFigure | null, b: MoneyFigure | null): MoneyFigure | null {
  const [left, right] = [a?.value.value ?? null, b?.value.value ?? null];
  if (left === null) return right === null ? a : b;
  return right !== null && compareDecimals(left, right) < 0 ? b : a;
}

/** What has ended is history and not in it. */
export function glanceOver(groups: readonly ExchangeGroup[]): GlanceLine[] {
  const lines = new Map<GlanceKind, Map<string, { organization: OrganizationRef; deals: Deal[] }>>();
  for (const { side, type, rows } of groups) {
    const kind = kindOf(side, relationKinds[type].family);
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
        largest: deals.reduce<MoneyFigure | null>((most, { amount }) => larger(most, amount), null),
      }))
      .sort(
        (a, b) =>
          b.deals.length - a.deals.length ||
          compareDecimals(b.largest?.value.value ?? '0', a.largest?.value.value ?? '0') ||
          (a.organization.slug < b.organization.slug ? -1 : 1),
      );
    return others.length > 0 ? [{ kind, others }] : [];
  });
}
