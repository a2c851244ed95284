// A figure in the margin: whose, which, how much, and the way to its words.
import { exactMetric, formatMetric } from '#components/format/format-metric.ts';
import { words } from '#components/words.ts';
import { anchorOf } from '#lib/domain/span.ts';
import type { MetricView } from '#lib/domain/views.ts';

export function MetricNote({ metric }: { metric: MetricView }) {
  return (
    <li className="border-l-[3px] border-ink-faint pl-2.5">
      <p className="font-semibold" title={exactMetric(metric)}>
        {metric.organization.name}: {words.metrics[metric.metric].toLowerCase()} {formatMetric(metric)}
        {metric.period && ` ${words.metricPeriods[metric.period]}`}
      </p>
      <p>
        <a href={`#${anchorOf(metric.statement)}`} className="text-ink-soft">
          {words.article.itsWords}
        </a>
      </p>
    </li>
  );
}
