// Draws the parts of a graph that are not connected with each other together: the largest stays, each other comes in from
// the side on which it ends up nearest, until it would touch what already lies there. Changes the boxes' x and y in place.
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

const margin = 10;
const directions = 24;
const step = 20;

/** A map is about twice as wide as high: a way up or down counts double. */
const wideness = 1.9;

/** The boxes that lie still, by the cells of a coarse grid, so that a question meets only the few that are near. */
class Ground {
  static readonly #cell = 200;
  readonly #cells = new Map<string, Box[]>();

  static *#keysOf({ x, y, width, height }: Box): Generator<string> {
    const cell = Ground.#cell;
    const [left, right] = [Math.floor((x - width / 2 - margin) / cell), Math.floor((x + width / 2 + margin) / cell)];
    const [top, bottom] = [Math.floor((y - height / 2 - margin) / cell), Math.floor((y + height / 2 + margin) / cell)];
    for (let i = left; i <= right; i++) for (let j = top; j <= bottom; j++) yield `${i} ${j}`;
  }

  add(boxes: readonly Box[]): void {
    for (const box of boxes)
      for (const key of Ground.#keysOf(box)) this.#cells.set(key, [...(this.#cells.get(key) ?? []), box]);
  }

  touches(box: Box): boolean {
    for (const key of Ground.#keysOf(box)) {
      for (const { x, y, width, height } of this.#cells.get(key) ?? []) {
        const apart =
          Math.abs(box.x - x) >= (box.width + width) / 2 + margin ||
          Math.abs(box.y - y) >= (box.height + height) / 2 + margin;
        if (!apart) return true;
      }
    }
    return false;
  }
}

const middleOf = (boxes: readonly Box[]) => ({
  x: boxes.reduce((sum, { x }) => sum + x, 0) / (boxes.length || 1),
  y: boxes.reduce((sum, { y }) => sum + y, 0) / (boxes.length || 1),
});

interface Shift {
  readonly x: number;
  readonly y: number;
}

/** How far from the middle the part would reach. */
const reach = (part: readonly Box[], by: Shift): number =>
  Math.max(...part.map(({ x, y }) => Math.max(Math.abs(x + by.x), Math.abs(y + by.y) * wideness)));

/** The last shift along a ray towards the middle at which nothing touches. `part` and ground lie around the origin. */
function approach(part: readonly Box[], ground: Ground, angle: number, far: number): Shift {
  const ray = { x: Math.cos(angle), y: Math.sin(angle) / wideness };
  let best = { x: ray.x * far, y: ray.y * far };
  for (let distance = far; distance >= 0; distance -= step) {
    const shift = { x: ray.x * distance, y: ray.y * distance };
    if (part.some((box) => ground.touches({ ...box, x: box.x + shift.x, y: box.y + shift.y }))) break;
    best = shift;
  }
  return best;
}

function move(boxes: readonly Box[], { x, y }: Shift): void {
  for (const box of boxes) {
    box.x += x;
    box.y += y;
  }
}

export function gatherComponents(boxes: readonly Box[], joints: readonly Joint[]): void {
  const [largest = [], ...others] = componentsOf(boxes, joints);
  for (const part of [largest, ...others]) {
    const { x, y } = middleOf(part);
    move(part, { x: -x, y: -y });
  }
  const ground = new Ground();
  ground.add(largest);
  let extent = reach(largest, { x: 0, y: 0 });
  for (const part of others) {
    const far = Math.max(extent, 0) + reach(part, { x: 0, y: 0 }) + 400;
    const shifts = Array.from({ length: directions }, (_, i) =>
      approach(part, ground, (2 * Math.PI * i) / directions, far),
    );
    const nearest = shifts.reduce((a, b) => (reach(part, b) < reach(part, a) - 1e-6 ? b : a));
    move(part, nearest);
    ground.add(part);
    extent = Math.max(extent, reach(part, { x: 0, y: 0 }));
  }
}
