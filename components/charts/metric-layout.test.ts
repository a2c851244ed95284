import { expect, test } from 'vitest';
import type { MetricView } from '#lib/domain/views.ts';
import { layoutMetric } from './metric-layout.ts';

const on = (from: string, until = from) => ({ from, until });
const metric = (
  id: string,
  value: string,
  date: MetricView['date'],
  published: MetricView['date'] = null,
): MetricView => ({
  id,
  organization: { slug: 'a', name: 'A' },
  metric: 'revenue',
  value,
  currency: 'USD',
  bound: 'exact',
  period: 'annual',
  date,
  article: {
    id: 'x',
    title: 'x',
    url: null,
    publisher: { slug: 'p', name: 'P', kind: 'press', displayPolicy: 'link' },
    published,
    knownAt: '2025-01-01T00:00:00.000Z',
  },
  version: 1,
  statement: { start: 0, end: 1, quote: null },
  figure: { start: 0, end: 1, quote: null },
});

test('heights are shares of the highest value, from a foot of zero', () => {
  const layout = layoutMetric([
    metric('1', '4000000000', on('2024-06-30')),
    metric('2', '10000000000', on('2025-06-30')),
  ]);
  expect(layout?.points.map(({ height }) => height)).toEqual([0.4, 1]);
  expect(layout?.highest.id).toBe('2');
});

test('two values for one year are a range, two years are none', () => {
  const layout = layoutMetric([
    metric('1', '10', on('2024-01-01', '2024-12-31')),
    metric('2', '13', on('2024-01-01', '2024-12-31')),
    metric('3', '26', on('2025-01-01', '2025-12-31')),
  ]);
  expect(layout?.ranges).toEqual([{ at: 25.03419972640219, low: 10 / 26, high: 0.5 }]);
});

test('a value without a day of its own stands on the day of its article; one without either nowhere', () => {
  const layout = layoutMetric([
    metric('1', '10', null, on('2024-07-01')),
    metric('2', '20', on('2024-10-01')),
    metric('3', '30', null),
  ]);
  expect(layout?.points.map(({ id }) => id)).toEqual(['1', '2']);
});

test('one value has no course to draw', () => {
  expect(layoutMetric([metric('1', '10', on('2024-07-01')), metric('2', '20', null)])).toBeNull();
});
