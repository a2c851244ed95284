// The part of a graph within a few steps of one node. Edges between two nodes of the part belong to it, also those between
// two of its outermost.
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';

/** Empty where the graph has no such node. A depth of 1 is the node with its direct relations. */
export function neighbourhood<Node extends Pick<GraphNode, 'id'>>(
  graph: { readonly nodes: readonly Node[]; readonly edges: readonly GraphEdge[] },
  centre: string,
  depth: number,
): { nodes: Node[]; edges: GraphEdge[] } {
  let reached = new Set(graph.nodes.some(({ id }) => id === centre) ? [centre] : []);
  for (let step = 0; step < depth; step++) {
    const touching = graph.edges.filter(({ source, target }) => reached.has(source) || reached.has(target));
    reached = new Set([...reached, ...touching.flatMap(({ source, target }) => [source, target])]);
  }
  return {
    nodes: graph.nodes.filter(({ id }) => reached.has(id)),
    edges: graph.edges.filter(({ source, target }) => reached.has(source) && reached.has(target)),
  };
}
