// Draws the parts of a graph that are not connected with each other together: the largest stays, the others move straight
// towards the middle until they would touch what already lies there. Changes the boxes' x and y in place.
import type { Box } from './separate-boxes.ts';

export interface Joint {
  readonly source: Box;
  readonly target: Box;
}

/** Connected parts, the one with the most boxes first; of equals, the one whose first box comes first. */
export function componentsOf(boxes: readonly Box[], joints: readonly Joint[]): Box[][] {
  const root = new Map<Box, Box>(boxes.map((box) => [box, box]));
  const find = (box: Box): Box => {
    let top = box;
    for (let up = root.get(top); up !== undefined && up !== top; up = root.get(top)) top = up;
    root.set(box, top);
    return top;
  };
  for (const { source, target } of joints) root.set(find(source), find(target));
  return [...Map.groupBy(boxes, find).values()].sort((a, b) => b.length - a.length);
}

const margin = 6;

const touch = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + margin && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + margin;

const middleOf = (boxes: readonly Box[]) => ({
  x: boxes.reduce((sum, { x }) => sum + x, 0) / boxes.length,
  y: boxes.reduce((sum, { y }) => sum + y, 0) / boxes.length,
});

/** Steps of a fiftieth of the way; stops before the first that would touch. */
function approach(part: readonly Box[], settled: readonly Box[], centre: { x: number; y: number }): void {
  const from = middleOf(part);
  const step = { x: (centre.x - from.x) / 50, y: (centre.y - from.y) / 50 };
  for (let i = 0; i < 50; i++) {
    const next = part.map((box) => ({ ...box, x: box.x + step.x, y: box.y + step.y }));
    if (next.some((box) => settled.some((other) => touch(box, other)))) return;
    for (const box of part) {
      box.x += step.x;
      box.y += step.y;
    }
  }
}

export function gatherComponents(boxes: readonly Box[], joints: readonly Joint[]): void {
  const [largest = [], ...others] = componentsOf(boxes, joints);
  const settled = [...largest];
  const centre = largest.length > 0 ? middleOf(largest) : { x: 0, y: 0 };
  for (const part of others) {
    approach(part, settled, centre);
    settled.push(...part);
  }
}
