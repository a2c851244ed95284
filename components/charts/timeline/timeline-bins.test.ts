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

test('a year counts once where it begins, or in each bin that it spans', () => {
  const year = [on('2025-01-01', '2025-12-31')];
  const domain = on('2025-03-01', '2025-05-31');
  expect(countBins(year, domain, 4).map(({ dates, count }) => [dates.from, count])).toEqual([['2025-03-01', 1]]);
  expect(countBins(year, domain, 4, true).map(({ dates, count }) => [dates.from, count])).toEqual([
    ['2025-03-01', 1],
    ['2025-04-01', 1],
    ['2025-05-01', 1],
  ]);
});

test('what lies outside the axis is in no bin', () => {
  expect(countBins([on('2024-12-31'), on('2026-01-01')], on('2025-01-01', '2025-12-31'), 12)).toEqual([]);
});
