// How good a map of a graph is, in two usual numbers. Pure; sampled by a fixed seed where all pairs would take too long.

import { seededRandom } from '#lib/domain/seeded-random.ts';
import type { Body, Spring } from '#lib/graph/relax-bodies.ts';

const samples = 60;

function neighboursOf(springs: readonly Spring[]): ReadonlyMap<Body, ReadonlySet<Body>> {
  const neighbours = new Map<Body, Set<Body>>();
  const note = (one: Body, other: Body) => {
    const set = neighbours.get(one) ?? new Set();
    neighbours.set(one, set.add(other));
  };
  for (const { source, target } of springs) {
    if (source === target) continue;
    note(source, target);
    note(target, source);
  }
  return neighbours;
}

function sampleOf(bodies: readonly Body[]): Body[] {
  const random = seededRandom(3);
  return Array.from(
    { length: Math.min(samples, bodies.length) },
    () => bodies[Math.floor(random() * bodies.length)],
  ).filter((body) => body !== undefined);
}

const apart = (a: Body, b: Body): number => Math.hypot(a.x - b.x, a.y - b.y);

function hopsFrom(start: Body, neighbours: ReadonlyMap<Body, ReadonlySet<Body>>): ReadonlyMap<Body, number> {
  const hops = new Map([[start, 0]]);
  for (const [body, count] of hops)
    for (const next of neighbours.get(body) ?? []) if (!hops.has(next)) hops.set(next, count + 1);
  return hops;
}

/**
 * Normalised stress, scaled at its best: the mean of ((s * distance on the map - hops) / hops) squared over pairs from
 * sampled nodes, for the s that makes it least (Gansner, Koren & North 2004). 0 is perfect.
 */
export function stressOf(bodies: readonly Body[], springs: readonly Spring[]): number {
  const neighbours = neighboursOf(springs);
  const pairs = sampleOf(bodies).flatMap((start) =>
    [...hopsFrom(start, neighbours)].flatMap(([end, hops]) => (hops > 0 ? [apart(start, end) / hops] : [])),
  );
  const sum = pairs.reduce((total, each) => total + each, 0);
  const scale = sum / pairs.reduce((total, each) => total + each * each, 0);
  return pairs.reduce((total, each) => total + (scale * each - 1) ** 2, 0) / pairs.length;
}

/** Of each sampled node's k partners, the share that is among the k nodes nearest to it on the map; the mean of them. */
export function nearness(bodies: readonly Body[], springs: readonly Spring[]): number {
  const neighbours = neighboursOf(springs);
  const shares = sampleOf(bodies).map((body) => {
    const partners = neighbours.get(body) ?? new Set();
    const nearest = bodies.filter((other) => other !== body).sort((a, b) => apart(body, a) - apart(body, b));
    return nearest.slice(0, partners.size).filter((other) => partners.has(other)).length / (partners.size || 1);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
