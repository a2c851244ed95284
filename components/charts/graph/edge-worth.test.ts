// Which lines of a crowd stand out.
import { expect, test } from 'vitest';
import { worthOf } from './edge-worth.ts';

const line = (deals: number) => ({ deals: Array.from({ length: deals }, (_, i) => String(i)) });
const worths = (...counts: number[]) => {
  const worth = worthOf(counts.map(line));
  return counts.map((count) => worth(line(count)));
};

test('in a small ledger several deals are two, many are four', () => {
  expect(worths(4, 2, 2, 1, 1, 1, 1, 1, 1, 1)).toEqual([3, 2, 2, 1, 1, 1, 1, 1, 1, 1]);
});

test('where every line has many deals only those with most stand out', () => {
  expect(worths(90, 50, 40, 30, 20, 9, 8, 7, 6, 5)).toEqual([3, 2, 2, 1, 1, 1, 1, 1, 1, 1]);
});

test('where all have the same none does, and one deal is never more than one', () => {
  expect(worths(7, 7, 7, 7)).toEqual([1, 1, 1, 1]);
  expect(worths(1, 1)).toEqual([1, 1]);
  expect(worths()).toEqual([]);
});
