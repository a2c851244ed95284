// Ownership by date: which group a unit belongs to on a day. A unit's deals count for the group only while it owns it.
import type { Day } from '#lib/domain/approximate-date.ts';

export interface Ownership {
  readonly child: string;
  readonly parent: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

export type Ownerships = ReadonlyMap<string, readonly Ownership[]>;

export function ownershipsByChild(rows: readonly Ownership[]): Ownerships {
  const byChild = new Map<string, Ownership[]>();
  for (const row of rows) byChild.set(row.child, [...(byChild.get(row.child) ?? []), row]);
  return byChild;
}

/** The organization and everything above it on that day, nearest first. Cycles in bad data end the walk. */
export function lineageAt(slug: string, day: Day, ownerships: Ownerships): string[] {
  const lineage = [slug];
  for (let current = slug; ; ) {
    const owner = ownerships
      .get(current)
      ?.find((row) => (row.from === null || row.from <= day) && (row.until === null || day < row.until));
    if (!owner || lineage.includes(owner.parent)) return lineage;
    lineage.push(owner.parent);
    current = owner.parent;
  }
}

/** The top of the lineage: the group that stands behind a unit on that day. */
export const groupAt = (slug: string, day: Day, ownerships: Ownerships): string =>
  lineageAt(slug, day, ownerships).at(-1) ?? slug;

/** These organizations and everything below them on any day. */
export function withUnits(slugs: Iterable<string>, rows: readonly Ownership[]): Set<string> {
  const below = new Map<string, string[]>();
  for (const { child, parent } of rows) below.set(parent, [...(below.get(parent) ?? []), child]);
  const found = new Set(slugs);
  // A set that grows while it is walked is walked to its end.
  for (const slug of found) for (const child of below.get(slug) ?? []) found.add(child);
  return found;
}
