import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, separateBoxes } from './separate-boxes.ts';

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.02 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.02;

it('leaves boxes alone that do not overlap', () => {
  const boxes = [
    { x: 0, y: 0, width: 10, height: 10 },
    { x: 10, y: 0, width: 10, height: 10 },
    { x: 0, y: 50, width: 30, height: 10 },
  ];
  const before = structuredClone(boxes);
  separateBoxes([...boxes]);
  expect(boxes).toEqual(before);
});

it('moves flat boxes apart upwards and downwards, the shorter way', () => {
  const boxes = [
    { x: 0, y: 0, width: 100, height: 10 },
    { x: 10, y: 4, width: 100, height: 10 },
  ];
  separateBoxes([...boxes]);
  expect(boxes.map(({ x }) => x)).toEqual([0, 10]);
  expect((boxes[1]?.y ?? 0) - (boxes[0]?.y ?? 0)).toBeCloseTo(10, 1);
});

it('parts any small crowd, even one on a single spot', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.integer({ min: 0, max: 60 }),
    width: fc.integer({ min: 5, max: 60 }),
    height: fc.integer({ min: 5, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
      separateBoxes([...boxes], 2_000);
      expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
    }),
    { numRuns: 60 },
  );
});
