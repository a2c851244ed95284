// What an axis of a life says of time: years, or months where it is shorter; few enough that their labels do not touch on a phone. Pure.
import { utcMonth, utcYear } from 'd3-time';
import { type ApproximateDate, type Day, lastDayOf } from '#lib/domain/approximate-date.ts';

const most = 5;
/** What divides a year, so that ticks are as far apart over its end as within it. */
const monthSteps = [1, 2, 3, 4, 6];
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** From one day to another, each tick as the year or the month that begins there. None within a month or two. */
export function lifeTicks(first: Day, last: Day): ApproximateDate[] {
  const [from, until] = [new Date(first), new Date(last)];
  const years = utcYear.range(utcYear.ceil(from), until);
  if (years.length > 1) {
    const step = Math.ceil(years.length / most);
    return years
      .filter((date) => date.getUTCFullYear() % step === 0)
      .map((date) => ({ from: dayOf(date), until: `${date.getUTCFullYear()}-12-31` }));
  }
  const months = utcMonth.range(utcMonth.ceil(from), until);
  const step = monthSteps.find((count) => months.length <= count * most) ?? 12;
  return months
    .filter((date) => date.getUTCMonth() % step === 0)
    .map((date) => {
      const month = dayOf(date).slice(0, 7);
      return {
        from: dayOf(date),
        until: `${month}-${lastDayOf(date.getUTCFullYear(), date.getUTCMonth() + 1)}`,
      };
    });
}
