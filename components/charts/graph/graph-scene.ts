// A large graph made ready for painting and for being pointed at: places in the chart's units, lines in columns by how they
// look, nodes in a quadtree. Pure; made once for a graph, painted many times.
import { type Quadtree, quadtree } from 'd3';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import { markSizes } from '#lib/graph/mark-size.ts';
import { curveOf, frameOf, nodeById, type Point, project } from './graph-geometry.ts';

export interface SceneNode extends Point {
  readonly node: GraphNode;
  readonly radius: number;
  readonly labelSize: number;
  readonly labelWidth: number;
}

/** Lines of one look; six numbers each: from, bend, to. */
export interface SceneLines {
  readonly type: RelationType;
  readonly status: Status;
  readonly edges: readonly GraphEdge[];
  readonly path: Float32Array;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** The best connected first: they get their names first. */
  readonly nodes: readonly SceneNode[];
  /** What has ended first, so that what is in force lies on top; conflict last. */
  readonly lines: readonly SceneLines[];
  readonly tree: Quadtree<SceneNode>;
}

const drawn: Readonly<Record<Status, number>> = { ended: 0, talks: 1, agreed: 2 };
const depthOf = ({ type, status }: Pick<GraphEdge, 'type' | 'status'>): number =>
  drawn[status] + (relationKinds[type].family === 'conflict' ? 0.5 : 0);

export function makeScene(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Scene {
  const { width, height, place } = project(frameOf(nodes));
  const byId = nodeById(nodes);
  const sizes = markSizes(nodes);
  const placed = nodes
    .map(
      (node): SceneNode => ({
        node,
        ...place(node),
        radius: sizes.radius(node),
        labelSize: sizes.labelSize(node),
        labelWidth: sizes.labelWidth(node),
      }),
    )
    .sort((a, b) => b.node.degree - a.node.degree);
  const looks = Map.groupBy(edges, ({ type, status }) => `${type} ${status}`);
  const lines = [...looks.values()]
    .flatMap(([first, ...more]) => (first ? [{ type: first.type, status: first.status, edges: [first, ...more] }] : []))
    .map((look) => ({ ...look, path: pathOf(look.edges, byId, place) }))
    .sort((a, b) => depthOf(a) - depthOf(b));
  const tree = quadtree<SceneNode>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .addAll(placed);
  return { width, height, nodes: placed, lines, tree };
}

function pathOf(
  edges: readonly GraphEdge[],
  byId: ReadonlyMap<string, GraphNode>,
  place: (node: Point) => Point,
): Float32Array {
  const path = new Float32Array(6 * edges.length);
  for (const [i, edge] of edges.entries()) {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    if (!source || !target) continue;
    const { from, bend, to } = curveOf(edge, place(source), place(target));
    path.set([from.x, from.y, bend.x, bend.y, to.x, to.y], 6 * i);
  }
  return path;
}

/** The node under a point, or next to it by at most `reach`; all in the chart's units. `scale` is pixels per unit. */
export function nodeAt({ tree }: Scene, { x, y }: Point, reach: number, scale: number): GraphNode | undefined {
  const found = tree.find(x, y, reach + 24 / scale);
  if (!found) return undefined;
  return Math.hypot(found.x - x, found.y - y) <= reach + found.radius / scale ? found.node : undefined;
}

/** The edge that passes within `reach` of a point; of several the nearest. */
export function edgeAt({ lines }: Scene, { x, y }: Point, reach: number): GraphEdge | undefined {
  let nearest = reach * reach;
  let best: GraphEdge | undefined;
  for (const { path, edges } of lines) {
    for (const [i, edge] of edges.entries()) {
      const at = 6 * i;
      const [x0 = 0, y0 = 0, xb = 0, yb = 0, x1 = 0, y1 = 0] = path.subarray(at, at + 6);
      if (x < Math.min(x0, xb, x1) - reach || x > Math.max(x0, xb, x1) + reach) continue;
      if (y < Math.min(y0, yb, y1) - reach || y > Math.max(y0, yb, y1) + reach) continue;
      const [middleX, middleY] = [(x0 + 2 * xb + x1) / 4, (y0 + 2 * yb + y1) / 4];
      const squared = Math.min(toSegment(x, y, x0, y0, middleX, middleY), toSegment(x, y, middleX, middleY, x1, y1));
      if (squared >= nearest) continue;
      nearest = squared;
      best = edge;
    }
  }
  return best;
}

/** Square of the distance from a point to a segment. */
function toSegment(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return (x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2;
}
