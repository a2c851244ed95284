// A date as exactly as a source gives it: the first and the last day it can mean. "in May 2025" is
// 2025-05-01..2025-05-31. Never rounded, never completed: a reader of it must cope with the width.
import { z } from 'zod';

/** Of a year with four digits: what is asked of days near the year 0 leads to days that Postgres does not know. */
export const Day = z.iso
  .date('must be a day such as 2025-06-10')
  .refine((day) => day >= '1000-01-01', 'a day of a year from 1000 on');
export type Day = z.infer<typeof Day>;

export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

export const ApproximateDate = z
  .object({ from: Day, until: Day })
  .refine((date) => date.from <= date.until, 'a date cannot end before it starts');
export type ApproximateDate = z.infer<typeof ApproximateDate>;

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** The last day (28-31) of a month; `month` counts from 1. */
export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** All days of a year, of a month (1-12) or one day. Returns null for a day the calendar does not have. */
export function approximateDate(year: number, month?: number, day?: number): ApproximateDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return null;
  const y = pad(year, 4);
  if (month === undefined) return { from: `${y}-01-01`, until: `${y}-12-31` };
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const last = lastDayOf(year, month);
  if (day === undefined) return { from: `${y}-${pad(month)}-01`, until: `${y}-${pad(month)}-${last}` };
  if (!Number.isInteger(day) || day < 1 || day > last) return null;
  const exact = `${y}-${pad(month)}-${pad(day)}`;
  return { from: exact, until: exact };
}

/** Reads `2025`, `2025-05` or `2025-05-21` (longer ISO instants are cut to their day); null for anything else. */
export function parseApproximateDate(text: string): ApproximateDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  return approximateDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

/** The shortest ISO form that still says it: `2025-05-21`, `2025-05`, `2025`, or null where no single one does. */
export function isoOf(date: ApproximateDate): string | null {
  if (date.from === date.until) return date.from;
  const month = date.from.slice(0, 7);
  const [year, monthNumber] = [Number(date.from.slice(0, 4)), Number(date.from.slice(5, 7))];
  if (date.from === `${month}-01` && date.until === `${month}-${lastDayOf(year, monthNumber)}`) return month;
  if (date.from === `${date.from.slice(0, 4)}-01-01` && date.until === `${date.from.slice(0, 4)}-12-31`)
    return date.from.slice(0, 4);
  return null;
}

export const overlaps = (a: ApproximateDate, b: ApproximateDate): boolean => a.from <= b.until && b.from <= a.until;

/** The day `days` later (earlier where negative), in the proleptic Gregorian calendar. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days `until` is later than `from`. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const dayOf = (instant: Instant): Day => instant.slice(0, 10);

export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);
export const laterOf = (a: Day, b: Day): Day => (a < b ? b : a);
