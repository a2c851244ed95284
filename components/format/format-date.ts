// Dates at the precision of their source: a day, a month, a quarter, a year, or the two ends of what it can mean.
// Never completed: "May 2025" is not 1 May. Works on ISO text alone, so no time zone can move a day. Day, month and year follow one
// another as the reader is used to; the examples are those of the usual order.
import { dateWords } from '#components/date-words.ts';
import { type ApproximateDate, type Day, type Instant, isoOf, lastDayOf } from '#lib/domain/approximate-date.ts';
import { daysInYear, inMonth, monthInFull, monthName, monthsInYear } from './order-date.ts';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const partsOf = (day: Day): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

const opensMonth = (parts: Parts) => parts.day === 1;
const closesMonth = (parts: Parts) => parts.day === lastDayOf(parts.year, parts.month);

const dayAndMonth = ({ day, month }: Parts): string => inMonth(String(day), monthName(month));

/** "10 Jun 2025" */
export function formatDay(day: Day): string {
  const parts = partsOf(day);
  return daysInYear(dayAndMonth(parts), parts.year);
}

/** "10 Jun", for an axis or a list whose year stands elsewhere. */
export const formatDayOfYear = (day: Day): string => dayAndMonth(partsOf(day));

/** "9 June 2025", for sentences. */
export function formatDayInFull(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return daysInYear(inMonth(String(number), monthInFull(month)), year);
}

/** The UTC day of an instant: "10 Jun 2025". */
export const formatInstant = (instant: Instant): string => formatDay(instant.slice(0, 10));

function wholeMonths(from: Parts, until: Parts, year: number | null): string | null {
  if (!opensMonth(from) || !closesMonth(until)) return null;
  if (from.year !== until.year) {
    if (from.month === 1 && until.month === 12) return `${from.year}–${until.year}`;
    return `${monthsInYear(monthName(from.month), from.year)}–${monthsInYear(monthName(until.month), until.year)}`;
  }
  if (from.month === until.month) return monthsInYear(monthName(from.month), year);
  if (from.month === 1 && until.month === 12) return String(from.year);
  if (until.month - from.month === 2 && from.month % 3 === 1)
    return monthsInYear(dateWords.quarter((from.month + 2) / 3), year);
  return monthsInYear(`${monthName(from.month)}–${monthName(until.month)}`, year);
}

/** `year` is what is said of the year where the whole date lies in one. */
function formatWith(date: ApproximateDate, year: number | null): string {
  const [from, until] = [partsOf(date.from), partsOf(date.until)];
  if (date.from === date.until) return daysInYear(dayAndMonth(from), year);
  const whole = wholeMonths(from, until, year);
  if (whole !== null) return whole;
  if (from.year !== until.year) return `${formatDay(date.from)}–${formatDay(date.until)}`;
  if (from.month !== until.month) return daysInYear(`${dayAndMonth(from)}–${dayAndMonth(until)}`, year);
  return daysInYear(inMonth(`${from.day}–${until.day}`, monthName(from.month)), year);
}

/** "10 Jun 2025", "May 2025", "Q3 2025", "2025", "1–9 Jun 2025", "28 May–3 Jun 2025". */
export const formatDate = (date: ApproximateDate): string => formatWith(date, partsOf(date.from).year);

/** For a row under its month's or year's heading: "10 Jun", "Jun", "1–9 Jun". Spans of a year and more stay whole. */
export const formatDateWithoutYear = (date: ApproximateDate): string => formatWith(date, null);

/** What an approximate date is grouped under: its year, or the first and last year it can mean. */
export function yearGroupOf(date: ApproximateDate): string {
  const [from, until] = [date.from.slice(0, 4), date.until.slice(0, 4)];
  return from === until ? from : `${from}–${until}`;
}

/** The month where it lies in one, else the year or years. */
export function monthGroupOf(date: ApproximateDate): string {
  const month = date.from.slice(0, 7);
  return month === date.until.slice(0, 7)
    ? monthsInYear(monthName(Number(month.slice(5))), Number(month.slice(0, 4)))
    : yearGroupOf(date);
}

/** "June 2025", for sentences about a day's month. */
export function formatMonthInFull(day: Day): string {
  const { year, month } = partsOf(day);
  return monthsInYear(monthInFull(month), year);
}

/** The machine form for `<time>`; undefined where no single ISO form says it. */
export const dateTimeOf = (date: ApproximateDate): string | undefined => isoOf(date) ?? undefined;
