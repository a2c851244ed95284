// Keeps discs off one another: those that would overlap after this step push each other, the lesser one more. Neighbours are
// found in the cells of a grid as wide as the largest disc.
import type { ForceField } from './force-field.ts';

const strength = 0.7;
const spots = 1 << 15;

/** Cells share the spots of a table. Where two of one neighbourhood do, a pair is parted twice, which only parts it sooner. */
const spotOf = (column: number, row: number): number =>
  (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & (spots - 1);

/** The grid's own memory, made once for a layout. Between two steps nobody is in it. */
interface DiscGrid {
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Where each body is: there are far more spots than bodies, and only theirs have to be cleared. */
  readonly spot: Int32Array;
}

export const makeDiscGrid = (bodies: number): DiscGrid => ({
  first: new Int32Array(spots).fill(-1),
  next: new Int32Array(bodies),
  spot: new Int32Array(bodies),
});

function partTwo({ x, y, vx, vy, radius, fixed }: ForceField, a: number, b: number): void {
  const reach = (radius[a] ?? 0) + (radius[b] ?? 0);
  const dx = (x[a] ?? 0) + (vx[a] ?? 0) - (x[b] ?? 0) - (vx[b] ?? 0) || 1e-6;
  const dy = (y[a] ?? 0) + (vy[a] ?? 0) - (y[b] ?? 0) - (vy[b] ?? 0) || 1e-6;
  const squared = dx * dx + dy * dy;
  if (squared >= reach * reach) return;
  const distance = Math.sqrt(squared);
  const push = ((reach - distance) / distance) * strength;
  const [areaA, areaB] = [(radius[a] ?? 0) ** 2, (radius[b] ?? 0) ** 2];
  const share = areaB / (areaA + areaB);
  if (!fixed[a]) {
    vx[a] = (vx[a] ?? 0) + dx * push * share;
    vy[a] = (vy[a] ?? 0) + dy * push * share;
  }
  if (!fixed[b]) {
    vx[b] = (vx[b] ?? 0) - dx * push * (1 - share);
    vy[b] = (vy[b] ?? 0) - dy * push * (1 - share);
  }
}

export function partDiscs(field: ForceField, { first, next, spot: spotAt }: DiscGrid, widest: number): void {
  const { x, y, vx, vy } = field;
  const cell = 2 * widest || 1;
  const columnOf = (body: number) => Math.floor(((x[body] ?? 0) + (vx[body] ?? 0)) / cell);
  const rowOf = (body: number) => Math.floor(((y[body] ?? 0) + (vy[body] ?? 0)) / cell);
  for (let body = 0; body < x.length; body++) {
    const [column, row] = [columnOf(body), rowOf(body)];
    // Only with those that are in the grid already, so that each pair meets once.
    for (let i = column - 1; i <= column + 1; i++)
      for (let j = row - 1; j <= row + 1; j++)
        for (let other = first[spotOf(i, j)] ?? -1; other >= 0; other = next[other] ?? -1) partTwo(field, body, other);
    const spot = spotOf(column, row);
    next[body] = first[spot] ?? -1;
    first[spot] = body;
    spotAt[body] = spot;
  }
  for (const spot of spotAt) first[spot] = -1;
}
