// A date as feeds and pages write it -> a UTC second, and how exactly it was given; null for what is no date. Reads no clock, so an
// unreadable date can never become "now" and "yesterday" is none. The trap: 03/04/2025 means two days. It is read only where the
// weekday or a number over 12 settles it.
import { isFiller, monthOf, weekdayOf, ZONE_MINUTES } from './date-words.ts';
import { foldDate, inOurYears } from './fold-date.ts';

export type DatePrecision = 'second' | 'day' | 'month' | 'year';
export type ParsedDate = { at: string; precision: DatePrecision } | { at: null };

const NONE: ParsedDate = { at: null };

type Time = { hour: number; minute: number; second: number; zoneMinutes: number };
type Day = { year: number; month?: number | undefined; day?: number | undefined };

/** `at` is an ISO 8601 UTC second. A time without a zone is read as UTC; "ET" is standard time, as in the mail standards. */
export function parseDate(text: string | null | undefined): ParsedDate {
  const trimmed =
    text
      ?.normalize('NFKC')
      .replace(/\p{Cf}+/gu, '')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  if (trimmed.length < 4 || trimmed.length > 80) return NONE;
  const ours = inOurYears(trimmed);
  return parseIso(ours) ?? parseEpoch(ours) ?? parseMail(ours) ?? parseWritten(ours);
}

/** Seconds or milliseconds since 1970, of the years 2001 to 2033. */
function parseEpoch(text: string): ParsedDate | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null;
  return { at: isoSecond(Number(text.slice(0, 10)) * 1000), precision: 'second' };
}

const MAIL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([A-Z]{1,4}|[+-]\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The form of nearly all RSS dates, read a good deal faster than any other; `parseWritten` would say the same. */
function parseMail(text: string): ParsedDate | null {
  const [whole, day, month = '', year, hour, minute, second, zone = ''] = MAIL.exec(text) ?? [];
  const zoneMinutes = whole === undefined ? null : zoneOf(zone);
  if (zoneMinutes === null) return null;
  const date = { year: Number(year), month: MONTHS.indexOf(month) + 1, day: Number(day) };
  return build(date, { hour: Number(hour), minute: Number(minute), second: Number(second), zoneMinutes });
}

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:(?:[T ]+|(?<=^\d{8}))(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)? ?(Z|[A-Z]{2,4}|[+-]\d{2}(?::?\d{2})?)?)?)?)?(?:\[[\w/]+\])?$/i;

function parseIso(text: string): ParsedDate | null {
  const match = ISO.exec(text.replace(/(?<=\dT)(?=\d:)/i, '0'));
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  // Six digits are a day of this century or a month of some year: no telling.
  if (/^\d{5,7}$/.test(text)) return NONE;
  const date = { year: Number(year), month: optional(month), day: optional(day) };
  if (hour === undefined) return build(date, null);
  const zoneMinutes = zone === undefined ? 0 : zoneOf(zone);
  if (zoneMinutes === null) return NONE;
  return build(date, { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), zoneMinutes });
}

const optional = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** "GMT", "+0100", "GMT-07:00", "Etc/GMT"; null where it is none that we know. */
function zoneOf(text: string): number | null {
  const [, name, sign, hours = '0', minutes = '0'] =
    /^(?:Etc\/)?([A-Z]{1,4})?(?:([+-])(\d{1,2}):?(\d{2})?)?$/i.exec(text.trim()) ?? [];
  if (sign) {
    const size = Number(hours) * 60 + Number(minutes);
    return Number(hours) > 14 || Number(minutes) > 59 ? null : sign === '-' ? -size : size;
  }
  return name === undefined ? null : (ZONE_MINUTES.get(name.toUpperCase()) ?? null);
}

const TIME =
  /\b(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)? ?([ap]\.?m\b\.?)? ?((?:Etc\/)?[A-Z]{1,4}(?=$|[ ,;.)+-])(?:[+-]\d{1,2}:?\d{2})?|[+-]\d{1,2}(?::?\d{2})?\b|[+-]\w\w:?\w\w)?/i;

function parseWritten(text: string): ParsedDate {
  const plain = foldDate(text);
  const clock = TIME.exec(plain);
  const date = dayOf(clock ? plain.replace(clock[0], ' ') : plain);
  if (!date) return NONE;
  if (!clock) return build(date, null);
  const time = timeOf(clock, /[가-힣]/.test(text));
  return time && date.day !== undefined ? build(date, time) : NONE;
}

function timeOf(clock: RegExpExecArray, isKorean: boolean): Time | null {
  const [, hours, minutes, seconds = '0', half, zone] = clock;
  const isAfternoon = half?.toLowerCase().startsWith('p');
  const twelve = Number(hours) % 12;
  const hour = isAfternoon ? twelve + 12 : half ? twelve : Number(hours);
  const zoneMinutes = zone === undefined ? (isKorean ? 540 : 0) : zoneOf(zone);
  return zoneMinutes === null ? null : { hour, minute: Number(minutes), second: Number(seconds), zoneMinutes };
}

const FILLER =
  /^(?:on|at|of|the|de|del|den|der|um|le|a|las|los|am|st|nd|rd|th|er|kl|г|года|року|в|h|hs|hrs|godz|saat|pukul|ora|published|posted|updated|date|alle|ore|à|o|às)\.?$/i;

/** The day that the words name, in any order; null as soon as one word is no part of a date. */
function dayOf(text: string): Day | null {
  const words = text.match(/\p{L}[\p{L}\p{M}]*[.॰]?|\d+|[^\s\p{L}\d]/gu) ?? [];
  const numbers: string[] = [];
  let [month, weekday]: [number | null, number | null] = [null, null];
  for (const word of words) {
    if (/^\d+$/.test(word)) numbers.push(word);
    else if (/^[-,./:|·•–—،'’()]$/.test(word) || FILLER.test(word)) continue;
    else {
      const [asMonth, asWeekday] = [monthOf(word), weekdayOf(word)];
      if (asMonth === null && asWeekday === null) {
        if (isFiller(word)) continue;
        return null;
      }
      // "mar." is a French Tuesday and a Spanish March: the month is the last word that can be one.
      if (asMonth !== null && asWeekday !== null && month === null) [month, weekday] = [asMonth, asWeekday];
      else if (asMonth !== null) [month, weekday] = [asMonth, weekday ?? asWeekday];
      else weekday = asWeekday;
    }
  }
  if (numbers.some((digits) => digits.length > 4) || numbers.length > 3) return null;
  return month === null ? fromNumbers(numbers, weekday) : fromNumbersAndMonth(numbers, month);
}

const fullYear = (digits: string): number =>
  digits.length === 2 ? (Number(digits) < 70 ? 2000 : 1900) + Number(digits) : Number(digits);

function fromNumbersAndMonth(numbers: string[], month: number): Day | null {
  const [first, second] = numbers;
  if (numbers.length === 1 && first?.length === 4) return { year: Number(first), month };
  if (numbers.length !== 2 || first === undefined || second === undefined) return null;
  if (first.length === 4) return { year: Number(first), month, day: Number(second) };
  return second.length === 4 || second.length === 2 ? { year: fullYear(second), month, day: Number(first) } : null;
}

function fromNumbers([a, b, c]: string[], weekday: number | null): Day | null {
  if (a === undefined || b === undefined || c === undefined) return null;
  if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  const year = fullYear(c);
  const readings = [
    { year, month: Number(a), day: Number(b) },
    { year, month: Number(b), day: Number(a) },
  ].filter((day) => isDay(day) && (weekday === null || weekdayNumber(day) === weekday));
  const [only, other] = readings;
  return only && (!other || only.month === other.month) ? only : null;
}

const weekdayNumber = ({ year, month = 1, day = 1 }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

function isDay({ year, month = 1, day = 1 }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function build(date: Day, time: Time | null): ParsedDate {
  const { year, month = 1, day = 1 } = date;
  if (year < 1900 || year > 2199 || !isDay(date)) return NONE;
  if (!time) return { at: isoSecond(Date.UTC(year, month - 1, day)), precision: precisionOf(date) };
  const { hour, minute, second, zoneMinutes } = time;
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isMidnight) || minute > 59 || second > 60) return NONE;
  const ms = Date.UTC(year, month - 1, day, hour, minute - zoneMinutes, Math.min(second, 59));
  if (ms === 0) return NONE; // the first second of 1970 is a clock that nobody set
  return { at: isoSecond(ms), precision: 'second' };
}

const precisionOf = ({ month, day }: Day): DatePrecision =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';

const isoSecond = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
