// Pairs that compete and deal with each other at the same time, from the edges of a graph. What has ended is past: it makes
// no coopetition. Talks count as dealing.

import type { GraphEdge } from '#lib/domain/graph-view.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { byText } from './alliance-graph.ts';
import { pairOf } from './build-graph.ts';

export interface Coopetition {
  readonly id: string;
  /** The smaller id first. */
  readonly source: string;
  readonly target: string;
}

/** A dispute alone is not a rivalry: two that only sue each other and trade are not listed. */
export function coopetitionsOf(edges: readonly GraphEdge[]): Coopetition[] {
  const live = edges.filter(({ status }) => status !== 'ended');
  return [...Map.groupBy(live, pairOf).entries()]
    .filter(
      ([, pair]) =>
        pair.some(({ type }) => type === 'rivalry') &&
        pair.some(({ type }) => relationKinds[type].family !== 'conflict'),
    )
    .flatMap(([id, [edge]]) => {
      const [source, target] = edge ? [edge.source, edge.target].sort(byText) : [];
      return source !== undefined && target !== undefined ? [{ id, source, target }] : [];
    })
    .sort((a, b) => byText(a.id, b.id));
}
