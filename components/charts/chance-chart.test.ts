import { expect, test } from 'vitest';
import { binCounts } from './chance-chart.tsx';

test('every count has its own bar while there are few, and none is lost while there are many', () => {
  const few = [
    { loops: 3, networks: 5 },
    { loops: 5, networks: 1 },
  ];
  expect(binCounts(few)).toEqual([
    { from: 3, until: 4, networks: 5 },
    { from: 5, until: 6, networks: 1 },
  ]);
  const many = Array.from({ length: 100 }, (_, i) => ({ loops: 50 + i, networks: 2 }));
  const bins = binCounts(many, 40);
  expect(bins).toHaveLength(34);
  expect(bins[0]).toEqual({ from: 50, until: 53, networks: 6 });
  expect(bins.reduce((sum, { networks }) => sum + networks, 0)).toBe(200);
});
