import { expect, test } from 'vitest';
import type { MetricView } from '#lib/domain/views.ts';
import { groupMetrics } from './group-metrics.ts';

const metric = (id: string, value: string, more: Partial<MetricView> = {}): MetricView => ({
  id,
  organization: { slug: 'lab', name: 'Lab' },
  metric: 'valuation',
  value,
  currency: 'USD',
  bound: 'exact',
  period: null,
  date: null,
  article: {
    id: 'a',
    url: null,
    title: 'x',
    publisher: { slug: 'p', name: 'Paper', kind: 'press', displayPolicy: 'link' },
    published: null,
    knownAt: '2025-01-01T00:00:00.000Z',
  },
  version: 1,
  statement: { start: 0, end: 1, quote: null },
  figure: { start: 0, end: 1, quote: null },
  ...more,
});
const year = (of: string) => ({ date: { from: `${of}-01-01`, until: `${of}-12-31` } });
const outline = (metrics: MetricView[]) => groupMetrics(metrics).map((stated) => stated.map(({ id }) => id).join(' '));

test('a value that several texts state is one line with all of them', () => {
  expect(outline([metric('1', '852'), metric('2', '730'), metric('3', '852')])).toEqual(['1 3', '2']);
});

test('the same number of two years, with another bound or a period is no repetition', () => {
  const stated = [
    metric('1', '300', year('2024')),
    metric('2', '300', year('2025')),
    metric('3', '300'),
    metric('4', '300', { bound: 'up_to' }),
    metric('5', '300', { metric: 'revenue', period: 'annual' }),
  ];
  expect(outline(stated)).toEqual(['1', '2', '3', '4', '5']);
});
