import { expect, it } from 'vitest';
import { componentsOf, gatherComponents } from './gather-components.ts';
import type { Box } from './separate-boxes.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 40, height: 20 });

it('tells the connected parts apart, the largest first', () => {
  const [a, b, c, d, e] = [box(0, 0), box(1, 0), box(2, 0), box(3, 0), box(4, 0)];
  const parts = componentsOf(
    [a, b, c, d, e],
    [
      { source: a, target: b },
      { source: d, target: c },
      { source: e, target: d },
    ],
  );
  expect(parts).toEqual([
    [c, d, e],
    [a, b],
  ]);
});

it('brings a far part next to the largest without touching it, its own shape unchanged', () => {
  const [a, b, c] = [box(-50, 0), box(50, 0), box(0, 60)];
  const [far, alsoFar] = [box(5_000, 3_000), box(5_060, 3_010)];
  gatherComponents(
    [a, b, c, far, alsoFar],
    [
      { source: a, target: b },
      { source: b, target: c },
      { source: far, target: alsoFar },
    ],
  );
  expect([alsoFar.x - far.x, alsoFar.y - far.y].map(Math.round)).toEqual([60, 10]);
  for (const outer of [far, alsoFar]) {
    expect(Math.hypot(outer.x, outer.y)).toBeLessThan(250);
    for (const inner of [a, b, c])
      expect(Math.abs(outer.x - inner.x) >= 40 || Math.abs(outer.y - inner.y) >= 20).toBe(true);
  }
});

it('lets nothing be', () => {
  expect(() => gatherComponents([], [])).not.toThrow();
});
