import { describe, expect, it } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aDeal } from '#lib/graph/a-deal.ts';
import { buildGraph } from '#lib/graph/build-graph.ts';
import { layoutGraph } from '#lib/graph/layout-graph.ts';
import { dayOfMonth, monthOf } from './graph-months.ts';
import { rowsOf, sortRows, withDeals } from './graph-sort.ts';

const paid = (deal: Deal, value: string | null, currency = 'USD'): Deal => {
  const stated =
    value === null
      ? { value, currency: null, bound: 'undisclosed' as const }
      : { value, currency, bound: 'exact' as const };
  const money = { ...stated, high: null, basis: 'announced' as const, period: 'total' as const, termMonths: null };
  return { ...deal, amount: { value: money, disputed: false, values: [{ value: money, claims: ['claim'] }] } };
};

const deals = [
  paid(
    aDeal({ type: 'compute', from: ['CoreWeave'], to: ['OpenAI'], knownSince: '2025-03-10T00:00:00.000Z' }),
    '11900000000',
  ),
  paid(
    aDeal({
      id: 'second',
      type: 'compute',
      from: ['CoreWeave'],
      to: ['OpenAI'],
      knownSince: '2025-05-15T00:00:00.000Z',
    }),
    '4000000000',
  ),
  paid(
    aDeal({ type: 'investment', from: ['Thrive'], to: ['OpenAI'], knownSince: '2026-01-01T00:00:00.000Z' }),
    '900000000000',
    'JPY',
  ),
  paid(aDeal({ type: 'chips', from: ['Nvidia'], to: ['CoreWeave'] }), null),
  paid(aDeal({ type: 'energy', from: ['Bloom'], to: ['Oracle'], status: 'ended' }), '9000000000'),
];
const graph = buildGraph(deals);
const rows = rowsOf({ nodes: layoutGraph(graph), edges: graph.edges, deals });
const order = (sort: Parameters<typeof sortRows>[1]) => sortRows(rows, sort).map(({ source }) => source.label);

describe('the table', () => {
  it('has a row for every edge and no other, and the row all deals of its edge', () => {
    expect(rows.map(({ edge }) => edge.id)).toEqual(graph.edges.map(({ id }) => id));
    expect(rows.find(({ source }) => source.id === 'coreweave')?.deals).toHaveLength(2);
  });

  it('puts edges of several deals first', () => {
    expect(order('deals')[0]).toBe('CoreWeave');
  });

  it('has the same order where its deals are fetched afterwards, each for its own row', () => {
    const bare = rowsOf({ nodes: layoutGraph(graph), edges: graph.edges, deals: [] });
    const [first] = sortRows(bare, 'deals');
    expect(first?.source.label).toBe('CoreWeave');
    const fetched = withDeals(first ? [first] : [], deals);
    expect(fetched.flatMap((row) => row.deals.map(({ id }) => id)).toSorted()).toEqual(
      deals
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('orders amounts as numbers within a currency, dollars first, unknown last', () => {
    expect(order('amount')).toEqual(['CoreWeave', 'Bloom', 'Thrive', 'Nvidia']);
  });

  it('counts an edge as known since the first of its deals', () => {
    expect(order('known')).toEqual(['Thrive', 'CoreWeave', 'Bloom', 'Nvidia']);
  });

  it('shows what has ended last', () => {
    expect(order('status').at(-1)).toBe('Bloom');
  });
});

describe('the steps of the slider', () => {
  it('stand for the last day of their month, in leap years too', () => {
    expect([0, 13, 61].map((month) => dayOfMonth(month, '2026-11-23'))).toEqual([
      '2019-01-31',
      '2020-02-29',
      '2024-02-29',
    ]);
  });

  it('end today, never in the future', () => {
    expect(dayOfMonth(monthOf('2026-11-23'), '2026-11-23')).toBe('2026-11-23');
    expect(dayOfMonth(500, '2026-11-23')).toBe('2026-11-23');
  });

  it('find their way back from a day', () => {
    expect([monthOf('2020-02-29'), monthOf('2017-05-01')]).toEqual([13, 0]);
  });
});
