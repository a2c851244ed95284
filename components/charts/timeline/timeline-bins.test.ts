import { expect, test } from 'vitest';
import { binsOver, countBins } from './timeline-bins.ts';

const on = (from: string, until = from) => ({ from, until });

test('a fortnight is told in days, a decade in years', () => {
  expect(binsOver(on('2025-06-01', '2025-06-14'), 50)).toHaveLength(14);
  expect(binsOver(on('2015-01-01', '2024-12-31'), 12)[0]).toEqual(on('2015-01-01', '2015-12-31'));
});

test('bins lie on the calendar and leave no day between them', () => {
  const bins = binsOver(on('2025-01-15', '2025-12-20'), 12);
  expect(bins[0]).toEqual(on('2025-01-01', '2025-01-31'));
  expect(bins[1]?.from).toBe('2025-02-01');
  expect(bins.at(-1)).toEqual(on('2025-12-01', '2025-12-31'));
});

test('what only a year is known of is possible in each bin and sure in none, what is in force is in each', () => {
  const year = [on('2025-01-01', '2025-12-31'), on('2025-04-02'), on('2025-05-01', '2025-05-31')];
  const domain = on('2025-03-01', '2025-05-31');
  const countsOf = (spread: boolean) =>
    countBins(year, domain, 4, spread).map(({ dates, count, atMost }) => [dates.from, count, atMost]);
  expect(countsOf(false)).toEqual([
    ['2025-03-01', 0, 1],
    ['2025-04-01', 1, 2],
    ['2025-05-01', 1, 2],
  ]);
  expect(countsOf(true)).toEqual([
    ['2025-03-01', 1, 1],
    ['2025-04-01', 2, 2],
    ['2025-05-01', 2, 2],
  ]);
});

test('what lies outside the axis is in no bin', () => {
  expect(countBins([on('2024-12-31'), on('2026-01-01')], on('2025-01-01', '2025-12-31'), 12)).toEqual([]);
});
