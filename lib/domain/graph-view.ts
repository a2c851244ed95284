// The graph as screens and API show it.
import { z } from 'zod';
import { Clocks } from './clocks.ts';
import { Deal } from './deal.ts';
import { GroupInView } from './graph-query.ts';
import { RelationType } from './relation-kind.ts';
import { Status } from './status.ts';
import { Facets } from './views.ts';

/** A node is an organization or a venture that joins three parties or more; x and y are in an abstract square. */
export const GraphNode = z.object({
  id: z.string(),
  kind: z.enum(['organization', 'venture']),
  label: z.string(),
  /** The organization's slug or the venture's deal id. */
  target: z.string(),
  degree: z.number().int(),
  x: z.number(),
  y: z.number(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** All deals of one type between one pair: one separable edge. `lane` spreads parallel edges: 0 is the straight one. */
export const GraphEdge = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  type: RelationType,
  status: Status,
  lane: z.number().int(),
  lanes: z.number().int(),
  deals: z.array(z.string()).min(1),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** `/api/v1/graph` */
export const GraphView = z.object({
  clocks: Clocks,
  groups: z.array(GroupInView),
  /** What stands in focus and has no relation in this view. */
  missing: z.array(z.string()),
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  /** The newest of them. */
  deals: z.array(Deal),
  /** The cursor at which `/api/v1/deals` with the same filters goes on, where there are more. */
  next: z.string().optional(),
  facets: Facets,
  /** What the caps on size left out: said on screen, never silent. */
  hidden: z.object({ nodes: z.number().int(), edges: z.number().int(), deals: z.number().int().optional() }),
});
export type GraphView = z.infer<typeof GraphView>;
