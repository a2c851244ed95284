// Months as the steps of a slider: 0 is the first, January 2019; a step stands for its last day, the last one for today.
import { type Day, lastDayOf } from '#lib/domain/approximate-date.ts';

const firstYear = 2019;

/** Days before the first month count as the first. */
export const monthOf = (day: Day): number =>
  Math.max(0, (Number(day.slice(0, 4)) - firstYear) * 12 + Number(day.slice(5, 7)) - 1);

export const monthsUntil = (today: Day): number => monthOf(today);

export function dayOfMonth(month: number, today: Day): Day {
  if (month >= monthOf(today)) return today;
  const [year, number] = [firstYear + Math.floor(month / 12), (month % 12) + 1];
  return `${year}-${String(number).padStart(2, '0')}-${lastDayOf(year, number)}`;
}
