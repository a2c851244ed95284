// How much room a node takes, in CSS pixels at natural size: layout and chart must agree, or labels collide. The layout keeps room for
// the largest that a node can be drawn; a drawing scales its marks by the best connected in it, which makes them that large or smaller.
import type { GraphNode } from '#lib/domain/graph-view.ts';

/** Height of a line of label, with its leading. */
export const labelHeight = 16;

const widths: ReadonlyArray<readonly [RegExp, number]> = [
  [/[ijl.,'’:;|!()[\]]/, 0.27],
  [/[ frtI-]/, 0.36],
  [/[mwMW@]/, 0.86],
  [/[A-Z0-9&]/, 0.66],
];

/** How wide a text is in Inter at medium weight, where nothing can measure it: about 3 % too wide on purpose. */
export function textWidth(text: string, size: number): number {
  const ems = [...text].reduce((sum, char) => sum + (widths.find(([set]) => set.test(char))?.[1] ?? 0.57), 0);
  return ems * size;
}

/** Longer than this a name finds no room beside any mark. */
const mostLetters = 40;

/** A node's name as a map writes it. Cut where it is very long: its card, its title and the table have it whole. */
export function labelOf({ label }: Pick<GraphNode, 'label'>): string {
  const letters = [...label];
  return letters.length <= mostLetters
    ? label
    : `${letters
        .slice(0, mostLetters - 1)
        .join('')
        .trimEnd()}…`;
}

type Degree = Pick<GraphNode, 'degree'>;

const [leastArea, mostRadius, mostPerRelation] = [11, 19, 6.5];

export interface MarkSizes {
  readonly radius: (node: Degree) => number;
  /** Size of a node's label: those with the largest marks speak a little louder. */
  readonly labelSize: (node: Degree) => number;
  readonly labelWidth: (node: Degree & Pick<GraphNode, 'label'>) => number;
}

function sizesFor(perRelation: number): MarkSizes {
  const radius = ({ degree }: Degree): number =>
    Math.min(mostRadius, Math.sqrt(leastArea + perRelation * Math.max(0, degree - 1)));
  const labelSize = (node: Degree): number => {
    const size = radius(node);
    return size > 11.5 ? 15 : size > 7.5 ? 13 : 12;
  };
  return {
    radius,
    labelSize,
    labelWidth: (node) => textWidth(labelOf(node), labelSize(node)),
  };
}

/** The largest that nodes are drawn, whatever stands beside them. */
export const fullSizes: MarkSizes = sizesFor(mostPerRelation);

/** The area of a mark grows with its number of edges, from 3.3 px of radius to 19 for the best connected of those drawn; never by more than a few
 * edges need, so that the marks of a small map stay small. */
export function markSizes(nodes: readonly Degree[]): MarkSizes {
  const most = nodes.reduce((top, { degree }) => Math.max(top, degree), 1);
  return sizesFor(Math.min(mostPerRelation, (mostRadius ** 2 - leastArea) / Math.max(1, most - 1)));
}
