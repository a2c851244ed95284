// What a first look at a graph should say: who has most relations, what those on the map are made of, and which rivals deal with each
// other all the same. Counted from what is drawn and told there, so that picture, table and these lines agree. Pure.
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { Family, relationKinds } from '#lib/domain/relation-kind.ts';
import { pairOf } from '#lib/graph/build-graph.ts';
import { coopetitionsOf } from '#lib/graph/find-coopetitions.ts';

export interface GraphReading {
  /** Those with the most relations on the map. */
  readonly centre: readonly Counted<GraphNode>[];
  /** The largest family first; none without a relation. */
  readonly families: readonly Counted<Family>[];
  /** Those with the most deals between them first. */
  readonly rivals: readonly Counted<readonly [GraphNode, GraphNode]>[];
}

export interface Counted<Of> {
  readonly of: Of;
  readonly count: number;
}

const mostFirst = (a: Counted<unknown>, b: Counted<unknown>): number => b.count - a.count;

export function readGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphReading {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const dealings = Map.groupBy(
    edges.filter(({ type }) => relationKinds[type].family !== 'conflict'),
    pairOf,
  );
  const drawn = new Map<string, number>();
  for (const end of edges.flatMap(({ source, target }) => [source, target])) drawn.set(end, (drawn.get(end) ?? 0) + 1);
  return {
    centre: nodes
      .filter(({ kind }) => kind === 'organization')
      .map((of) => ({ of, count: drawn.get(of.id) ?? 0 }))
      .sort(mostFirst),
    families: Family.options
      .map((of) => ({ of, count: edges.filter(({ type }) => relationKinds[type].family === of).length }))
      .filter(({ count }) => count > 0)
      .sort(mostFirst),
    rivals: coopetitionsOf(edges)
      .flatMap((pair) => {
        const [one, other] = [byId.get(pair.source), byId.get(pair.target)];
        const count = (dealings.get(pairOf(pair)) ?? []).reduce((sum, { deals }) => sum + deals.length, 0);
        return one && other ? [{ of: [one, other] as const, count }] : [];
      })
      .sort(mostFirst),
  };
}
