// Counts per stretch of time: days, weeks, months or years, as wide as a bar must be to be hit; pure. What spans many bins is
// counted in each (`spread`), or once where it begins.
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { type ApproximateDate, addDays, laterOf } from '#lib/domain/approximate-date.ts';
import { dayAt, daysBetween, instantOf } from './timeline-domain.ts';

export interface TimelineBin {
  readonly dates: ApproximateDate;
  readonly count: number;
}

const steps = [
  { days: 1, of: utcDay },
  { days: 7, of: utcMonday },
  { days: 30, of: utcMonth },
  { days: 91, of: utcMonth.every(3) ?? utcMonth },
  { days: 182, of: utcMonth.every(6) ?? utcMonth },
  { days: 365, of: utcYear },
  { days: 730, of: utcYear.every(2) ?? utcYear },
] as const;

const coarsest = utcYear.every(10) ?? utcYear;

/** At most `most` bins over the domain; their edges lie on the calendar, so the first may begin before it. */
export function binsOver(domain: ApproximateDate, most: number): ApproximateDate[] {
  const days = daysBetween(domain.from, domain.until) + 1;
  const step = steps.find((one) => days / one.days <= most)?.of ?? coarsest;
  const first = step.floor(instantOf(domain.from));
  const edges = step.range(first, instantOf(addDays(domain.until, 1))).map(dayAt);
  return edges.map((from, at) => ({
    from,
    until: addDays(edges[at + 1] ?? dayAt(step.ceil(instantOf(addDays(domain.until, 1)))), -1),
  }));
}

/** Bins without anything in them are left out. */
export function countBins(
  dates: readonly ApproximateDate[],
  domain: ApproximateDate,
  most: number,
  spread = false,
): TimelineBin[] {
  const bins = binsOver(domain, most);
  // The count of the bin's first day and of the day after its last: sums of differences, so that length costs nothing.
  const steps = new Array<number>(bins.length + 1).fill(0);
  const binOf = (day: string): number => {
    let [low, high] = [0, bins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((bins[middle]?.from ?? '') <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  for (const { from, until } of dates) {
    if (until < domain.from || from > domain.until) continue;
    const first = binOf(laterOf(from, domain.from));
    const last = spread ? binOf(until) : first;
    steps[first] = (steps[first] ?? 0) + 1;
    steps[last + 1] = (steps[last + 1] ?? 0) - 1;
  }
  let count = 0;
  return bins.flatMap((dates, at) => {
    count += steps[at] ?? 0;
    return count > 0 ? [{ dates, count }] : [];
  });
}
