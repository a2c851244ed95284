// Statements of an organization's figures, put together where they say the same value for the same time, so that what ten texts
// repeat is one line with ten sources. A statement without a date of its own joins none that has one: the same value may stand for two years. Pure.
import type { MetricView } from '#lib/domain/views.ts';

export interface MetricLine {
  /** Who says so, in the order given; never empty. */
  readonly stated: readonly [MetricView, ...MetricView[]];
  /** The first line of its kind of figure. */
  readonly opens: boolean;
}

const sayTheSame = (a: MetricView, b: MetricView): boolean =>
  a.metric === b.metric &&
  a.value === b.value &&
  a.currency === b.currency &&
  a.bound === b.bound &&
  a.period === b.period &&
  a.date?.from === b.date?.from &&
  a.date?.until === b.date?.until;

/** Keeps the order given, by kind of figure and by the first statement of each value. */
export function groupMetrics(metrics: readonly MetricView[]): MetricLine[] {
  const lines: Array<[MetricView, ...MetricView[]]> = [];
  for (const metric of metrics) {
    const line = lines.find(([first]) => sayTheSame(first, metric));
    if (line) line.push(metric);
    else lines.push([metric]);
  }
  return lines.map((stated, at) => ({ stated, opens: lines[at - 1]?.[0].metric !== stated[0].metric }));
}
