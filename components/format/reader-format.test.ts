import { afterEach, describe, expect, test } from 'vitest';
import { readerFormatKey } from '#lib/reader-format.ts';
import { formatDate, formatDateWithoutYear, formatDayInFull, monthGroupOf } from './format-date.ts';
import { exactMoney, formatMoney } from './format-money.ts';
import { exactNumber, formatCount, shortNumber } from './format-number.ts';

/** As the server has it while a page is made for such a reader. */
const readBy = (format: string) => Reflect.set(globalThis, readerFormatKey, () => format);
afterEach(() => Reflect.deleteProperty(globalThis, readerFormatKey));

const span = (from: string, until = from) => ({ from, until });

describe('where months come first', () => {
  test.each([
    [span('2025-06-10'), 'Jun 10, 2025'],
    [span('2025-05-01', '2025-05-31'), 'May 2025'],
    [span('2025-06-01', '2025-06-09'), 'Jun 1–9, 2025'],
    [span('2025-05-28', '2025-06-03'), 'May 28–Jun 3, 2025'],
    [span('2024-12-28', '2025-01-03'), 'Dec 28, 2024–Jan 3, 2025'],
  ])('%j reads %s', (date, text) => {
    readBy('mdy,.3USD');
    expect(formatDate(date)).toBe(text);
  });

  test('no comma is left where the year goes', () => {
    readBy('mdy,.3USD');
    expect(formatDateWithoutYear(span('2025-06-01', '2025-06-09'))).toBe('Jun 1–9');
    expect(formatDayInFull('2025-06-09')).toBe('June 9, 2025');
  });
});

test('where years come first', () => {
  readBy('ymd,.3USD');
  expect(formatDate(span('2025-05-28', '2025-06-03'))).toBe('2025 May 28–Jun 3');
  expect(monthGroupOf(span('2025-06-10'))).toBe('2025 Jun');
});

test('separators are the reader’s, also in short figures, and never both the same', () => {
  readBy('dmy.,3USD');
  expect(exactNumber('1234567.50')).toBe('1.234.567,5');
  expect(shortNumber('38123456789')).toBe('38,12B');
  readBy('dmy,.2USD');
  expect(formatCount(12_345_678)).toBe('1,23,45,678');
});

test('a dollar is the reader’s own, and any other says whose it is', () => {
  const money = { high: null, bound: 'exact', basis: 'announced', period: 'total', termMonths: null } as const;
  const us = { ...money, value: '11900000000', currency: 'USD' };
  readBy('mdy,.3CAD');
  expect(formatMoney(us)).toBe('US$11.9B');
  expect(formatMoney({ ...us, currency: 'CAD' })).toBe('$11.9B');
  readBy('dmy.,3USD');
  expect(exactMoney(us)).toBe('$11.900.000.000, announced');
  expect(formatMoney({ ...us, currency: 'CAD' })).toBe('C$11,9B');
});
