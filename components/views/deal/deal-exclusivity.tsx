// Exclusivities as intervals, each with who says so in which words. An open end is said to be open: only a claim ever closes one.
import { formatDate } from '#components/format/format-date.ts';
import type { ClockQuery } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import type { ExclusivityInterval } from '#lib/domain/deal.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { TermSource } from './term-source.tsx';

const w = words.deal;

function endOf({ ended, until }: ExclusivityInterval): string {
  if (!ended) return w.exclusivityOpen;
  return until ? `${w.exclusivityUntil} ${formatDate(until)}` : w.exclusivityEnded;
}

interface Props {
  readonly intervals: readonly ExclusivityInterval[];
  readonly claims: readonly ClaimView[];
  readonly clocks: ClockQuery;
}

export function DealExclusivity({ intervals, claims, clocks }: Props) {
  return (
    <ul className="grid">
      {intervals.map((interval) => (
        <li key={interval.claims.join()} className="border-b border-rule py-2">
          <p className="flex flex-wrap gap-x-3">
            <b className="font-semibold first-letter:uppercase">{words.exclusivities[interval.kind]}</b>
            {interval.scope !== null && <span className="font-text">{interval.scope}</span>}
            <span className="text-ink-soft">
              {interval.from ? `${w.exclusivityFrom} ${formatDate(interval.from)}` : w.exclusivityUndated},{' '}
              {endOf(interval)}
            </span>
          </p>
          <ul className="mt-1 grid gap-1">
            {claims
              .filter(({ id }) => interval.claims.includes(id))
              .map((claim) => (
                <TermSource key={claim.id} claim={claim} field="exclusivity" clocks={clocks} />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
