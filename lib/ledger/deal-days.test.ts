import { expect, test } from 'vitest';
import type { DateFigure, Deal } from '#lib/domain/deal.ts';
import { plainDeal } from '#lib/domain/plain-deal.ts';
import { announcedDays, inForceDays, isInForceWithin } from './deal-days.ts';

const figure = (...days: string[]): DateFigure => {
  const values = days.map((day) => ({ value: { from: day, until: day }, claims: ['c'] }));
  const [first] = values;
  if (!first) throw new Error('a figure has a value');
  return { value: first.value, disputed: days.length > 1, values };
};

const deal = (dates: Partial<Deal>): Deal => ({
  ...plainDeal,
  moment: { date: { from: '2025-06-10', until: '2025-06-10' }, basis: 'agreed' },
  agreed: figure('2025-06-10'),
  ...dates,
});

test('two sources with two days make the range between them, not the first of them', () => {
  expect(announcedDays(deal({ agreed: figure('2025-06-10', '2025-05-20') }))).toEqual({
    date: { from: '2025-05-20', until: '2025-06-10' },
    disputed: true,
  });
});

test('talks are not in force, whatever day they are dated', () => {
  expect(inForceDays(deal({ status: 'talks', agreed: null, talks: figure('2025-06-10') }))).toBeNull();
});

test('no end is made up', () => {
  const force = inForceDays(deal({ effective: figure('2025-07-01') }));
  expect(force).toMatchObject({ ends: null, over: false, stated: true, fromAgreement: false });
});

test('in force within days: up to the clock where nothing ended it, not after its end', () => {
  const open = inForceDays(deal({}));
  const ended = inForceDays(deal({ status: 'ended', ended: figure('2025-09-30') }));
  const undatedEnd = inForceDays(deal({ status: 'ended' }));
  const october = { from: '2025-10-01', until: '2025-10-31' };
  expect(open && isInForceWithin(open, october, '2026-01-01')).toBe(true);
  expect(open && isInForceWithin(open, october, '2025-09-15')).toBe(false);
  expect(ended && isInForceWithin(ended, october, '2026-01-01')).toBe(false);
  expect(undatedEnd && isInForceWithin(undatedEnd, october, '2026-01-01')).toBe(false);
});
