// An organization's figures: each value once, the date it is for, and every text that states it, newest first.
import { exactMetric, formatMetric } from '#components/format/format-metric.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { DealDate } from '#components/views/deal/deal-date.tsx';
import { words } from '#components/words.ts';
import type { MetricView } from '#lib/domain/views.ts';
import { groupMetrics } from './group-metrics.ts';

const w = words.organization;
const cell = 'border-b border-rule py-1 pr-2 align-baseline last:pr-0 sm:pr-4';

interface Props {
  readonly metrics: readonly MetricView[];
  readonly clocks: ClockQuery;
}

function Source({ metric: { article, version, statement }, clocks }: { metric: MetricView; clocks: ClockQuery }) {
  return (
    <span>
      <TextLink href={wordsAddress(article.id, version, statement, clocks)}>{article.publisher.name}</TextLink>
      {article.published && (
        <>
          , <DealDate date={article.published} />
        </>
      )}
    </span>
  );
}

export function MetricsTable({ metrics, clocks }: Props) {
  return (
    <table className="w-full border-collapse text-[0.8125rem] leading-5">
      <caption className="sr-only">{w.metrics}</caption>
      <thead>
        <tr className="label text-left">
          {[w.metric, w.value, w.date, w.metricSource].map((name) => (
            <th key={name} scope="col" className="border-b border-ink py-1 pr-2 font-normal last:pr-0 sm:pr-4">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupMetrics(metrics).map(({ stated: [first, ...more], opens }) => (
          <tr key={first.id}>
            <th scope="row" className={`${cell} text-left font-semibold`}>
              {/* Said again to whoever hears the row, not to whoever sees the column. */}
              <span className={opens ? undefined : 'sr-only'}>{words.metrics[first.metric]}</span>
            </th>
            <td className={`${cell} font-semibold`} title={exactMetric(first)}>
              {formatMetric(first)}
              {first.period && ` ${words.metricPeriods[first.period]}`}
            </td>
            <td className={cell}>{first.date ? <DealDate date={first.date} /> : '–'}</td>
            <td className={`${cell} w-1/2`}>
              <span className="flex flex-wrap gap-x-3">
                {[first, ...more].map((metric) => (
                  <Source key={metric.id} metric={metric} clocks={clocks} />
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
