// The shortest chains of relations between two organizations. Pure. A relation is what the graph draws as a line; the members of
// a venture are each other's neighbours, for one deal joins them. All parallel relations of two neighbours are one step.
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { Direction, PathRelation, PathStep } from '#lib/domain/path.ts';
import { isDirected } from '#lib/domain/relation-kind.ts';
import { byText } from './alliance-graph.ts';
import { linksOf } from './deal-links.ts';

export interface PathLimits {
  /** Steps of the longest path that is looked for. */
  readonly longest: number;
  /** Paths that are told; the others are counted. */
  readonly told: number;
}

interface FoundPaths {
  readonly paths: PathStep[][];
  readonly more: number;
}

/** Neighbours by slug, and for each the relations as seen from the first. */
type Neighbours = Map<string, Map<string, Map<string, PathRelation>>>;

interface Tie {
  readonly a: string;
  readonly b: string;
  readonly direction: Direction;
}

function tiesOf(deal: Deal): Tie[] {
  const links = linksOf(deal);
  const direction = isDirected(deal.type) ? ('forward' as const) : ('between' as const);
  const members = links.filter(({ target }) => target.kind === 'venture').map(({ source }) => source.id);
  const joined = members.flatMap((a, i) => members.slice(i + 1).map((b) => ({ a, b, direction: 'between' as const })));
  const direct = links.filter(({ target }) => target.kind === 'organization');
  return [...joined, ...direct.map(({ source, target }) => ({ a: source.id, b: target.id, direction }))];
}

const turned: Readonly<Record<Direction, Direction>> = { forward: 'backward', backward: 'forward', between: 'between' };

function neighboursIn(deals: readonly Deal[]): Neighbours {
  const neighbours: Neighbours = new Map();
  const join = (a: string, b: string, direction: Direction, { id, type, status }: Deal) => {
    const from = neighbours.get(a) ?? new Map<string, Map<string, PathRelation>>();
    neighbours.set(a, from);
    const relations = from.get(b) ?? new Map<string, PathRelation>();
    from.set(b, relations);
    const key = `${type} ${direction} ${status}`;
    const known = relations.get(key)?.deals ?? [];
    if (!known.includes(id)) relations.set(key, { type, direction, status, deals: [...known, id] });
  };
  for (const deal of deals) {
    for (const { a, b, direction } of tiesOf(deal)) {
      join(a, b, direction, deal);
      join(b, a, turned[direction], deal);
    }
  }
  return neighbours;
}

/** How many steps each organization lies from the nearest target, as far as the search had to go. */
function distancesTo(
  targets: ReadonlySet<string>,
  starts: ReadonlySet<string>,
  neighbours: Neighbours,
  longest: number,
) {
  const distances = new Map<string, number>([...targets].map((slug) => [slug, 0]));
  let edge = [...targets];
  for (let steps = 1; steps <= longest && edge.length > 0; steps += 1) {
    const next = edge.flatMap((slug) => [...(neighbours.get(slug)?.keys() ?? [])]);
    edge = [...new Set(next)].filter((slug) => !distances.has(slug));
    for (const slug of edge) distances.set(slug, steps);
    if (edge.some((slug) => starts.has(slug))) break;
  }
  return distances;
}

/**
 * All shortest paths from any of `starts` to any of `targets` (an organization with its units), in a stable order: more deals
 * first, then by name. Nothing where none is short enough. What stands in both sets is no path.
 */
export function findPaths(
  deals: readonly Deal[],
  starts: ReadonlySet<string>,
  targets: ReadonlySet<string>,
  { longest, told }: PathLimits,
): FoundPaths {
  const names = new Map<string, OrganizationRef>(
    deals.flatMap(({ parties }) => parties.map(({ organization }) => [organization.slug, organization] as const)),
  );
  const refOf = (slug: string): OrganizationRef => names.get(slug) ?? { slug, name: slug };
  const neighbours = neighboursIn(deals);
  const distances = distancesTo(targets, starts, neighbours, longest);
  const weight = (slug: string, next: string) =>
    [...(neighbours.get(slug)?.get(next)?.values() ?? [])].reduce((sum, relation) => sum + relation.deals.length, 0);
  const found: string[][] = [];
  let more = 0;
  const walk = (trail: readonly string[], slug: string, left: number) => {
    if (left === 0) {
      if (found.length < told) found.push([...trail, slug]);
      else more += 1;
      return;
    }
    const next = [...(neighbours.get(slug)?.keys() ?? [])]
      .filter((other) => distances.get(other) === left - 1)
      .sort((a, b) => weight(slug, b) - weight(slug, a) || byText(a, b));
    for (const other of next) walk([...trail, slug], other, left - 1);
  };
  const reached = [...starts].filter((slug) => !targets.has(slug) && distances.has(slug)).sort(byText);
  const shortest = Math.min(...reached.map((slug) => distances.get(slug) ?? longest + 1));
  for (const slug of reached) if (distances.get(slug) === shortest) walk([], slug, shortest);
  const stepsOf = (trail: readonly string[]): PathStep[] =>
    trail.slice(1).map((to, i) => {
      const from = trail[i] ?? '';
      const relations = [...(neighbours.get(from)?.get(to)?.values() ?? [])];
      return { from: refOf(from), to: refOf(to), relations };
    });
  return { paths: found.map(stepsOf), more };
}
