// Lets the bodies of a field settle: in each step springs pull, charges push, all are drawn to the middle, discs part, and
// the step grows smaller (simulated annealing, the velocity Verlet integration of d3-force). Changes x and y in place.
import { CrowdTree } from './crowd-tree.ts';
import type { ForceField } from './force-field.ts';
import { makeDiscGrid, partDiscs } from './part-discs.ts';
import { repel } from './repel.ts';

/** Springs in columns, by the numbers of their ends. */
export interface Springs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** The length at rest, in pixels. */
  readonly length: Float64Array;
  /** The share of the way to that length that is gone in one step, 0 to 1. */
  readonly strength: Float64Array;
  /** The source's part in it; the target has the rest. The busier end moves less. */
  readonly share: Float64Array;
}

interface Pull {
  readonly x: number;
  readonly y: number;
}

/** What is left of a body's speed after a step. */
const glide = 0.6;
/** A layout ends where a step is a thousandth of the first. */
const coldest = 0.001;

function pullSprings({ x, y, vx, vy }: ForceField, springs: Springs, alpha: number): void {
  const { source, target, length, strength, share } = springs;
  for (let i = 0; i < source.length; i++) {
    const [a, b] = [source[i] ?? 0, target[i] ?? 0];
    const dx = (x[b] ?? 0) + (vx[b] ?? 0) - (x[a] ?? 0) - (vx[a] ?? 0) || 1e-6;
    const dy = (y[b] ?? 0) + (vy[b] ?? 0) - (y[a] ?? 0) - (vy[a] ?? 0) || 1e-6;
    const distance = Math.sqrt(dx * dx + dy * dy);
    const pull = ((distance - (length[i] ?? 0)) / distance) * alpha * (strength[i] ?? 0);
    const ofSource = share[i] ?? 0.5;
    vx[b] = (vx[b] ?? 0) - dx * pull * (1 - ofSource);
    vy[b] = (vy[b] ?? 0) - dy * pull * (1 - ofSource);
    vx[a] = (vx[a] ?? 0) + dx * pull * ofSource;
    vy[a] = (vy[a] ?? 0) + dy * pull * ofSource;
  }
}

function step({ x, y, vx, vy, fixed }: ForceField): void {
  for (let i = 0; i < x.length; i++) {
    if (fixed[i]) {
      vx[i] = 0;
      vy[i] = 0;
      continue;
    }
    vx[i] = (vx[i] ?? 0) * glide;
    vy[i] = (vy[i] ?? 0) * glide;
    x[i] = (x[i] ?? 0) + (vx[i] ?? 0);
    y[i] = (y[i] ?? 0) + (vy[i] ?? 0);
  }
}

export function relaxField(field: ForceField, springs: Springs, pull: Pull, steps: number): void {
  const { x, y, vx, vy, radius } = field;
  const tree = new CrowdTree(field);
  const grid = makeDiscGrid(x.length);
  const widest = radius.reduce((most, value) => Math.max(most, value), 0);
  const cooling = 1 - coldest ** (1 / steps);
  for (let i = 0, alpha = 1; i < steps; i++) {
    alpha -= alpha * cooling;
    pullSprings(field, springs, alpha);
    repel(field, tree, alpha);
    for (let body = 0; body < x.length; body++) {
      vx[body] = (vx[body] ?? 0) - (x[body] ?? 0) * pull.x * alpha;
      vy[body] = (vy[body] ?? 0) - (y[body] ?? 0) * pull.y * alpha;
    }
    partDiscs(field, grid, widest);
    step(field);
  }
}
