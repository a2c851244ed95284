// The forces of our maps, in numbers: how far apart bodies are that deal with each other, how hard others are pushed away.
// Changes the bodies' x and y in place.
import { makeField } from './force-field.ts';
import { relaxField, type Springs } from './relax-field.ts';
import type { Box } from './separate-boxes.ts';

export interface Body extends Box {
  readonly id: string;
  readonly radius: number;
  /** Its place is known: the forces leave it there. */
  readonly fixed: boolean;
}

/** All edges of a pair pull as one. */
export interface Spring {
  readonly source: Body;
  readonly target: Body;
}

/** Wider than high, as most screens are. */
export const pull = { x: 0.05, y: 0.15 } as const;

/** Fewer steps for a crowd: beyond 300 nodes the time grows with the number of nodes, not with its square. */
export const stepsFor = (crowd: number): number => Math.round(Math.min(300, Math.max(100, 90_000 / crowd)));

/** How many springs hold each body, for those that some hold. */
export function countSprings(springs: readonly Spring[]): ReadonlyMap<Body, number> {
  const counts = new Map<Body, number>();
  for (const end of springs.flatMap(({ source, target }) => [source, target]))
    counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

/** The busier a body, the farther it keeps others, so that hubs have room for those around them. */
export const chargeOf = (springs: number): number => 120 + 70 * Math.max(1, springs);

/** At rest: longer where both ends are busy. */
export const lengthOf = ({ source, target }: Spring, quiet: number): number =>
  34 + source.radius + target.radius + 22 * Math.sqrt(quiet - 1);

/** Room around a disc, for its ring and the line that ends there. */
export const clearance = 14;

function columnsOf(springs: readonly Spring[], counts: ReadonlyMap<Body, number>, numbers: ReadonlyMap<Body, number>) {
  const columns: Springs = {
    source: new Int32Array(springs.length),
    target: new Int32Array(springs.length),
    length: new Float64Array(springs.length),
    strength: new Float64Array(springs.length),
    share: new Float64Array(springs.length),
  };
  for (const [i, spring] of springs.entries()) {
    const [ofSource, ofTarget] = [counts.get(spring.source) ?? 1, counts.get(spring.target) ?? 1];
    const quiet = Math.min(ofSource, ofTarget);
    columns.source[i] = numbers.get(spring.source) ?? 0;
    columns.target[i] = numbers.get(spring.target) ?? 0;
    columns.length[i] = lengthOf(spring, quiet);
    columns.strength[i] = 1 / quiet;
    columns.share[i] = ofTarget / (ofSource + ofTarget);
  }
  return columns;
}

/** Changes the bodies' x and y in place. */
export function relax(bodies: readonly Body[], springs: readonly Spring[], steps = stepsFor(bodies.length)): void {
  const counts = countSprings(springs);
  const field = makeField(bodies.length);
  for (const [i, body] of bodies.entries()) {
    field.x[i] = body.x;
    field.y[i] = body.y;
    field.charge[i] = chargeOf(counts.get(body) ?? 1);
    field.radius[i] = body.radius + clearance;
    field.fixed[i] = body.fixed ? 1 : 0;
  }
  relaxField(field, columnsOf(springs, counts, new Map(bodies.map((body, i) => [body, i]))), pull, steps);
  for (const [i, body] of bodies.entries()) {
    body.x = field.x[i] ?? 0;
    body.y = field.y[i] ?? 0;
  }
}
