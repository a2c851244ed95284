import { describe, expect, test } from 'vitest';
import { betweenness } from './betweenness.ts';
import { communitiesOf, modularityOf } from './communities.ts';

const undirected = (nodes: number, edges: ReadonlyArray<readonly [number, number]>) => {
  const weights = Array.from({ length: nodes }, () => new Map<number, number>());
  for (const [a, b] of edges) {
    weights[a]?.set(b, 1);
    weights[b]?.set(a, 1);
  }
  return weights;
};

const neighbours = (weights: ReadonlyArray<ReadonlyMap<number, number>>) => weights.map((links) => [...links.keys()]);

/** 0-1-2 and 3-4-5, joined by 2-3. */
const triangles = undirected(6, [
  [0, 1],
  [1, 2],
  [0, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [3, 5],
]);

describe('betweenness', () => {
  test('of a way with three stops is all in the middle', () => {
    expect([
      ...betweenness(
        neighbours(
          undirected(3, [
            [0, 1],
            [1, 2],
          ]),
        ),
      ).shares,
    ]).toEqual([0, 1, 0]);
  });

  test('of a square is shared: each stands on one of two ways of one of three pairs', () => {
    const square = undirected(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    for (const value of betweenness(neighbours(square)).shares) expect(value).toBeCloseTo(1 / 6, 12);
  });

  test('of a bridge counts all pairs across it: six of ten pass 2', () => {
    const [, , bridge] = betweenness(neighbours(triangles)).shares;
    expect(bridge).toBeCloseTo(6 / 10, 12);
  });

  test('of parts that are not connected, and of nothing, is no error', () => {
    expect([...betweenness([[], []]).shares]).toEqual([0, 0]);
    expect(betweenness([]).shares).toHaveLength(0);
  });
});

describe('betweenness of a large graph', () => {
  /** A ring of 300 with a hub in the middle that knows every tenth: by far the most stands between in the hub. */
  const ring = undirected(301, [
    ...Array.from({ length: 300 }, (_, i) => [i, (i + 1) % 300] as const),
    ...Array.from({ length: 30 }, (_, i) => [i * 10, 300] as const),
  ]);

  test('is estimated from some of its nodes, says so, and comes near', () => {
    const exact = betweenness(neighbours(ring));
    const estimate = betweenness(neighbours(ring), 60_000);
    expect(exact.estimatedFrom).toBeNull();
    expect(estimate.estimatedFrom).toBe(90);
    expect(Math.abs((estimate.shares[300] ?? 0) - (exact.shares[300] ?? 0))).toBeLessThan(0.02);
  });
});

describe('communities', () => {
  test('are two triangles that one edge joins', () => {
    expect(communitiesOf(triangles)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('have the modularity worked out by hand: 6/7 inside, less two halves squared', () => {
    expect(modularityOf(triangles, [0, 0, 0, 1, 1, 1])).toBeCloseTo(6 / 7 - 1 / 2, 12);
    expect(modularityOf(triangles, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
  });

  test('of four cliques in a ring are the cliques', () => {
    const cliques = Array.from({ length: 4 }, (_, c) => c * 4);
    const edges = cliques.flatMap((at): [number, number][] => [
      [at, at + 1],
      [at, at + 2],
      [at, at + 3],
      [at + 1, at + 2],
      [at + 1, at + 3],
      [at + 2, at + 3],
      [at + 3, (at + 4) % 16],
    ]);
    expect(communitiesOf(undirected(16, edges))).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
  });

  test('of a graph without edges are its nodes', () => {
    expect(communitiesOf(undirected(3, []))).toEqual([0, 1, 2]);
    expect(modularityOf(undirected(3, []), [0, 1, 2])).toBe(0);
  });
});
