import { expect, test } from 'vitest';
import { formatNumber, formatQuantity, formatShare } from './format-figure.ts';

test('a share is whole per cent; the ends of a range stand apart, and something is never nothing', () => {
  expect(formatShare({ low: 1 / 3, high: 1 / 3 })).toBe('33%');
  expect(formatShare({ low: 0.28, high: 0.414 })).toBe('28–41%');
  expect(formatShare({ low: 0, high: 0.004 })).toBe('0–<1%');
});

test('a quantity has its unit once', () => {
  expect(formatQuantity({ low: 310e9, high: 313e9 }, 'usd')).toBe('$310B–$313B');
  expect(formatQuantity({ low: 4.5, high: 4.5 }, 'gw')).toBe('4.5 GW');
  expect(formatQuantity({ low: 1_000_000, high: 1_000_000 }, 'chips')).toBe('1M');
  expect(formatQuantity({ low: 2, high: 2 }, 'count')).toBe('2');
});

test('an index has two decimals at the most', () => {
  expect(formatNumber({ low: 2.0528, high: 2.0989 })).toBe('2.05–2.1');
});
