// Statements of an organization's figures, put together where they say the same value for the same time, so that what ten texts
// repeat is one line with ten sources. A statement without a date of its own joins none that has one: the same value may stand for two years. Pure.
import type { MetricView } from '#lib/domain/views.ts';

/** Who says so, in the order given. */
export type MetricLine = readonly [MetricView, ...MetricView[]];

const sayTheSame = (a: MetricView, b: MetricView): boolean =>
  a.metric === b.metric &&
  a.value === b.value &&
  a.currency === b.currency &&
  a.bound === b.bound &&
  a.period === b.period &&
  a.date?.from === b.date?.from &&
  a.date?.until === b.date?.until;

/** Keeps the order given, by the first statement of each value. */
export function groupMetrics(metrics: readonly MetricView[]): MetricLine[] {
  const lines: Array<[MetricView, ...MetricView[]]> = [];
  for (const metric of metrics) {
    const line = lines.find(([first]) => sayTheSame(first, metric));
    if (line) line.push(metric);
    else lines.push([metric]);
  }
  return lines;
}
