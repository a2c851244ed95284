// Whom two organizations deal with, kind by kind: only the first, both, only the second. Pure.
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { GlanceKind, GlanceLine } from './glance.ts';

export interface SharedLine {
  readonly kind: GlanceKind;
  readonly onlyA: readonly OrganizationRef[];
  readonly both: readonly OrganizationRef[];
  readonly onlyB: readonly OrganizationRef[];
}

const kinds: readonly GlanceKind[] = ['suppliers', 'funders', 'customers', 'funded', 'partners', 'rivals'];

const othersOf = (lines: readonly GlanceLine[], kind: GlanceKind): OrganizationRef[] =>
  lines.find((line) => line.kind === kind)?.others.map(({ organization }) => organization) ?? [];

/** Kinds of which neither has anybody are left out. */
export function sharedOthers(a: readonly GlanceLine[], b: readonly GlanceLine[]): SharedLine[] {
  return kinds.flatMap((kind) => {
    const [left, right] = [othersOf(a, kind), othersOf(b, kind)];
    if (left.length + right.length === 0) return [];
    const inBoth = new Set(left.map(({ slug }) => slug).filter((slug) => right.some((other) => other.slug === slug)));
    return [
      {
        kind,
        onlyA: left.filter(({ slug }) => !inBoth.has(slug)),
        both: left.filter(({ slug }) => inBoth.has(slug)),
        onlyB: right.filter(({ slug }) => !inBoth.has(slug)),
      },
    ];
  });
}
