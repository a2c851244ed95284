// Lays out one graph in a thread of its own, so that a large one holds up no reader. Started by lay-out-map.ts; ends by itself.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { layoutGraph } from '#lib/graph/layout-graph.ts';

export const LayoutTask = z.object({
  nodes: z.array(GraphNode.omit({ x: true, y: true })),
  edges: z.array(GraphEdge.pick({ source: true, target: true })),
});
export type LayoutTask = z.infer<typeof LayoutTask>;

const { nodes, edges } = LayoutTask.parse(workerData);
parentPort?.postMessage(layoutGraph({ nodes, edges }).map(({ id, x, y }) => ({ id, x, y })));
