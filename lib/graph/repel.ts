// Every body pushes every other away, as charges do. A crowd that looks narrow from where a body is acts on it as one
// (Barnes & Hut, Nature 324, 1986), so that a step costs n log n.
import type { CrowdTree } from './crowd-tree.ts';
import type { ForceField } from './force-field.ts';

/** Bodies on one spot part along a direction of their own, the same in every run. */
const nudge = (i: number): number => ((i * 7919) % 17) / 17 / 1e6 + 1e-7;

export function repel({ vx, vy, fixed }: ForceField, tree: CrowdTree, alpha: number): void {
  tree.rebuild();
  const { order, begin, end, past, x, y, charge, far, bodyX, bodyY, bodyCharge, cells } = tree;
  for (let i = 0; i < order.length; i++) {
    const body = order[i] ?? 0;
    if (fixed[body]) continue;
    const hereX = bodyX[i] ?? 0;
    const hereY = bodyY[i] ?? 0;
    let forceX = 0;
    let forceY = 0;
    for (let cell = 0; cell < cells; ) {
      const least = far[cell] ?? 0;
      if (least > 0) {
        const dx = (x[cell] ?? 0) - hereX;
        const dy = (y[cell] ?? 0) - hereY;
        const squared = dx * dx + dy * dy;
        if (squared <= least) {
          cell++;
          continue;
        }
        // Nearer than one pixel the push does not grow as it would (d3's distanceMin of 1).
        const push = (charge[cell] ?? 0) / (squared < 1 ? Math.sqrt(squared) : squared);
        forceX -= dx * push;
        forceY -= dy * push;
      } else {
        for (let j = begin[cell] ?? 0; j < (end[cell] ?? 0); j++) {
          if (j === i) continue;
          const dx = (bodyX[j] ?? 0) - hereX || nudge(j);
          const dy = (bodyY[j] ?? 0) - hereY || nudge(i);
          const squared = dx * dx + dy * dy;
          const push = (bodyCharge[j] ?? 0) / (squared < 1 ? Math.sqrt(squared) : squared);
          forceX -= dx * push;
          forceY -= dy * push;
        }
      }
      cell = past[cell] ?? cells;
    }
    vx[body] = (vx[body] ?? 0) + forceX * alpha;
    vy[body] = (vy[body] ?? 0) + forceY * alpha;
  }
}
