import { expect, test } from 'vitest';
import { descend } from './descend.ts';

/** A long, bent valley whose lowest place is (1, 1): straight down the slope never gets there in so few steps. */
const valley = (place: Float64Array, slopes: Float64Array): number => {
  const [x = 0, y = 0] = place;
  slopes[0] = -2 * (1 - x) - 40 * x * (y - x * x);
  slopes[1] = 20 * (y - x * x);
  return (1 - x) ** 2 + 10 * (y - x * x) ** 2;
};

test('the lowest place of a bent valley is found, from either end', () => {
  for (const start of [
    [-1.5, 2],
    [3, -1],
  ]) {
    const [x, y] = descend(Float64Array.from(start), valley, 80);
    expect(x).toBeCloseTo(1, 4);
    expect(y).toBeCloseTo(1, 4);
  }
});

test('no step ever goes up', () => {
  const heights = [1, 3, 6, 10, 20].map((steps) =>
    valley(descend(Float64Array.from([-1.5, 2]), valley, steps), new Float64Array(2)),
  );
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
});
