// Exclusivities as intervals. An open end is said to be open: only a claim ever closes one.
import { formatDate } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { ExclusivityInterval } from '#lib/domain/deal.ts';

const w = words.deal;

function endOf({ ended, until }: ExclusivityInterval): string {
  if (!ended) return w.exclusivityOpen;
  return until ? `${w.exclusivityUntil} ${formatDate(until)}` : w.exclusivityEnded;
}

export function DealExclusivity({ intervals }: { intervals: readonly ExclusivityInterval[] }) {
  return (
    <ul className="grid">
      {intervals.map((interval) => (
        <li key={interval.claims.join()} className="flex flex-wrap gap-x-3 border-b border-rule py-2">
          <b className="font-semibold first-letter:uppercase">{words.exclusivities[interval.kind]}</b>
          {interval.scope !== null && <span className="font-text">{interval.scope}</span>}
          <span className="text-ink-soft">
            {interval.from ? `${w.exclusivityFrom} ${formatDate(interval.from)}` : w.exclusivityUndated},{' '}
            {endOf(interval)}
          </span>
        </li>
      ))}
    </ul>
  );
}
