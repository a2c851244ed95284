// Rates of the shipped table, turned by hand.
import { expect, test } from 'vitest';
import { monthsOf, rateFor } from '#lib/ledger/convert-money.ts';
import { ratesTold, rateTable } from './rate-table.ts';

const on = (day: string) => ({ from: day, until: day });

test('a sum in euros of July 2025 is turned at the rate of that month, not at one of the year before', () => {
  // 1 euro was 1.181 dollars on 1 July 2025, and 1.0885 on 1 November 2024.
  expect(rateFor('EUR', 'USD', on('2025-07-14'), rateTable)).toEqual({
    rate: '1.181',
    months: ['2025-07'],
    isLastKnown: false,
  });
});

test('other currencies become dollars through the euro', () => {
  // 168.7 yen and 1.181 dollars for a euro: 1.181 / 168.7 = 0.00700059277.
  expect(rateFor('JPY', 'USD', on('2025-07-14'), rateTable)).toMatchObject({ rate: '0.0070005928' });
  // 0.87318 pounds and 1.1236 dollars for a euro on 3 October 2016, the first working day: 1.28679081.
  expect(rateFor('GBP', 'USD', on('2016-10-12'), rateTable)).toMatchObject({ rate: '1.2867908' });
});

test('the series of one source runs through without a hole, and each rate is a positive decimal', () => {
  const whole = monthsOf({ from: '2015-01-01', until: '2015-12-31' }).map((month) => month.slice(4));
  for (const [currency, { months }] of Object.entries(rateTable.series)) {
    const known = Object.keys(months).sort();
    const asked = Array.from(
      { length: known.length },
      (_, index) => `${2015 + Math.floor(index / 12)}${whole[index % 12]}`,
    );
    expect([currency, known]).toEqual([currency, asked]);
    expect([
      currency,
      Object.values(months).filter((rate) => !/^\d+(\.\d+)?$/.test(rate) || Number(rate) <= 0),
    ]).toEqual([currency, []]);
  }
});

test('what the table does not know is said: its end, and the series that ends before it', () => {
  expect(ratesTold.until).toBe('2026-03');
  expect(ratesTold.kind).toContain('for TWD Board of Governors of the Federal Reserve System');
  expect(ratesTold.kind).toContain('up to 2024-11');
  expect(rateFor('TWD', 'USD', on('2025-07-14'), rateTable)).toMatchObject({ months: ['2024-11'], isLastKnown: true });
  expect(rateFor('EUR', 'USD', on('2026-09-01'), rateTable)).toEqual({
    rate: '1.1698',
    months: ['2026-03'],
    isLastKnown: true,
  });
  expect(rateFor('XXX', 'USD', on('2025-07-14'), rateTable)).toEqual({ missing: 'XXX/USD 2025-07' });
});
