// How much room a node takes, in CSS pixels at natural size: layout and chart must agree, or labels collide.
import type { GraphNode } from '#lib/domain/graph-view.ts';

/** Height of a line of label, with its leading. */
export const labelHeight = 16;

const widths: ReadonlyArray<readonly [RegExp, number]> = [
  [/[ijl.,'’:;|!()[\]]/, 0.27],
  [/[ frtI-]/, 0.36],
  [/[mwMW@]/, 0.86],
  [/[A-Z0-9&]/, 0.66],
];

/** Size of a node's label: the best connected speak a little louder. */
export const labelSize = ({ degree }: Pick<GraphNode, 'degree'>): number => (degree >= 20 ? 15 : degree >= 8 ? 13 : 12);

/** Estimated width of a node's label in Inter at medium weight: about 3 % too wide on purpose. */
export function labelWidth(node: Pick<GraphNode, 'label' | 'degree'>): number {
  const ems = [...node.label].reduce((sum, char) => sum + (widths.find(([set]) => set.test(char))?.[1] ?? 0.57), 0);
  return ems * labelSize(node);
}

/** The area of a node's mark grows with its number of edges; from 3.3 to 19 px. */
export const nodeRadius = ({ degree }: Pick<GraphNode, 'degree'>): number =>
  Math.min(19, Math.sqrt(11 + 6.5 * Math.max(0, degree - 1)));
