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
  const kinds = Map.groupBy(groupMetrics(metrics), ([first]) => first.metric);
  return (
    <table className="w-full border-collapse text-[0.8125rem] leading-5">
      <caption className="sr-only">{w.metrics}</caption>
      <thead>
        <tr className="label text-left">
          {[w.value, w.date, w.metricSource].map((name) => (
            <th key={name} scope="col" className="border-b border-ink py-1 pr-2 font-normal last:pr-0 sm:pr-4">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {[...kinds].map(([kind, lines]) => (
        <tbody key={kind}>
          <tr>
            <th scope="rowgroup" colSpan={3} className="pt-2 text-left font-semibold">
              {words.metrics[kind]}
            </th>
          </tr>
          {lines.map(([first, ...more]) => (
            <tr key={first.id}>
              <td className={`${cell} whitespace-nowrap font-semibold`} title={exactMetric(first)}>
                {formatMetric(first)}
                {first.period && ` ${words.metricPeriods[first.period]}`}
              </td>
              <td className={cell}>{first.date ? <DealDate date={first.date} /> : '–'}</td>
              <td className={`${cell} sm:w-3/5`}>
                <span className="flex flex-wrap gap-x-3">
                  {[first, ...more].map((metric) => (
                    <Source key={metric.id} metric={metric} clocks={clocks} />
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
