// Counts per stretch of time: days, weeks, months or years, as wide as a bar must be to be hit; pure. What can lie in several bins, for
// its sources tell no more than the year, is sure in none of them and possible in each.
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { type ApproximateDate, addDays } from '#lib/domain/approximate-date.ts';
import { dayAt, daysBetween, instantOf } from './timeline-domain.ts';

export interface TimelineBin {
  readonly dates: ApproximateDate;
  readonly count: number;
  /** With those that may lie here or elsewhere: as many as a list of these days has. */
  readonly atMost: number;
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

/** Numbers that each hold for a run of bins, summed up at the end from where they begin and stop, so that length costs nothing. */
class Runs {
  readonly #steps: number[];

  constructor(bins: number) {
    this.#steps = new Array<number>(bins + 1).fill(0);
  }

  add(first: number, last: number): void {
    this.#steps[first] = (this.#steps[first] ?? 0) + 1;
    this.#steps[last + 1] = (this.#steps[last + 1] ?? 0) - 1;
  }

  sums(): number[] {
    let sum = 0;
    return this.#steps.map((step) => {
      sum += step;
      return sum;
    });
  }
}

/** Bins without anything in them are left out. `spread`: what spans many bins is in each of them, as what is in force is. */
export function countBins(
  dates: readonly ApproximateDate[],
  domain: ApproximateDate,
  most: number,
  spread = false,
): TimelineBin[] {
  const bins = binsOver(domain, most);
  const [sure, perhaps] = [new Runs(bins.length), new Runs(bins.length)];
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
    const [first, last] = [binOf(from), binOf(until)];
    const isWithin = first === last && from >= (bins[first]?.from ?? '') && until <= (bins[last]?.until ?? '');
    (spread || isWithin ? sure : perhaps).add(first, last);
  }
  const [counts, possible] = [sure.sums(), perhaps.sums()];
  return bins.flatMap((dates, at) => {
    const [count, atMost] = [counts[at] ?? 0, (counts[at] ?? 0) + (possible[at] ?? 0)];
    return atMost > 0 ? [{ dates, count, atMost }] : [];
  });
}
