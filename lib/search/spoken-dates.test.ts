import { describe, expect, test } from 'vitest';
import { readDate } from './spoken-dates.ts';

const read = (said: string, today: string | null = null): string | null => {
  const date = readDate(said.split(' '), today);
  return date && `${date.taken}: ${date.from ?? ''}..${date.until ?? ''}`;
};

describe('days and longer stretches in words', () => {
  test.each([
    ['in 2025', '2: 2025-01-01..2025-12-31'],
    ['2025 capacity', null],
    ['in march 2019', '3: 2019-03-01..2019-03-31'],
    ['march 2025', '2: 2025-03-01..2025-03-31'],
    ['november 3 2025', '3: 2025-11-03..2025-11-03'],
    ['on 3 november 2025', '4: 2025-11-03..2025-11-03'],
    ['on 3rd nov 2025', '4: 2025-11-03..2025-11-03'],
    ['31 february 2025', null],
    ['between 2016 and 2018', '4: 2016-01-01..2018-12-31'],
    ['between march and june 2025', '5: 2025-03-01..2025-06-30'],
    ['from 2019 to 2021', '4: 2019-01-01..2021-12-31'],
    ['2019-2021', '1: 2019-01-01..2021-12-31'],
    ['2021-2019', null],
    ['between 2018 and 2016', null],
    ['between openai and 2025', null],
    ['q3 2025', '2: 2025-07-01..2025-09-30'],
    ['in the third quarter of 2025', '6: 2025-07-01..2025-09-30'],
    ['first half of 2025', '4: 2025-01-01..2025-06-30'],
    ['third half of 2025', null],
    ['first contract of 2025', null],
    ['late 2024', '2: 2024-09-01..2024-12-31'],
    ['summer of 2025', '3: 2025-06-01..2025-08-31'],
    ['mid-2025', '1: 2025-05-01..2025-08-31'],
    ['early march 2026', '3: 2026-03-01..2026-03-10'],
    ['at the end of january 2026', '6: 2026-01-21..2026-01-31'],
    ['at least 5', null],
    ['end of talks', null],
    ['since march 2024', '3: 2024-03-01..'],
    ['after 2024', '2: 2024-12-31..'],
    ['before june 2023', '3: ..2023-06-01'],
    ['by the end of 2025', '5: ..2025-12-31'],
    ['may buy', null],
    ['last year', null],
    ['__proto__', null],
    ['constructor 2025', null],
  ])('%s', (said, date) => expect(read(said)).toBe(date));

  test.each([
    ['this year', '2: 2026-01-01..2026-12-31'],
    ['last year', '2: 2025-01-01..2025-12-31'],
    ['in the last month', '4: 2026-01-01..2026-01-31'],
    ['last quarter', '2: 2025-10-01..2025-12-31'],
    ['the past 3 days', '4: 2026-02-12..2026-02-15'],
    ['since june', '2: 2025-06-01..'],
    ['in january', '2: 2026-01-01..2026-01-31'],
    ['january offers', null],
    ['last round', null],
  ])('%s, said on a day of February 2026', (said, date) => expect(read(said, '2026-02-15')).toBe(date));
});
