// Day, month and year put together as the reader is used to; the examples are those of the usual order. Apart from format-date.ts, which
// brings the schemas of dates with it: a page for reading has no room for them.
import { dateWords } from '#components/date-words.ts';
import { readerFormat } from './reader-format.ts';

export const monthName = (month: number): string => dateWords.months[month - 1] ?? '';
export const monthInFull = (month: number): string => dateWords.monthsInFull[month - 1] ?? '';

/** "10 Jun", "1–9 Jun" */
export const inMonth = (days: string, month: string): string =>
  readerFormat().order === 'dmy' ? `${days} ${month}` : `${month} ${days}`;

/** "Jun 2025"; no year is added where none is given. */
export const monthsInYear = (months: string, year: number | null): string => {
  if (year === null) return months;
  return readerFormat().order === 'ymd' ? `${year} ${months}` : `${months} ${year}`;
};

/** "10 Jun 2025" from "10 Jun"; no year is added where none is given. */
export const daysInYear = (days: string, year: number | null): string => {
  if (year === null) return days;
  const { order } = readerFormat();
  return order === 'dmy' ? `${days} ${year}` : order === 'mdy' ? `${days}, ${year}` : `${year} ${days}`;
};
