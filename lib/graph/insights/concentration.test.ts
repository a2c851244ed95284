// Expected values are worked out by hand: two of 3 and 1 have shares 3/4 and 1/4, an index of 10/16.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrationOf, hhiOf, sharesOf } from './concentration.ts';

const exact = (...amounts: number[]) => amounts.map((amount) => ({ low: amount, high: amount }));

test('exact amounts have one index, one top share, one effective number', () => {
  const found = concentrationOf(exact(3, 1));
  expect(found?.hhi.low).toBeCloseTo(0.625, 10);
  expect(found?.hhi.high).toBe(0.625);
  expect(found?.top).toEqual({ low: 0.75, high: 0.75 });
  expect(found?.effective.high).toBeCloseTo(1.6, 10);
});

test('a disputed amount makes a range: 10 or 13 beside 10', () => {
  const found = concentrationOf([
    { low: 10, high: 13 },
    { low: 10, high: 10 },
  ]);
  // Even at 10 and 10: 1/2. At 13 and 10: (169 + 100) / 529.
  expect(found?.hhi.low).toBeCloseTo(0.5, 9);
  expect(found?.hhi.high).toBeCloseTo(269 / 529, 12);
  expect(found?.top).toEqual({ low: 0.5, high: 13 / 23 });
});

test('a ceiling alone may be nothing: the share of the other reaches one', () => {
  const shares = sharesOf([
    { low: 0, high: 100 },
    { low: 50, high: 50 },
  ]);
  expect(shares).toEqual([
    { low: 0, high: 100 / 150 },
    { low: 50 / 150, high: 1 },
  ]);
});

test('an amount between the ends can be the most even one', () => {
  // 4 and 4 beside something from 1 to 9: the index is lowest at 4, inside the range.
  expect(concentrationOf([{ low: 1, high: 9 }, ...exact(4, 4)])?.hhi.low).toBeCloseTo(1 / 3, 9);
});

test('many open ranges are as concentrated as the largest of them beside the least of all others', () => {
  // Thirty ceilings of one and one of a thousand, beside a firm one: 1000 and 1 with nothing of the rest.
  const ceilings = [1_000, ...Array.from({ length: 30 }, () => 1)].map((high) => ({ low: 0, high }));
  expect(concentrationOf([...ceilings, { low: 1, high: 1 }])?.hhi.high).toBe(1);
  const floors = ceilings.map(({ high }) => ({ low: high / 2, high }));
  // Raised: the large one. The rest at 0.5 each: (1000² + 30 x 0.25 + 1) / 1016².
  expect(concentrationOf([...floors, { low: 1, high: 1 }])?.hhi.high).toBeCloseTo(1_000_008.5 / 1016 ** 2, 12);
});

test('sums of very different size leave no rounding of one behind in the other', () => {
  const found = concentrationOf([
    { low: 0, high: 500_000_000_000.1 },
    { low: 0, high: 0.3 },
    { low: 0, high: 0.1 },
  ]);
  expect(found?.hhi.high).toBe(1);
  expect(found?.top.high).toBe(1);
});

test('nothing known is no concentration', () => {
  expect(concentrationOf([])).toBeNull();
  expect(concentrationOf(exact(0))).toBeNull();
});

test('no amounts inside the ranges are more or less concentrated than the ends say', () => {
  const ranges = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
      .map(([low, more]) => ({ low, high: low + more })),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(ranges, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }), (amounts, at) => {
      const x = amounts.map(({ low, high }, i) => low + ((high - low) * (at[i] ?? 0)) / 100);
      if (x.reduce((a, b) => a + b, 0) === 0) return;
      const found = concentrationOf(amounts);
      const total = x.reduce((a, b) => a + b, 0);
      expect(hhiOf(x)).toBeGreaterThanOrEqual((found?.hhi.low ?? 2) - 1e-9);
      expect(hhiOf(x)).toBeLessThanOrEqual((found?.hhi.high ?? 0) + 1e-9);
      expect(Math.max(...x) / total).toBeGreaterThanOrEqual((found?.top.low ?? 2) - 1e-9);
      expect(Math.max(...x) / total).toBeLessThanOrEqual((found?.top.high ?? 0) + 1e-9);
    }),
  );
});
