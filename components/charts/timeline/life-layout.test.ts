import { expect, test } from 'vitest';
import { layoutLife } from './life-layout.ts';

const figure = (day: string) => {
  const value = { from: day, until: day };
  return { value, disputed: false, values: [{ value, claims: ['c'] }] };
};
const day = (iso: string) => ({ from: iso, until: iso });
const nothing = { talks: null, agreed: null, effective: null, ended: null };

test('one moment alone has no life to draw', () => {
  expect(layoutLife({ ...nothing, agreed: figure('2025-03-10') }, [], '2025-12-31')).toBeNull();
  expect(layoutLife(nothing, [day('2025-03-10'), day('2025-04-10')], '2025-12-31')).toBeNull();
});

test('from rumour to end in order of time, the axis reaching to the clock', () => {
  const deal = { ...nothing, ended: figure('2025-10-01'), talks: figure('2025-01-01') };
  const life = layoutLife(deal, [day('2025-01-03')], '2025-12-31');
  expect(life?.events.map(({ stage }) => stage)).toEqual(['talks', 'ended']);
  expect(life?.events[0]?.from).toBe(0);
  expect(life?.events[1]?.from).toBeCloseTo(74.8, 1);
});

test('labels of neighbouring days do not share a row', () => {
  const deal = { ...nothing, talks: figure('2025-01-01'), agreed: figure('2025-01-05') };
  expect(layoutLife(deal, [], '2025-12-31')?.events.map(({ row }) => row)).toEqual([0, 1]);
});

test('words near the end stand before their event, and not over the words of an earlier one', () => {
  const deal = { ...nothing, talks: figure('2025-01-01'), agreed: figure('2025-07-01'), ended: figure('2025-10-01') };
  const events = layoutLife(deal, [], '2025-12-31')?.events ?? [];
  expect(events.map(({ before, row }) => [before, row])).toEqual([
    [false, 0],
    [false, 0],
    [true, 1],
  ]);
});
