// Where the name of a relation stands along its line: above its mark, or below it or further on where another name, an organization or
// what that is called is in the way. Greedy, in the order of drawing. In the chart's units, judged at the scale of a phone, where names take the
// most room; what is free there is free on any larger drawing.
import type { GraphNode } from '#lib/domain/graph-view.ts';
import { labelHeight, type MarkSizes, textWidth } from '#lib/graph/mark-size.ts';
import { type Curve, type Point, pointAt, upright } from './graph-geometry.ts';

/** Where marks stand; names do too, if nothing is in the way. */
export const markAt = 0.56;
const along = [markAt, 0.44, 0.68, 0.34, 0.78] as const;

const captionSize = 11;
/** How far above its line a name is set, or below it; in pixels, as text is. */
const rises = { above: 8, below: -16 } as const;

export interface CaptionSpot {
  /** The share of the way along its line. */
  readonly at: number;
  /** How far above the line it is set. */
  readonly rise: number;
}

export const usualSpot: CaptionSpot = { at: markAt, rise: rises.above };
const tried: readonly CaptionSpot[] = along.flatMap((at) => [
  { at, rise: rises.above },
  { at, rise: rises.below },
]);

/** Pixels per unit of a phone's drawing, as its style sheet has it. */
const scale = 0.5;

interface Disc extends Point {
  readonly radius: number;
}

const meet = (a: Disc, b: Disc): boolean => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius;

/** A run of text as discs along its middle, as high as its line. */
function discsAlong(middle: Point, angle: number, width: number, height: number): Disc[] {
  const count = Math.max(1, Math.ceil(width / height));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Array.from({ length: count }, (_, i) => {
    const off = (i - (count - 1) / 2) * (width / count);
    return { x: middle.x + cos * off, y: middle.y + sin * off, radius: height / 2 };
  });
}

function discsOfCaption(curve: Curve, { at, rise: set }: CaptionSpot, text: string): Disc[] {
  const { x, y, angle } = pointAt(curve, at);
  const turned = (upright(angle) * Math.PI) / 180;
  const rise = (set + captionSize / 3) / scale;
  const middle = { x: x + Math.sin(turned) * rise, y: y - Math.cos(turned) * rise };
  return discsAlong(middle, turned, textWidth(text, captionSize) / scale, captionSize / scale);
}

/** What stands on the map already: organizations and what they are called. */
export function discsOfNodes(
  nodes: readonly GraphNode[],
  sizes: MarkSizes,
  place: (node: GraphNode) => Point,
  sideOf: (node: GraphNode) => string,
): Disc[] {
  return nodes.flatMap((node) => {
    const { x, y } = place(node);
    const [radius, side] = [sizes.radius(node) / scale, sideOf(node)];
    const [width, height] = [sizes.labelWidth(node) / scale, labelHeight / scale];
    const off = { x: radius + width / 2, y: radius + height / 2 };
    const middle = {
      x: x + (side.endsWith('right') ? off.x : side.endsWith('left') ? -off.x : 0),
      y: y + (side.startsWith('below') ? off.y : side.startsWith('above') ? -off.y : 0),
    };
    return [{ x, y, radius }, ...discsAlong(middle, 0, width, height)];
  });
}

/** Where the name of each line stands: where it meets nothing, else where it meets the least. */
export function placeCaptions(
  lines: ReadonlyArray<{ readonly curve: Curve; readonly text: string }>,
  taken: readonly Disc[],
): CaptionSpot[] {
  const all = [...taken];
  return lines.map(({ curve, text }) => {
    const spots = tried.map((spot) => {
      const discs = discsOfCaption(curve, spot, text);
      return { spot, discs, met: discs.filter((disc) => all.some((other) => meet(disc, other))).length };
    });
    const best = spots.reduce((one, other) => (other.met < one.met ? other : one));
    all.push(...best.discs);
    return best.spot;
  });
}
