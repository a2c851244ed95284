// The whole ledger at one pair of clocks, and the filters that a view puts on it. Pure: rows in, deals out.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import { foldDeal, type OrganizationNames } from './fold-deal.ts';
import { lineageAt, type Ownerships } from './group-at.ts';
import type { LedgerClaim } from './ledger-claim.ts';

/** Newest first; undated deals last; ties by id so that the order is total. */
export function byMoment(a: Deal, b: Deal): number {
  const [x, y] = [a.moment?.date, b.moment?.date];
  if (!x || !y) return x ? -1 : y ? 1 : a.id < b.id ? -1 : 1;
  return x.until > y.until
    ? -1
    : x.until < y.until
      ? 1
      : x.from > y.from
        ? -1
        : x.from < y.from
          ? 1
          : a.id < b.id
            ? -1
            : 1;
}

/** The order of `byMoment` for many deals: first by day, of which there are few, then those of one day. */
export function sortByMoment(deals: readonly Deal[]): Deal[] {
  const byDay = Map.groupBy(deals, ({ moment }) => moment?.date.until ?? '');
  // What no day is known of has the smallest text, so that it comes last.
  return [...byDay.keys()].sort((a, b) => (a > b ? -1 : 1)).flatMap((day) => byDay.get(day)?.sort(byMoment) ?? []);
}

/** A deal's identity with all claims about it, of any time. */
export interface DealClaims {
  readonly id: string;
  readonly claims: readonly LedgerClaim[];
}

export function foldLedger(deals: readonly DealClaims[], clocks: Clocks, names: OrganizationNames): Deal[] {
  return sortByMoment(deals.flatMap(({ id, claims }) => foldDeal(id, claims, clocks, names) ?? []));
}

export type Filters = Pick<ViewQuery, 'type' | 'status' | 'organization' | 'from' | 'until'>;

/** A day, and who owned whom. */
export interface Scope {
  readonly clocks: Clocks;
  readonly ownerships: Ownerships;
}

/** Every organization a deal concerns on that day: its parties and the groups they belong to. */
export function concernedBy(deal: Deal, scope: Scope): Set<string> {
  return new Set(
    deal.parties.flatMap((party) => lineageAt(party.organization.slug, scope.clocks.asOf, scope.ownerships)),
  );
}

/** Whether a deal of that date lies in the days that are asked for; an undated one lies in none. */
export function inWindow(date: ApproximateDate | undefined, filters: Filters): boolean {
  if (filters.from === undefined && filters.until === undefined) return true;
  if (!date) return false;
  return (
    (filters.from === undefined || date.until >= filters.from) &&
    (filters.until === undefined || date.from <= filters.until)
  );
}

export function passes(deal: Deal, filters: Filters, scope: Scope): boolean {
  if (filters.type.length > 0 && !filters.type.includes(deal.type)) return false;
  if (filters.status.length > 0 && !filters.status.includes(deal.status)) return false;
  if (!inWindow(deal.moment?.date, filters)) return false;
  if (filters.organization.length === 0) return true;
  const concerned = concernedBy(deal, scope);
  return filters.organization.some((slug) => concerned.has(slug));
}
