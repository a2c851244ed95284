import { expect, test } from 'vitest';
import { placeCaptions, usualSpot } from './graph-captions.ts';
import type { Curve } from './graph-geometry.ts';

const straight = (x0: number, y0: number, x1: number, y1: number): Curve => ({
  from: { x: x0, y: y0 },
  bend: { x: (x0 + x1) / 2, y: (y0 + y1) / 2 },
  to: { x: x1, y: y1 },
});
const named = (curve: Curve) => ({ curve, text: 'Joint venture' });

test('the names of two lines that run side by side do not lie on one another: one stands on the other side', () => {
  const spots = placeCaptions([named(straight(100, 0, 110, 400)), named(straight(108, 0, 120, 420))], []);
  expect(spots[0]).toEqual(usualSpot);
  expect(spots[1]?.rise).toBeLessThan(0);
});

test('a name moves from an organization that lies where it would stand', () => {
  expect(placeCaptions([named(straight(0, 0, 1000, 0))], [{ x: 560, y: 0, radius: 40 }])).not.toEqual([usualSpot]);
});

test('where nothing is free it is named all the same', () => {
  const everywhere = Array.from({ length: 50 }, (_, i) => ({ x: 20 * i, y: 0, radius: 60 }));
  expect(placeCaptions([named(straight(0, 0, 1000, 0))], everywhere)).toHaveLength(1);
});
