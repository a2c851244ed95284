import { describe, expect, test } from 'vitest';
import { dateTimeOf, formatDate, formatDateWithoutYear, formatDayInFull, monthGroupOf } from './format-date.ts';

const span = (from: string, until = from) => ({ from, until });

describe('formatDate', () => {
  test.each([
    [span('2025-06-10'), '10 Jun 2025'],
    [span('2025-05-01', '2025-05-31'), 'May 2025'],
    [span('2025-01-01', '2025-12-31'), '2025'],
    [span('2025-07-01', '2025-09-30'), 'Q3 2025'],
    [span('2025-01-01', '2025-06-30'), 'Jan–Jun 2025'],
    [span('2025-02-01', '2025-04-30'), 'Feb–Apr 2025'],
    [span('2025-06-01', '2025-06-09'), '1–9 Jun 2025'],
    [span('2025-05-28', '2025-06-03'), '28 May–3 Jun 2025'],
    [span('2024-12-28', '2025-01-03'), '28 Dec 2024–3 Jan 2025'],
    [span('2024-01-01', '2025-12-31'), '2024–2025'],
    [span('2024-11-01', '2025-02-28'), 'Nov 2024–Feb 2025'],
  ])('%j reads %s', (date, text) => expect(formatDate(date)).toBe(text));

  test('a month is never completed to its first day', () => {
    expect(formatDate(span('2025-05-01', '2025-05-31'))).not.toContain('1 May');
  });

  test('February of a leap year is a whole month only with its 29th', () => {
    expect(formatDate(span('2024-02-01', '2024-02-29'))).toBe('Feb 2024');
    expect(formatDate(span('2024-02-01', '2024-02-28'))).toBe('1–28 Feb 2024');
  });
});

test('under a heading the year goes, unless the year is all there is', () => {
  expect(formatDateWithoutYear(span('2025-06-10'))).toBe('10 Jun');
  expect(formatDateWithoutYear(span('2025-06-01', '2025-06-30'))).toBe('Jun');
  expect(formatDateWithoutYear(span('2025-01-01', '2025-12-31'))).toBe('2025');
  expect(formatDateWithoutYear(span('2024-12-28', '2025-01-03'))).toBe('28 Dec 2024–3 Jan 2025');
});

test('a date known only to the year is not put under a month', () => {
  expect(monthGroupOf(span('2025-06-10'))).toBe('Jun 2025');
  expect(monthGroupOf(span('2025-01-01', '2025-12-31'))).toBe('2025');
  expect(monthGroupOf(span('2025-07-01', '2025-09-30'))).toBe('2025');
});

test('sentences and machines', () => {
  expect(formatDayInFull('2025-06-09')).toBe('9 June 2025');
  expect(dateTimeOf(span('2025-06-01', '2025-06-09'))).toBeUndefined();
  expect(dateTimeOf(span('2025-06-01', '2025-06-30'))).toBe('2025-06');
});
