// The labels of a time axis, each with the days to the next one; pure. Years stand out, months and days are named within them.
import type { ScaleTime } from 'd3-scale';
import { utcYear } from 'd3-time';
import { dateWords } from '#components/date-words.ts';
import { formatDayOfYear } from '#components/format/format-date.ts';
import { type ApproximateDate, addDays } from '#lib/domain/approximate-date.ts';
import { dayAt } from './timeline-domain.ts';
import { rounded } from './timeline-marks.ts';

export interface TimelineTick {
  readonly x: number;
  readonly label: string;
  readonly year: boolean;
  /** From this tick to the day before the next. */
  readonly dates: ApproximateDate;
}

const monthLabel = (date: Date): string => dateWords.months[date.getUTCMonth()] ?? '';

/** Between days and weeks d3 gives half as many again as it is asked for. A day's label is long: with more than these they would meet. */
const mostOver = 1.25;

/** `room` is what a label needs to its right: a tick at the very end of the axis has none. */
export function ticksOver(
  time: ScaleTime<number, number>,
  domain: ApproximateDate,
  { count, room }: { count: number; room: number },
): TimelineTick[] {
  const [, width = 0] = time.range();
  // Within days there is nothing to tell: the finest tick is a day.
  const all = time.ticks(count).filter((date) => date.getTime() % 86_400_000 === 0 && time(date) < width - room);
  // Among days the first of a month is a day as well: "Jun" alone would be all of it.
  const isByDays = all.some((date) => date.getUTCDate() !== 1);
  const at = isByDays && all.length > mostOver * count ? all.filter((_, index) => index % 2 === 0) : all;
  return at.map((date, index) => {
    const next = at[index + 1];
    const year = utcYear.floor(date).getTime() === date.getTime();
    const label = year ? String(date.getUTCFullYear()) : isByDays ? formatDayOfYear(dayAt(date)) : monthLabel(date);
    const dates = { from: dayAt(date), until: next ? addDays(dayAt(next), -1) : domain.until };
    return { x: rounded(time(date)), label, year, dates };
  });
}
