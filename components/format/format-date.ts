// Dates at the precision of their source: a day, a month, a quarter, a year, or the two ends of what it can mean.
// Never completed: "May 2025" is not 1 May. Works on ISO text alone, so no time zone can move a day.
import { type ApproximateDate, type Day, type Instant, isoOf, lastDayOf } from '#lib/domain/approximate-date.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const monthsInFull = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

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

const monthName = (month: number): string => months[month - 1] ?? '';

const opensMonth = (parts: Parts) => parts.day === 1;
const closesMonth = (parts: Parts) => parts.day === lastDayOf(parts.year, parts.month);

/** "10 Jun 2025" */
export function formatDay(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${number} ${monthName(month)} ${year}`;
}

/** "9 June 2025", for sentences. */
export function formatDayInFull(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${number} ${monthsInFull[month - 1] ?? ''} ${year}`;
}

/** The UTC day of an instant: "10 Jun 2025". */
export const formatInstant = (instant: Instant): string => formatDay(instant.slice(0, 10));

function wholeMonths(from: Parts, until: Parts): string | null {
  if (!opensMonth(from) || !closesMonth(until)) return null;
  if (from.year !== until.year) {
    if (from.month === 1 && until.month === 12) return `${from.year}–${until.year}`;
    return `${monthName(from.month)} ${from.year}–${monthName(until.month)} ${until.year}`;
  }
  if (from.month === until.month) return `${monthName(from.month)} ${from.year}`;
  if (from.month === 1 && until.month === 12) return String(from.year);
  if (until.month - from.month === 2 && from.month % 3 === 1) return `Q${(from.month + 2) / 3} ${from.year}`;
  return `${monthName(from.month)}–${monthName(until.month)} ${from.year}`;
}

/** "10 Jun 2025", "May 2025", "Q3 2025", "2025", "1–9 Jun 2025", "28 May–3 Jun 2025". */
export function formatDate(date: ApproximateDate): string {
  if (date.from === date.until) return formatDay(date.from);
  const [from, until] = [partsOf(date.from), partsOf(date.until)];
  const whole = wholeMonths(from, until);
  if (whole !== null) return whole;
  if (from.year !== until.year) return `${formatDay(date.from)}–${formatDay(date.until)}`;
  if (from.month !== until.month) return `${from.day} ${monthName(from.month)}–${formatDay(date.until)}`;
  return `${from.day}–${formatDay(date.until)}`;
}

/** For a row under its month's or year's heading: "10 Jun", "Jun", "1–9 Jun". Spans of a year and more stay whole. */
export function formatDateWithoutYear(date: ApproximateDate): string {
  const year = date.from.slice(0, 4);
  const text = formatDate(date);
  return year === date.until.slice(0, 4) && text !== year ? text.replace(` ${year}`, '') : text;
}

/** What an approximate date is grouped under: its year, or the first and last year it can mean. */
export function yearGroupOf(date: ApproximateDate): string {
  const [from, until] = [date.from.slice(0, 4), date.until.slice(0, 4)];
  return from === until ? from : `${from}–${until}`;
}

/** The month where it lies in one, else the year or years. */
export function monthGroupOf(date: ApproximateDate): string {
  const month = date.from.slice(0, 7);
  return month === date.until.slice(0, 7)
    ? `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`
    : yearGroupOf(date);
}

/** "June 2025", for sentences about a day's month. */
export function formatMonthInFull(day: Day): string {
  const { year, month } = partsOf(day);
  return `${monthsInFull[month - 1] ?? ''} ${year}`;
}

/** The machine form for `<time>`; undefined where no single ISO form says it. */
export const dateTimeOf = (date: ApproximateDate): string | undefined => isoOf(date) ?? undefined;
