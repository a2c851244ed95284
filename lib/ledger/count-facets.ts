// How many deals each choice of a filter would leave, the other filters in force: deals in, counts out. What is read of a deal is
// which of the filters it passes, so that it can be counted folded or, many at once, by what a scan says of them. A unit's deals are its
// group's too, as they are where somebody filters by the group.
import type { Deal } from '#lib/domain/deal.ts';
import { RelationType } from '#lib/domain/relation-kind.ts';
import { Status } from '#lib/domain/status.ts';
import type { Facets } from '#lib/domain/views.ts';
import type { OrganizationNames } from './fold-deal.ts';
import { concernedBy, type Filters, inWindow, passes, type Scope } from './ledger.ts';

/** Which filters let a deal through, each for itself. */
export interface Passed {
  readonly type: boolean;
  readonly status: boolean;
  readonly organization: boolean;
}

interface Counted {
  readonly type: RelationType;
  readonly status: Status;
  /** Its parties and the groups they belong to. */
  readonly concerned: ReadonlySet<string>;
}

export class FacetTally {
  readonly #types = new Map<RelationType, number>();
  readonly #statuses = new Map<Status, number>();
  readonly #organizations = new Map<string, number>();
  readonly #names: OrganizationNames;

  /** Organizations that are asked for stand with 0 where no deal is left: a filter that cannot be seen cannot be taken out. */
  constructor(names: OrganizationNames, asked: readonly string[]) {
    this.#names = names;
    for (const slug of asked) if (names.has(slug)) this.#organizations.set(slug, 0);
  }

  ofType(type: RelationType, deals: number): void {
    this.#types.set(type, (this.#types.get(type) ?? 0) + deals);
  }

  ofStatus(status: Status, deals: number): void {
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + deals);
  }

  ofOrganization(slug: string, deals: number): void {
    this.#organizations.set(slug, (this.#organizations.get(slug) ?? 0) + deals);
  }

  /** `deals` deals that say the same and pass the same filters. */
  add({ type, status, concerned }: Counted, passed: Passed, deals = 1): void {
    if (passed.status && passed.organization) this.ofType(type, deals);
    if (passed.type && passed.organization) this.ofStatus(status, deals);
    if (passed.type && passed.status) for (const slug of concerned) this.ofOrganization(slug, deals);
  }

  /** Types and statuses without a deal stand with 0; the busiest organizations come first. */
  facets(): Facets {
    return {
      type: RelationType.options.map((value) => ({ value, count: this.#types.get(value) ?? 0 })),
      status: Status.options.map((value) => ({ value, count: this.#statuses.get(value) ?? 0 })),
      organization: [...this.#organizations]
        .map(([slug, count]) => ({ value: { slug, name: this.#names.get(slug) ?? slug }, count }))
        .sort((a, b) => b.count - a.count || (a.value.name < b.value.name ? -1 : 1)),
    };
  }
}

export function tallyDeals(tally: FacetTally, deals: readonly Deal[], filters: Filters, scope: Scope): void {
  const none = { type: [], status: [], organization: [] };
  const { type, status, organization } = filters;
  for (const deal of deals) {
    if (!inWindow(deal.moment?.date, filters)) continue;
    const passed = {
      type: passes(deal, { ...none, type }, scope),
      status: passes(deal, { ...none, status }, scope),
      organization: passes(deal, { ...none, organization }, scope),
    };
    tally.add({ type: deal.type, status: deal.status, concerned: concernedBy(deal, scope) }, passed);
  }
}

export function countFacets(deals: readonly Deal[], filters: Filters, scope: Scope, names: OrganizationNames): Facets {
  const tally = new FacetTally(names, filters.organization);
  tallyDeals(tally, deals, filters, scope);
  return tally.facets();
}
