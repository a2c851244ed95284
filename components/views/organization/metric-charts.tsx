// An organization's figures drawn over time: a small chart for each kind of which at least two values are dated.
import { MetricChart } from '#components/charts/metric-chart.tsx';
import { layoutMetric, metricDate } from '#components/charts/metric-layout.ts';
import { formatDate } from '#components/format/format-date.ts';
import { formatMetric } from '#components/format/format-metric.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import type { MetricView } from '#lib/domain/views.ts';

const w = words.organization;

interface Props {
  readonly name: string;
  readonly metrics: readonly MetricView[];
  readonly clocks: ClockQuery;
}

/** Values that can stand on one axis: of one kind, currency and period. */
function alike(metrics: readonly MetricView[]): MetricView[][] {
  const groups = new Map<string, MetricView[]>();
  for (const metric of metrics) {
    const key = [metric.metric, metric.currency, metric.period].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), metric]);
  }
  return [...groups.values()];
}

function titleOf(metric: MetricView): string {
  const date = metricDate(metric);
  return [formatMetric(metric), ...(date ? [formatDate(date)] : []), metric.article.publisher.name].join(', ');
}

export function MetricCharts({ name, metrics, clocks }: Props) {
  const charts = alike(metrics).flatMap((group) => {
    const layout = layoutMetric(group);
    return layout ? [layout] : [];
  });
  if (charts.length === 0) return null;
  return (
    <>
      <p className="label measure pb-2">{w.metricHelp}</p>
      <div className="grid gap-x-10 gap-y-4 pb-5 md:grid-cols-2 xl:grid-cols-3">
        {charts.map((layout) => {
          const { metric, period } = layout.highest;
          const title = [words.metrics[metric], ...(period ? [words.metricPeriods[period]] : [])].join(', ');
          return (
            <figure key={title + layout.highest.currency} className="m-0 min-w-0">
              <figcaption className="pb-1 font-semibold first-letter:uppercase">{title}</figcaption>
              <MetricChart
                layout={layout}
                label={w.metricChart(title, name)}
                highest={formatMetric(layout.highest)}
                hrefOf={({ metric: one }) => wordsAddress(one.article.id, one.version, one.statement, clocks)}
                titleOf={({ metric: one }) => titleOf(one)}
              />
            </figure>
          );
        })}
      </div>
    </>
  );
}
