// An organization's figures: value, period, the date they are for, and the words that state them.
import { exactMetric, formatMetric } from '#components/format/format-metric.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { DealDate } from '#components/views/deal/deal-date.tsx';
import { words } from '#components/words.ts';
import type { MetricView } from '#lib/domain/views.ts';

const w = words.organization;
const cell = 'border-b border-rule py-1 pr-2 align-baseline last:pr-0 sm:pr-4';

interface Props {
  readonly metrics: readonly MetricView[];
  readonly clocks: ClockQuery;
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
        {metrics.map((metric) => (
          <tr key={metric.id}>
            <th scope="row" className={`${cell} text-left font-semibold`}>
              {words.metrics[metric.metric]}
            </th>
            <td className={`${cell} font-semibold`} title={exactMetric(metric)}>
              {formatMetric(metric)}
              {metric.period && ` ${words.metricPeriods[metric.period]}`}
            </td>
            <td className={cell}>{metric.date ? <DealDate date={metric.date} /> : '–'}</td>
            <td className={`${cell} w-1/2`}>
              <TextLink href={wordsAddress(metric.article.id, metric.version, metric.statement, clocks)}>
                {metric.article.publisher.name}
              </TextLink>
              {metric.article.published && (
                <>
                  , <DealDate date={metric.article.published} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
