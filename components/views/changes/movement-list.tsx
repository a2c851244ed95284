// Movements as sentences, each with its day, its kind of deal, and the links to the words that it rests on.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { dateTimeOf, formatDate } from '#components/format/format-date.ts';
import { movementDate } from '#components/format/movement-date.ts';
import { movementSentence } from '#components/format/movement-sentence.ts';
import type { ClockQuery } from '#components/format/view-address.ts';
import { movementWords as w } from '#components/movement-words.ts';
import { Sentence } from '#components/views/evidence/sentence.tsx';
import { SourceLinks } from '#components/views/evidence/source-links.tsx';
import { words } from '#components/words.ts';
import type { Movement, MovementClock } from '#lib/domain/movement.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';

interface Props {
  readonly movements: readonly Movement[];
  readonly links: ReadonlyMap<string, EvidenceLink>;
  readonly clocks: ClockQuery;
  /** On which clock the days of the movements lie. */
  readonly clock: MovementClock;
  /** Where a deal's evidence opens beside this page. */
  readonly evidenceOf: (deal: string) => string;
}

export function MovementList({ movements, links, clocks, clock, evidenceOf }: Props) {
  return (
    <ol>
      {movements.map((movement) => {
        const { id, deal: of, before, after, kind, claims } = movement;
        const deal = after ?? before;
        if (!deal) return null;
        const date = movementDate(movement, clock);
        return (
          <li
            key={id}
            id={id}
            data-relation={deal.type}
            data-movement={kind}
            className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[6.5rem_minmax(0,1fr)] lg:grid-cols-[6.5rem_minmax(0,42rem)_minmax(0,1fr)]"
          >
            <p className="label flex items-baseline gap-2 sm:flex-col sm:gap-0">
              <time dateTime={dateTimeOf(date)}>{formatDate(date)}</time>
              <span>
                <span className="text-relation [&_svg]:mr-1 [&_svg]:inline-block [&_svg]:align-[-0.0625rem]">
                  <RelationMark type={deal.type} status={deal.status} />
                </span>
                {relationKinds[deal.type].label}
              </span>
            </p>
            <p className="font-text text-[1.0625rem] leading-snug">
              <Sentence parts={movementSentence(movement, links)} clocks={clocks} />
            </p>
            <div className="flex flex-wrap items-baseline gap-x-3 text-[0.8125rem] text-ink-soft max-lg:sm:col-start-2">
              <a href={evidenceOf(of)} data-evidence={of} className="no-print">
                {words.evidence.title}
              </a>
              <SourceLinks claims={claims} links={links} lead={`${w.sources}:`} more={w.more} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
