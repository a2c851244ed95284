// Deals -> organizations, ventures and one edge per pair and relation type. Pure; the order of the deals does not matter.
// Where the graph is larger than its limits the best connected part stays, and `hidden` counts what is left out: a reader
// must be told. `degree` always counts all edges of a node, shown or not, so that a cap changes no sizes.
import type { Deal } from '#lib/domain/deal.ts';
import type { GraphEdge } from '#lib/domain/graph-view.ts';
import { type RelationType, RelationType as RelationTypes } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import { type AllianceGraph, byText, type UnplacedNode } from './alliance-graph.ts';
import { type LinkEnd, linksOf } from './deal-links.ts';

export interface GraphLimits {
  readonly nodes: number;
  readonly edges: number;
}

/**
 * What a reader can take in at a first look: all are named, and lines can be told apart. With 300 organizations on one screen most
 * names have no room; with 120 they have, but the middle is a tangle. Filters and larger sizes lead to the others.
 */
export const defaultLimits: GraphLimits = { nodes: 40, edges: 240 };

/** Who has asked for a part of the graph wants that part, and there is room for it. */
export const narrowedLimits: GraphLimits = { nodes: 120, edges: 600 };

/** For files and for what is cut down later. */
export const noLimits: GraphLimits = { nodes: Number.POSITIVE_INFINITY, edges: Number.POSITIVE_INFINITY };

export type Line = Omit<GraphEdge, 'lane' | 'lanes'>;

export const strength: Readonly<Record<Status, number>> = { ended: 0, talks: 1, agreed: 2 };
const typeRank = new Map<RelationType, number>(RelationTypes.options.map((type, rank) => [type, rank]));

/** Newest first, undated last, so that the first deal of an edge is the one to open. */
const byMoment = (a: Deal, b: Deal): number =>
  byText(b.moment?.date.until ?? '', a.moment?.date.until ?? '') || byText(a.id, b.id);

/** Both directions of a pair, and all its types, have one key. */
export const pairOf = ({ source, target }: Pick<GraphEdge, 'source' | 'target'>): string =>
  source < target ? `${source} ${target}` : `${target} ${source}`;

function gather(deals: readonly Deal[]): { ends: Map<string, LinkEnd>; lines: Line[] } {
  const ends = new Map<string, LinkEnd>();
  const lines = new Map<string, Line>();
  for (const deal of [...deals].sort(byMoment)) {
    for (const { source, target, type } of linksOf(deal)) {
      for (const end of [source, target]) if (!ends.has(end.id)) ends.set(end.id, end);
      const id = `${type}:${source.id}:${target.id}`;
      const line = lines.get(id);
      const weaker = line !== undefined && strength[line.status] >= strength[deal.status];
      lines.set(id, {
        id,
        source: source.id,
        target: target.id,
        type,
        status: weaker ? line.status : deal.status,
        deals: [...(line?.deals ?? []), deal.id],
      });
    }
  }
  return { ends, lines: [...lines.values()] };
}

function countDegrees(lines: readonly Line[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const id of lines.flatMap(({ source, target }) => [source, target])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/**
 * Numbers the parallel edges of each pair in half steps around the straight line: 0 alone, -1 and 1 for two, -2, 0 and 2
 * for three. The side of a lane is meant as seen from the smaller node id, whichever way the edge points.
 */
export function spread(lines: readonly Line[]): GraphEdge[] {
  const pairs = Map.groupBy(lines, pairOf);
  const rank = ({ type }: Line) => typeRank.get(type) ?? 0;
  return [...pairs.values()]
    .flatMap((pair) =>
      [...pair]
        .sort((a, b) => rank(a) - rank(b) || byText(a.id, b.id))
        .map((line, i) => ({ ...line, lane: 2 * i - (pair.length - 1), lanes: pair.length })),
    )
    .sort((a, b) => byText(a.id, b.id));
}

/**
 * The best connected part of a graph, those in `first` before all others. An edge that stays has both its ends; a node that
 * stays has at least one edge, or is in `first`.
 */
export function capGraph(
  graph: { readonly nodes: readonly UnplacedNode[]; readonly edges: readonly Line[] },
  limits: GraphLimits = defaultLimits,
  first: readonly string[] = [],
): AllianceGraph {
  const degrees = new Map(graph.nodes.map(({ id, degree }) => [id, degree]));
  const weight = ({ source, target }: Line) => (degrees.get(source) ?? 0) + (degrees.get(target) ?? 0);
  const isFirst = ({ id }: UnplacedNode): number => Number(first.includes(id));
  const ranked = [...graph.nodes].sort((a, b) => isFirst(b) - isFirst(a) || b.degree - a.degree || byText(a.id, b.id));
  const within = new Set(ranked.slice(0, limits.nodes).map(({ id }) => id));
  const kept = graph.edges
    .filter(({ source, target }) => within.has(source) && within.has(target))
    .sort((a, b) => b.deals.length - a.deals.length || weight(b) - weight(a) || byText(a.id, b.id))
    .slice(0, limits.edges);
  const joined = new Set([...first, ...kept.flatMap(({ source, target }) => [source, target])]);
  const nodes = ranked.filter(({ id }) => joined.has(id));
  return {
    nodes,
    edges: spread(kept),
    hidden: { nodes: ranked.length - nodes.length, edges: graph.edges.length - kept.length },
  };
}

export function buildGraph(deals: readonly Deal[], limits: GraphLimits = defaultLimits): AllianceGraph {
  const { ends, lines } = gather(deals);
  const degrees = countDegrees(lines);
  const nodes = [...ends.values()].map((end) => ({ ...end, degree: degrees.get(end.id) ?? 0 }));
  return capGraph({ nodes, edges: lines }, limits);
}
