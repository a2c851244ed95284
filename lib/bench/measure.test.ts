import { expect, test } from 'vitest';
import { measure, quantile, ratio } from './measure.ts';

test('a quantile is one of the values, never between two', () => {
  const sorted = [1, 2, 3, 4, 100];
  expect([quantile(sorted, 0), quantile(sorted, 0.5), quantile(sorted, 0.95)]).toEqual([1, 3, 100]);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

test('contestants take turns after a warm-up, and turns at being first', async () => {
  const order: string[] = [];
  const contestants = ['a', 'b'].map((name) => ({ name, run: () => order.push(name) }));
  const [a] = await measure(contestants, 2);
  expect(order.join('')).toBe('ababba');
  expect(a?.times).toHaveLength(2);
});

test('a ratio keeps two digits', () => {
  expect([ratio(10, 3), ratio(1, 300), ratio(5_000, 1)]).toEqual(['3.3x', '0.0033x', '5000x']);
});
