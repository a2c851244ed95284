// Dates as the press writes them, against the article's own day; what an article without a day must leave open.
import { describe, expect, it } from 'vitest';
import { readLetters } from '#lib/extract/text/letters.ts';
import { findDates } from './find-dates.ts';

const read = (text: string, today: string | null): string => {
  const [first] = findDates(readLetters(text), today);
  if (!first) return 'nothing';
  return first.date === null
    ? 'unresolved'
    : first.date.from === first.date.until
      ? first.date.from
      : `${first.date.from}..${first.date.until}`;
};

// 10 June 2025 is a Tuesday.
const cases: ReadonlyArray<readonly [text: string, meaning: string]> = [
  ['on 2025-05-21', '2025-05-21'],
  ['on May 21, 2025', '2025-05-21'],
  ['on May 21st, 2025', '2025-05-21'],
  ['on 21 May 2025', '2025-05-21'],
  ['on 21st May, 2025', '2025-05-21'],
  ['in May 2025', '2025-05-01..2025-05-31'],
  ['in May of 2024', '2024-05-01..2024-05-31'],
  ['in February 2024', '2024-02-01..2024-02-29'],
  ['on Sept. 22', '2024-09-22'],
  ['on May 21', '2025-05-21'],
  ['on 2 June', '2025-06-02'],
  ['In May, the deal closed', '2025-05-01..2025-05-31'],
  ['in November', '2024-11-01..2024-11-30'],
  ['in June', '2025-06-01..2025-06-30'],
  ['by September it will open', '2025-09-01..2025-09-30'],
  ['last May', '2025-05-01..2025-05-31'],
  ['in April last year', '2024-04-01..2024-04-30'],
  ['next July', '2025-07-01..2025-07-31'],
  ['on Tuesday', '2025-06-10'],
  ['on Monday', '2025-06-09'],
  ['late Wednesday', '2025-06-04'],
  ['last Friday', '2025-06-06'],
  ['last Tuesday', '2025-06-03'],
  ['over the weekend', '2025-06-07..2025-06-08'],
  ['the week before last', '2025-05-26..2025-06-01'],
  ['Earlier in the month', '2025-06-01..2025-06-30'],
  ['this summer', '2025-06-01..2025-08-31'],
  ['last summer', '2024-06-01..2024-08-31'],
  ['earlier this spring', '2025-03-01..2025-05-31'],
  ['in the fall of 2024', '2024-09-01..2024-11-30'],
  ['a fall in revenue', 'nothing'],
  ['Spring Ventures', 'nothing'],
  ['today', '2025-06-10'],
  ['earlier today', '2025-06-10'],
  ['this morning', '2025-06-10'],
  ['yesterday', '2025-06-09'],
  ['this week', '2025-06-09..2025-06-15'],
  ['earlier in the month', '2025-06-01..2025-06-30'],
  ['earlier this week', '2025-06-09..2025-06-10'],
  ['last week', '2025-06-02..2025-06-08'],
  ['this month', '2025-06-01..2025-06-30'],
  ['last month', '2025-05-01..2025-05-31'],
  ['next month', '2025-07-01..2025-07-31'],
  ['earlier this year', '2025-01-01..2025-12-31'],
  ['last year', '2024-01-01..2024-12-31'],
  ['late last year', '2024-01-01..2024-12-31'],
  ['next year', '2026-01-01..2026-12-31'],
  ['in 2019', '2019-01-01..2019-12-31'],
  ['since 2021', '2021-01-01..2021-12-31'],
  ['in early 2026', '2026-01-01..2026-12-31'],
  ['founded (2016)', '2016-01-01..2016-12-31'],
  ['in Q3 2025', '2025-07-01..2025-09-30'],
  ['in the third quarter of 2025', '2025-07-01..2025-09-30'],
  ['in the second half of 2026', '2026-07-01..2026-12-31'],
  ['in the first half of next year', '2026-01-01..2026-06-30'],
  ['in the fourth quarter of last year', '2024-10-01..2024-12-31'],
  ['in fiscal 2025', '2025-01-01..2025-12-31'],
  ['in fiscal year 2024', '2024-01-01..2024-12-31'],
  ['three days ago', '2025-06-07'],
  ['two weeks ago', '2025-05-26..2025-06-01'],
  ['three months ago', '2025-03-01..2025-03-31'],
  ['a year ago', '2024-01-01..2024-12-31'],
  ['five years ago', '2020-01-01..2020-12-31'],
  ['days earlier', '2025-06-03..2025-06-09'],
  ['a few days ago', '2025-06-03..2025-06-09'],
  ['over the summer', '2025-06-01..2025-08-31'],
  ['at the start of the year', '2025-01-01..2025-12-31'],
  ['nearly two years ago', '2023-01-01..2023-12-31'],
];

describe('an article of 10 June 2025', () => {
  it.each(cases)('%s', (text, meaning) =>
    expect(read(`It was agreed ${text}, they said.`, '2025-06-10')).toBe(meaning),
  );
});

const relative: readonly string[] = [
  'on Tuesday',
  'today',
  'last month',
  'in May',
  'earlier this year',
  'three months ago',
  'on May 21',
  'last week',
];
describe('the same day', () => {
  const last = (text: string, day: string | null) => findDates(readLetters(text), day).at(-1)?.date?.from ?? null;
  it('is the one that was told before', () =>
    expect(last('It was signed on 3 June. On the same date a warrant was issued.', '2025-06-10')).toBe('2025-06-03'));
  it('is the article\u2019s own where none was', () =>
    expect(last('They merged. On the same day Ostrin sold a plant.', '2025-06-10')).toBe('2025-06-10'));
  it('is its week', () =>
    expect(last('It began on 5 June. In the same week it ended.', '2025-06-10')).toBe('2025-06-02'));
  it('is no day of delivery', () => expect(last('Ostrin offers same day delivery.', '2025-06-10')).toBeNull());
});

describe('what is told of another day', () => {
  const all = (text: string, day: string | null) =>
    findDates(readLetters(text), day).map(({ date }) => (date === null ? 'unresolved' : `${date.from}..${date.until}`));
  it.each([
    ['Forty-eight hours later', '2026-04-11..2026-04-11'],
    ['Two days later', '2026-04-11..2026-04-11'],
    ['The next day', '2026-04-10..2026-04-10'],
    ['The following week', '2026-04-13..2026-04-19'],
    ['The following month', '2026-05-01..2026-05-31'],
    ['Three months later', '2026-07-01..2026-07-31'],
  ])('%s', (words, meaning) =>
    expect(all(`It was signed on April 9, 2026. ${words}, Ostrin followed.`, null)).toEqual([
      '2026-04-09..2026-04-09',
      meaning,
    ]),
  );
  it('stays open where none was told', () =>
    expect(all('Two days later, Ostrin followed.', '2026-04-30')).toEqual(['unresolved']));
  it.each([
    ['The news comes a week after Ostrin settled.', ['2025-06-02..2025-06-08']],
    ['The news comes exactly a month after Ostrin settled.', ['2025-05-01..2025-05-31']],
    ['The news comes just days after Ostrin settled.', ['2025-06-03..2025-06-09']],
    ['It settled a week after Ostrin did.', []],
    ['It expects to pay over the next week.', []],
  ])('%s', (text, meaning) => expect(all(text, '2025-06-10')).toEqual(meaning));
});

describe('an article without a day', () => {
  it.each(relative)('leaves "%s" open instead of guessing', (text) =>
    expect(read(`It was agreed ${text}, they said.`, null)).toBe('unresolved'),
  );
  it('reads what needs no day', () => expect(read('It was agreed in May 2025.', null)).toBe('2025-05-01..2025-05-31'));
});

const never: readonly string[] = [
  'it may close',
  'they march on',
  'in 2,000 stores',
  'the sun rose',
  'H100 in 30 racks',
  'for 2000 employees',
  'a mar on its record',
  'about $2025',
];
describe('no date', () => {
  it.each(never)('%s', (text) => expect(read(`Now ${text}.`, '2025-06-10')).toBe('nothing'));
});
