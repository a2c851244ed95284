// Decides where each node's label stands and from which enlargement on there is room for it. Greedy, best connected first;
// what has no room is shown when the reader comes closer, or on hover and focus. Boxes are in pixels.
import type { GraphNode } from '#lib/domain/graph-view.ts';
import { labelHeight, type MarkSizes, markSizes } from '#lib/graph/mark-size.ts';
import type { Point, Projection } from './graph-geometry.ts';

/** Pixels per unit at which each level of detail begins. Level 0 is a phone, level 2 a desk. */
const levels = [0, 0.5, 0.8, 1.5, 2.6] as const;

export const levelOf = (pixelsPerUnit: number): number => levels.findLastIndex((least) => pixelsPerUnit >= least);

/** Marks shrink on small drawings, but less than the drawing does. */
export const markFactor = (pixelsPerUnit: number): number => Math.min(1.2, Math.max(0.45, Math.sqrt(pixelsPerUnit)));

/** The corners come last, and not on a phone: a name there is told less easily from a neighbour's. */
const corners = ['above right', 'below right', 'above left', 'below left'] as const;
export type Side = 'below' | 'above' | 'right' | 'left' | (typeof corners)[number];

export interface LabelSpot {
  readonly side: Side;
  readonly level: number;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 3;

/** How far a corner lies off the middle, along each axis, of a round mark with this radius. */
export const cornerShare = 0.62;

function rectangle(node: GraphNode, sizes: MarkSizes, { x, y }: Point, side: Side): Rectangle {
  const [width, whole] = [sizes.labelWidth(node), sizes.radius(node) + gap];
  const radius = side.includes(' ') ? whole * cornerShare : whole;
  const left = side.endsWith('right') ? x + radius : side.endsWith('left') ? x - radius - width : x - width / 2;
  const top = side.startsWith('below')
    ? y + radius
    : side.startsWith('above')
      ? y - radius - labelHeight
      : y - labelHeight / 2;
  return { left, top, right: left + width, bottom: top + labelHeight };
}

/** Two names side by side are told apart by more than a space. */
const apart = 6;
const widened = ({ left, right, ...rest }: Rectangle): Rectangle => ({
  left: left - apart,
  right: right + apart,
  ...rest,
});

const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const discOf = (node: GraphNode, sizes: MarkSizes, { x, y }: Point, factor: number): Rectangle => {
  const radius = sizes.radius(node) * factor;
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
};

/** Away from the middle of the map first, where it is emptier. */
function sidesFor({ x, y }: Point, { width, height }: Projection): readonly Side[] {
  const [dx, dy] = [x - width / 2, y - height / 2];
  const [outward, inward] = dx < 0 ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const [onward, back] = dy < 0 ? (['above', 'below'] as const) : (['below', 'above'] as const);
  if (Math.hypot(dx, dy) < width / 8) return ['below', 'right', 'left', 'above'];
  return Math.abs(dx) > Math.abs(dy) ? [outward, onward, back, inward] : [onward, outward, inward, back];
}

/** The scale of a whole chart on a phone of 320 pixels. */
const leastScale = 0.24;

/** The scale at which a level is judged: its beginning, or for the first a small phone that shows this share of the width. */
const scaleOf = (level: number, share: number): number => Math.max(leastScale / share, levels[level] ?? 1);

/** A label may lie on the discs of far lesser nodes: better a dot less than a giant without a name. */
const outranks = (node: GraphNode, other: GraphNode): boolean => node.degree >= 8 && other.degree * 4 <= node.degree;

/** On the smallest drawings only the best connected are named. */
const mostLabels = [14, 40] as const;

/** Drawings below this level are cut to what the nodes use of the width. */
const wholeFrom = 2;

/** Every node gets a spot; the last level takes all that are left. `used`: how much of the width a small drawing shows. */
export function spotLabels(
  nodes: readonly GraphNode[],
  projection: Projection,
  used = projection.width,
): ReadonlyMap<string, LabelSpot> {
  const { width, height, place } = projection;
  const sizes = markSizes(nodes);
  const ranked = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const spots = new Map<string, LabelSpot>();
  for (const level of levels.keys()) {
    const scale = scaleOf(level, used / width);
    const cut = level < wholeFrom ? (width - used) / 2 : 0;
    const at = (node: GraphNode): Point => {
      const { x, y } = place(node);
      return { x: x * scale, y: y * scale };
    };
    const discs = ranked.map((node) => ({ node, box: discOf(node, sizes, at(node), markFactor(scale)) }));
    const taken = ranked.flatMap((node) => {
      const spot = spots.get(node.id);
      return spot ? [rectangle(node, sizes, at(node), spot.side)] : [];
    });
    const isFree = (node: GraphNode, box: Rectangle): boolean =>
      box.left >= cut * scale &&
      box.top >= 0 &&
      box.right <= (width - cut) * scale &&
      box.bottom <= height * scale &&
      !taken.some((other) => meet(widened(box), other)) &&
      !discs.some((disc) => disc.node !== node && !outranks(node, disc.node) && meet(box, disc.box));
    for (const node of ranked.slice(0, mostLabels[level])) {
      if (spots.has(node.id)) continue;
      const sides = [...sidesFor(place(node), projection), ...(level < wholeFrom ? [] : corners)];
      const side = sides.find((candidate) => isFree(node, rectangle(node, sizes, at(node), candidate)));
      if (side === undefined && level < levels.length - 1) continue;
      const chosen = side ?? 'below';
      spots.set(node.id, { side: chosen, level });
      taken.push(rectangle(node, sizes, at(node), chosen));
    }
  }
  return spots;
}
