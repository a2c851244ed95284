// Test support: a whole Deal from the few fields that a graph reads. Not for production code.
import type { Deal } from '#lib/domain/deal.ts';
import { slugOf } from '#lib/domain/organization.ts';
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
  readonly knownSince?: string;
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
  return {
    id: sketch.id ?? [sketch.type, ...parties.map(({ organization }) => organization.slug)].join('/'),
    type: sketch.type,
    status: sketch.status ?? 'agreed',
    mark: null,
    name: sketch.name ?? null,
    parties,
    moment: date && { date, basis: 'agreed' },
    talks: null,
    agreed: null,
    effective: null,
    ended: null,
    amount: null,
    stake: null,
    capacity: [],
    exclusivity: [],
    claims: ['claim'],
    origins: 1,
    outlets: 1,
    knownSince: sketch.knownSince ?? '2025-01-01T00:00:00.000Z',
    confidence: 1,
  };
}
