// The whole ledger at one pair of clocks, and the filters that a view puts on it. Pure: rows in, deals out.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { RelationType } from '#lib/domain/relation-kind.ts';
import { Status } from '#lib/domain/status.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { Facets } from '#lib/domain/views.ts';
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

/** A deal's identity with all claims about it, of any time. */
export interface DealClaims {
  readonly id: string;
  readonly claims: readonly LedgerClaim[];
}

export function foldLedger(deals: readonly DealClaims[], clocks: Clocks, names: OrganizationNames): Deal[] {
  return deals.flatMap(({ id, claims }) => foldDeal(id, claims, clocks, names) ?? []).sort(byMoment);
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

/** Counts per choice with the other filters in force; types and statuses without a deal stand with 0. */
export function countFacets(deals: readonly Deal[], filters: Filters, scope: Scope): Facets {
  const left = (without: Partial<Filters>) => deals.filter((deal) => passes(deal, { ...filters, ...without }, scope));
  const [anyType, anyStatus, anyOrganization] = [left({ type: [] }), left({ status: [] }), left({ organization: [] })];
  const organizations = new Map<string, { value: OrganizationRef; count: number }>();
  for (const deal of anyOrganization) {
    const parties = new Map(deal.parties.map((party) => [party.organization.slug, party.organization]));
    for (const value of parties.values()) {
      const row = organizations.get(value.slug) ?? { value, count: 0 };
      organizations.set(value.slug, { value, count: row.count + 1 });
    }
  }
  return {
    type: RelationType.options.map((value) => ({ value, count: anyType.filter((deal) => deal.type === value).length })),
    status: Status.options.map((value) => ({ value, count: anyStatus.filter((deal) => deal.status === value).length })),
    organization: [...organizations.values()].sort(
      (a, b) => b.count - a.count || (a.value.name < b.value.name ? -1 : 1),
    ),
  };
}
