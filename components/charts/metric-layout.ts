// One figure of an organization over time: each stated value as a point or, where its date is a span, a bar; values for the same
// days that differ are one range. Places are per cent of the width and shares of the height; pure. Undated values have no place.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { type ApproximateDate, addDays, overlaps } from '#lib/domain/approximate-date.ts';
import type { MetricView } from '#lib/domain/views.ts';

export interface MetricPoint {
  readonly id: string;
  readonly metric: MetricView;
  readonly from: number;
  readonly until: number;
  /** From 0 at the foot to 1 at the highest value. */
  readonly height: number;
}

export interface MetricRange {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export interface MetricLayout {
  readonly points: readonly MetricPoint[];
  readonly ranges: readonly MetricRange[];
  readonly years: ReadonlyArray<{ readonly year: string; readonly at: number }>;
  /** The value at the top, which the axis says. */
  readonly highest: MetricView;
}

interface Placed {
  readonly metric: MetricView;
  readonly date: ApproximateDate;
  readonly value: number;
}

/** The day it is for; where no source says one, the day of the article that states it. */
export const metricDate = (metric: MetricView): ApproximateDate | null => metric.date ?? metric.article.published;

function rangesOf(placed: readonly Placed[], at: (date: ApproximateDate) => number, height: (value: number) => number) {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const group = groups.find((members) => members.every(({ date }) => overlaps(date, one.date)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group): MetricRange[] => {
    const values = group.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [first] = group;
    return first && high > low ? [{ at: at(first.date), low: height(low), high: height(high) }] : [];
  });
}

/** `metrics` are of one kind, currency and period. Null where fewer than two of them are dated: one value has no course. */
export function layoutMetric(metrics: readonly MetricView[]): MetricLayout | null {
  const placed = metrics
    .flatMap((metric) => {
      const date = metricDate(metric);
      return date ? [{ metric, date, value: Number(metric.value) }] : [];
    })
    .toSorted((a, b) => a.date.from.localeCompare(b.date.from) || a.value - b.value);
  const [first] = placed;
  const highest = placed.toSorted((a, b) => b.value - a.value)[0];
  if (!first || !highest || placed.length < 2) return null;
  const last =
    placed
      .map(({ date }) => date.until)
      .toSorted()
      .at(-1) ?? first.date.until;
  // The axis has whole years, so that figures of several charts can be compared.
  const begins = Date.parse(`${first.date.from.slice(0, 4)}-01-01`);
  const time = scaleUtc([begins, Date.parse(`${Number(last.slice(0, 4)) + 1}-01-01`)], [0, 100]);
  const value = scaleLinear([0, highest.value || 1], [0, 1]);
  const at = (date: ApproximateDate): number =>
    (time(Date.parse(date.from)) + time(Date.parse(addDays(date.until, 1)))) / 2;
  const years = time
    .ticks(6)
    .map((date) => ({ year: String(date.getUTCFullYear()), at: time(date) }))
    .filter(({ year }, i, all) => year !== all[i - 1]?.year);
  return {
    points: placed.map(({ metric, date, value: height }) => ({
      id: metric.id,
      metric,
      from: time(Date.parse(date.from)),
      until: time(Date.parse(addDays(date.until, 1))),
      height: value(height),
    })),
    ranges: rangesOf(placed, at, (height) => value(height)),
    years,
    highest: highest.metric,
  };
}
