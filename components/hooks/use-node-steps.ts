// A painted map from the keyboard: n and p go from node to node, the best connected first, Enter follows the node's link, Escape lets
// go. Returns what a screen reader is told of the node that is reached. The map comes along only where the node lies outside of it.
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { edgeSentence, nodeSentence } from '#components/charts/graph/graph-words.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';

/** How many relations of a node are told, those with the most deals first. */
const toldAtMost = 3;

interface Map {
  /** The best connected first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly reach: (id: string) => void;
  readonly letGo: () => void;
  readonly follow: (node: GraphNode) => void;
}

function tellNode(node: GraphNode, nodes: readonly GraphNode[], edges: readonly GraphEdge[]): string {
  const told = edges
    .filter(({ source, target }) => source === node.id || target === node.id)
    .toSorted((a, b) => b.deals.length - a.deals.length)
    .slice(0, toldAtMost)
    .flatMap((edge) => {
      const [source, target] = [edge.source, edge.target].map((end) => nodes.find(({ id }) => id === end));
      return source && target ? [edgeSentence(edge, source, target)] : [];
    });
  return [nodeSentence(node), ...told].join('. ');
}

export function useNodeSteps({ nodes, edges, reach, letGo, follow }: Map): {
  readonly told: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const at = useRef(-1);
  const [told, setTold] = useState('');
  const step = useCallback(
    (by: 1 | -1): void => {
      at.current = (Math.max(at.current, by === 1 ? -1 : 0) + by + nodes.length) % nodes.length;
      const node = nodes[at.current];
      if (!node) return;
      setTold(tellNode(node, nodes, edges));
      reach(node.id);
    },
    [nodes, edges, reach],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const node = nodes[at.current];
    if (event.key === 'n' || event.key === 'p') step(event.key === 'n' ? 1 : -1);
    else if (event.key === 'Enter' && node) follow(node);
    else if (event.key === 'Escape' && node) {
      at.current = -1;
      setTold('');
      letGo();
    } else return;
    event.preventDefault();
  };
  return { told, onKeyDown };
}
