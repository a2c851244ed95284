// Moves boxes apart until none overlap, each as little as it can. Changes the boxes' x and y in place. Pairs are taken in
// order of x, so that the result does not depend on the order of the list (given distinct places).

export interface Box {
  /** The middle of the box. */
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** One sweep; true where some pair overlapped. A pair parts along the axis on which it has less far to go. */
function sweep(boxes: Box[], widest: number): boolean {
  let moved = false;
  boxes.sort((a, b) => a.x - b.x || a.y - b.y);
  for (const [i, a] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j];
      if (b === undefined || b.x - a.x > widest) break;
      const overX = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
      const overY = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
      if (overX <= 0.01 || overY <= 0.01) continue;
      moved = true;
      const along = overX < overY ? 'x' : 'y';
      const push = (Math.min(overX, overY) / 2 + 0.01) * (a[along] <= b[along] ? 1 : -1);
      a[along] -= push;
      b[along] += push;
    }
  }
  return moved;
}

/** Gives up after `sweeps`: a crowd that dense is left with some overlap, never without an answer. */
export function separateBoxes(boxes: Box[], sweeps = 200): void {
  const widest = boxes.reduce((max, { width }) => Math.max(max, width), 0);
  for (let i = 0; i < sweeps && sweep(boxes, widest); i++);
}
