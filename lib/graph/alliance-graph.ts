// The graph before it is drawn: who is related to whom and how, without places.
import type { GraphEdge, GraphNode, GraphView } from '#lib/domain/graph-view.ts';

export type UnplacedNode = Omit<GraphNode, 'x' | 'y'>;

export interface AllianceGraph {
  readonly nodes: UnplacedNode[];
  readonly edges: GraphEdge[];
  readonly hidden: GraphView['hidden'];
}

/** Orders strings by code unit: the same on every machine, whatever its locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
