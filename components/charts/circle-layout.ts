// One circle of payments -> where its organizations stand and how its payments run around. Pixels, from the top left corner. Names
// stand above and below, never at the sides, so that two long ones do not meet; amounts stand outside at the sides and inside at
// the top and the bottom. A payment of which no source states the sum is marked, never given a width that would mean one.
import type { FlowLeg, FlowLoop } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';

export const circleSize = { width: 336, height: 226 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CircleNode extends Point {
  readonly organization: OrganizationRef;
  /** The line on which its name stands. */
  readonly nameY: number;
}

export interface CircleArc {
  readonly leg: FlowLeg;
  /** An SVG path from payer to payee, clockwise. */
  readonly path: string;
  readonly width: number;
  readonly isKnown: boolean;
  readonly tip: string;
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end'; readonly room: number };
}

const centre: Point = { x: circleSize.width / 2, y: circleSize.height / 2 };
const radius = 74;
const dot = 5;
/** Between a dot and the arc that leaves or meets it, in radians. */
const gap = 0.16;
const tipLength = 0.13;
const [thinnest, thickest] = [1.5, 9];

const at = (angle: number, from = radius): Point => ({
  x: Number((centre.x + from * Math.cos(angle)).toFixed(2)),
  y: Number((centre.y + from * Math.sin(angle)).toFixed(2)),
});

/** The first organization stands at the top; of four, two stand at the top and two at the bottom. */
const angleOf = (place: number, count: number): number =>
  (2 * Math.PI * place) / count - Math.PI / 2 - (count === 4 ? Math.PI / 4 : 0);

const written = ({ x, y }: Point): string => `${x} ${y}`;

/** How far its two lines reach above and below the line that a label is set at. */
const [above, below] = [11, 18];

function labelAt(angle: number, width: number): CircleArc['label'] {
  const aside = Math.cos(angle);
  if (Math.abs(aside) > 0.5) {
    const outer = radius + width / 2;
    const { y } = at(angle, outer + 8);
    // As far out as the arc is anywhere beside the two lines: towards the middle it bulges.
    const off = Math.max(0, y - above - centre.y, centre.y - y - below);
    const reach = Math.sqrt(outer ** 2 - off ** 2) + 8;
    const x = Number((centre.x + Math.sign(aside) * reach).toFixed(2));
    return { x, y, anchor: aside > 0 ? 'start' : 'end', room: aside > 0 ? circleSize.width - x : x };
  }
  // Below the arc at the top, above it and its tip at the bottom.
  const { x, y } = at(angle, radius - width / 2 - (Math.sin(angle) > 0 ? 34 : 18));
  return { x, y, anchor: 'middle', room: 1.2 * radius };
}

/** The widest arc is that of the largest sum of the circle; areas would deceive, so that the width grows with the root. */
export function layoutCircle({ legs }: FlowLoop): { readonly nodes: CircleNode[]; readonly arcs: CircleArc[] } {
  const most = Math.max(0, ...legs.map(({ gross }) => gross ?? 0));
  const nodes = legs.map(({ payer }, i): CircleNode => {
    const place = at(angleOf(i, legs.length));
    return { ...place, organization: payer, nameY: place.y < centre.y ? place.y - 13 : place.y + 22 };
  });
  const arcs = legs.map((leg, i): CircleArc => {
    const { gross } = leg;
    const isKnown = gross !== null;
    const width = isKnown && most > 0 ? thinnest + (thickest - thinnest) * Math.sqrt(gross / most) : thinnest;
    const [from, until] = [angleOf(i, legs.length) + gap, angleOf(i + 1, legs.length) - gap];
    const end = until - tipLength;
    const half = width / 2 + 4;
    const large = end - from > Math.PI ? 1 : 0;
    return {
      leg,
      isKnown,
      width,
      path: `M${written(at(from))}A${radius} ${radius} 0 ${large} 1 ${written(at(end))}`,
      tip: `M${written(at(end, radius - half))}L${written(at(until))}L${written(at(end, radius + half))}Z`,
      label: labelAt((from + until) / 2, width),
    };
  });
  return { nodes, arcs };
}

export const circleDot = dot;
