// Exclusivities in words: also those that no date lets the chart draw. Of many those that hold stand first, and the rest is in the data.

import { formatDate, formatDay } from '#components/format/format-date.ts';
import { insightWords } from '#components/insight-words.ts';
import { words } from '#components/words.ts';
import type { Dependence } from '#lib/domain/insight.ts';
import { DealLink } from './deal-link.tsx';
import type { InsightContext } from './insight-context.ts';

const w = insightWords.dependence;
const shown = 12;

interface Props {
  readonly context: InsightContext;
  readonly part: string;
  readonly rows: Dependence['exclusivity'];
}

function spanOf({ interval: { from, until, ended }, endToldOn }: Dependence['exclusivity'][number]): string {
  const start = from ? formatDate(from) : w.openStart;
  const undated = endToldOn === null ? w.undatedEnd : w.endTold(formatDay(endToldOn));
  const end = until ? formatDate(until) : ended ? undated : w.openEnd;
  return `${start} – ${end}`;
}

export function ExclusivityLines({ context, part, rows }: Props) {
  if (rows.length === 0) return null;
  const told = rows.toSorted((a, b) => Number(a.interval.ended) - Number(b.interval.ended)).slice(0, shown);
  return (
    <ul className="text-[0.8125rem]">
      {told.map((row) => {
        const { deal, supplier, interval } = row;
        return (
          <li key={`${deal} ${interval.kind} ${interval.claims[0]}`}>
            <svg width="22" height="6" aria-hidden="true" className="mr-2 inline-block">
              <rect width="22" height="5" fill="url(#exclusive)" />
            </svg>
            <DealLink context={context} deal={deal} part={part}>
              {supplier.name}: {words.exclusivities[interval.kind]}
            </DealLink>{' '}
            <span className="text-ink-soft">
              {spanOf(row)}
              {interval.scope === null ? '' : ` (${interval.scope})`}
            </span>
          </li>
        );
      })}
      {rows.length > shown && <li className="label">{insightWords.workings.more(rows.length - shown)}</li>}
    </ul>
  );
}
