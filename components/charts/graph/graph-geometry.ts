// From places in the unit square to the chart's own units: frame, curves and the spot of an edge's mark. Pure arithmetic,
// no React. One unit is one pixel when the chart is drawn 1,200 pixels wide.
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of the unit square that is drawn. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly place: (node: Point) => Point;
}

export const chartWidth = 1200;
const margin = { x: 76, y: 44 };

/** The middle of a range stays; it grows to `least` where it is shorter. */
function stretch(low: number, high: number, least: number): readonly [number, number] {
  const missing = Math.max(0, least - (high - low)) / 2;
  return [low - missing, high + missing];
}

/** Between 0.5 and `tallest` as high as wide, so that it fits a screen; never so small that a few nodes fill it. */
export function frameOf(nodes: readonly Point[], tallest = 0.62): Frame {
  const range = (values: number[]) => [Math.min(...values, 1), Math.max(...values, 0)] as const;
  const [west, east] = nodes.length > 0 ? range(nodes.map(({ x }) => x)) : [0.5, 0.5];
  const [north, south] = nodes.length > 0 ? range(nodes.map(({ y }) => y)) : [0.5, 0.5];
  const [left, right] = stretch(west, east, Math.max(0.45, (south - north) / tallest));
  const [top, bottom] = stretch(north, south, (right - left) * 0.5);
  return { left, top, right, bottom };
}

export const unite = (a: Frame, b: Frame): Frame => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Keeps the aspect of the layout: distances mean the same in both directions. */
export function project(frame: Frame, chart = chartWidth): Projection {
  const scale = (chart - 2 * margin.x) / (frame.right - frame.left);
  return {
    width: chart,
    height: Math.round((frame.bottom - frame.top) * scale + 2 * margin.y),
    place: ({ x, y }) => ({ x: margin.x + (x - frame.left) * scale, y: margin.y + (y - frame.top) * scale }),
  };
}

/** How much of the chart's width its nodes take, evenly around its middle, with room for their names. */
export function usedWidth(nodes: readonly Point[], { width, place }: Projection): number {
  const farthest = nodes.map((node) => Math.abs(place(node).x - width / 2)).reduce((a, b) => Math.max(a, b), 0);
  return Math.min(width, Math.max(width * 0.4, 2 * (farthest + margin.x)));
}

/** A quadratic curve from source to target. */
export interface Curve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

const laneGap = 13;

/** Lane 0 is straight. Lanes bow to the side seen from the smaller id, so that opposite edges of a pair part as well. */
export function curveOf(edge: Pick<GraphEdge, 'source' | 'target' | 'lane'>, from: Point, to: Point): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const side = edge.source < edge.target ? 1 : -1;
  const bow = side * edge.lane * Math.min(laneGap, length * 0.18);
  return {
    from,
    to,
    bend: { x: (from.x + to.x) / 2 - (dy / length) * bow, y: (from.y + to.y) / 2 + (dx / length) * bow },
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

export const pathOf = ({ from, bend, to }: Curve): string =>
  `M${round(from.x)} ${round(from.y)}Q${round(bend.x)} ${round(bend.y)} ${round(to.x)} ${round(to.y)}`;

/** The point at `t` of the way and the direction there, in degrees clockwise from the x axis. */
export function pointAt({ from, bend, to }: Curve, t: number): Point & { readonly angle: number } {
  const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  const along = (a: number, b: number, c: number) => (1 - t) * (b - a) + t * (c - b);
  const angle = Math.atan2(along(from.y, bend.y, to.y), along(from.x, bend.x, to.x));
  return {
    x: round(at(from.x, bend.x, to.x)),
    y: round(at(from.y, bend.y, to.y)),
    angle: round((angle * 180) / Math.PI),
  };
}

/** The angle of text along a line: it never stands on its head. */
export const upright = (angle: number): number => (angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle);

export const nodeById = (nodes: readonly GraphNode[]): ReadonlyMap<string, GraphNode> =>
  new Map(nodes.map((node) => [node.id, node]));
