// Test support: a whole Deal from the few fields that a graph reads. Not for production code.
import { Decimal } from 'decimal.js';
import type { Capacity } from '#lib/domain/capacity.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Money } from '#lib/domain/money.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { plainDeal } from '#lib/domain/plain-deal.ts';
import { mainRole, type RelationType, type Role, type Side } from '#lib/domain/relation-kind.ts';

export interface DealSketch {
  readonly id?: string;
  readonly type: RelationType;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly between?: readonly string[];
  readonly status?: Deal['status'];
  readonly name?: string;
  /** ISO day of the agreement. */
  readonly on?: string;
  /** ISO day of the end, where the status is `ended`. */
  readonly endedOn?: string;
  readonly knownSince?: string;
  readonly mark?: Deal['mark'];
  readonly origins?: number;
  /** Plain dollars; several make a disputed figure. `bound` and `period` go with all of them. */
  readonly dollars?: readonly number[];
  readonly bound?: Money['bound'];
  readonly period?: Money['period'];
  readonly capacity?: readonly Capacity[];
  /** Overrides the main role of its side, by organization name. */
  readonly roles?: Readonly<Record<string, Role>>;
}

/** Organization names become slugs; the id, unless given, is made of type and parties. */
export function aDeal(sketch: DealSketch): Deal {
  const side = (at: Side, names: readonly string[] = []) =>
    names.map((name) => ({
      organization: { slug: slugOf(name), name },
      role: sketch.roles?.[name] ?? mainRole(sketch.type, at),
      claims: ['claim'],
    }));
  const parties = [...side('from', sketch.from), ...side('to', sketch.to), ...side('between', sketch.between)];
  const date = sketch.on === undefined ? null : { from: sketch.on, until: sketch.on };
  const end = sketch.endedOn === undefined ? null : { from: sketch.endedOn, until: sketch.endedOn };
  const amounts = (sketch.dollars ?? []).map((value) => ({
    value: {
      value: String(value),
      high: null,
      currency: 'USD',
      bound: sketch.bound ?? 'exact',
      basis: 'unknown',
      period: sketch.period ?? 'total',
      termMonths: null,
    } satisfies Money,
    claims: ['claim'],
  }));
  const [amount] = amounts;
  return {
    ...plainDeal,
    id: sketch.id ?? [sketch.type, ...parties.map(({ organization }) => organization.slug)].join('/'),
    type: sketch.type,
    status: sketch.status ?? 'agreed',
    mark: sketch.mark ?? null,
    name: sketch.name ?? null,
    parties,
    moment: date && { date, basis: 'agreed' },
    ended: end && { value: end, disputed: false, values: [{ value: end, claims: ['claim'] }] },
    amount: amount ? { value: amount.value, disputed: amounts.length > 1, values: amounts } : null,
    capacity: (sketch.capacity ?? []).map((value) => ({ value, claims: ['claim'] })),
    claims: ['claim'],
    origins: sketch.origins ?? 1,
    knownSince: sketch.knownSince ?? '2025-01-01T00:00:00.000Z',
  };
}

/** As many texts as the deal has origins, which tell of no other deal. */
export const ownStories = ({ id, origins }: Deal): ReadonlySet<string> =>
  new Set(Array.from({ length: origins }, (_, i) => `${id} ${i}`));

/** Dollars as stated, and nothing else: tests have no table of rates. */
export const dollarsOnly = (value: string, currency: string): Decimal | null =>
  currency === 'USD' ? new Decimal(value) : null;
