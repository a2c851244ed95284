// Days as whole numbers, counted from 1 January 1970, and back. There are few days and many rows: each is worked out once.
import type { Day } from '#lib/domain/approximate-date.ts';

/** Stands where a claim gives no day; earlier than any day that has one. */
export const noDay = -2_147_483_648;
/** Later than any day: until then a claim stands that nothing has replaced. */
export const neverDay = 2_147_483_647;

const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  numbers.set(day, number);
  return number;
}

export function dayOfNumber(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}
