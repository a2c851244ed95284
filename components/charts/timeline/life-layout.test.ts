import { expect, test } from 'vitest';
import { layoutLife } from './life-layout.ts';

const figure = (day: string) => {
  const value = { from: day, until: day };
  return { value, disputed: false, values: [{ value, claims: ['c'] }] };
};
const day = (iso: string) => ({ from: iso, until: iso });
const heard = (iso: string, ended = false) => ({ date: day(iso), ended });
const nothing = { status: 'agreed', talks: null, agreed: null, effective: null, ended: null } as const;

test('one moment alone has no life to draw', () => {
  expect(layoutLife({ ...nothing, agreed: figure('2025-03-10') }, [], '2025-12-31')).toBeNull();
  expect(layoutLife(nothing, [heard('2025-03-10'), heard('2025-04-10')], '2025-12-31')).toBeNull();
});

test('from rumour to end in order of time, the axis reaching to the clock', () => {
  const deal = { ...nothing, ended: figure('2025-10-01'), talks: figure('2025-01-01') };
  const life = layoutLife(deal, [heard('2025-01-03')], '2025-12-31');
  expect(life?.events.map(({ stage }) => stage)).toEqual(['talks', 'ended']);
  expect(life?.events[0]?.from).toBe(0);
  expect(life?.events[1]?.from).toBeCloseTo(74.8, 1);
});

test('labels of neighbouring days do not share a row, and the line of none goes through the words of another', () => {
  const deal = {
    ...nothing,
    talks: figure('2025-01-01'),
    agreed: figure('2025-01-05'),
    effective: figure('2025-02-01'),
  };
  expect(layoutLife(deal, [], '2025-12-31')?.events.map(({ row }) => row)).toEqual([2, 1, 0]);
});

test('an end without a date stands where it was first told, and is said to be reported', () => {
  const deal = { ...nothing, status: 'ended', agreed: figure('2025-01-01') } as const;
  const texts = [heard('2025-01-01'), heard('2025-09-20', true), heard('2025-07-02', true)];
  const end = layoutLife(deal, texts, '2025-12-31')?.events.at(-1);
  expect([end?.stage, end?.date.from, end?.reported]).toEqual(['ended', '2025-07-02', true]);
  expect(layoutLife({ ...deal, status: 'agreed' }, texts, '2025-12-31')?.events).toHaveLength(1);
});

test('a month adds nothing to one of its days', () => {
  const month = { from: '2025-01-01', until: '2025-01-31' };
  const agreed = { ...figure('2025-01-23'), values: [...figure('2025-01-23').values, { value: month, claims: ['d'] }] };
  expect(layoutLife({ ...nothing, agreed }, [heard('2025-03-01')], '2025-12-31')?.events).toHaveLength(1);
});

test('few ticks: years of a long life, months of a short one', () => {
  const long = layoutLife({ ...nothing, agreed: figure('2016-08-31') }, [heard('2016-09-01')], '2026-11-26');
  expect(long?.ticks.map(({ date }) => date.from)).toEqual(['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01']);
  const short = layoutLife({ ...nothing, agreed: figure('2026-06-10') }, [heard('2026-06-11')], '2026-11-26');
  expect(short?.ticks[0]?.date).toEqual({ from: '2026-07-01', until: '2026-07-31' });
  const between = layoutLife({ ...nothing, agreed: figure('2025-01-21') }, [heard('2025-01-22')], '2026-11-26');
  expect(between?.ticks.map(({ date }) => date.from)).toEqual(['2025-07-01', '2026-01-01', '2026-07-01']);
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
