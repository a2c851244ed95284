import { expect, test } from 'vitest';
import { placeCaptions } from './graph-captions.ts';
import type { Curve } from './graph-geometry.ts';

const straight = (x0: number, y0: number, x1: number, y1: number): Curve => ({
  from: { x: x0, y: y0 },
  bend: { x: (x0 + x1) / 2, y: (y0 + y1) / 2 },
  to: { x: x1, y: y1 },
});
const named = (curve: Curve) => ({ curve, text: 'Joint venture' });

test('the names of two lines that run side by side do not lie on one another', () => {
  const [one, other] = placeCaptions([named(straight(100, 0, 110, 700)), named(straight(108, 0, 122, 900))], []);
  const [first, second] = [0.56 * 700, (other ?? 0) * 900];
  expect(one).toBe(0.56);
  expect(Math.abs(first - second)).toBeGreaterThan(140);
});

test('a name moves along its line from an organization that lies there', () => {
  expect(placeCaptions([named(straight(0, 0, 1000, 0))], [{ x: 560, y: 0, radius: 40 }])).not.toEqual([0.56]);
});

test('where nothing is free it is named all the same', () => {
  const everywhere = Array.from({ length: 50 }, (_, i) => ({ x: 20 * i, y: 0, radius: 60 }));
  expect(placeCaptions([named(straight(0, 0, 1000, 0))], everywhere)).toHaveLength(1);
});
