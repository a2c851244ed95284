// One conflict: the deal it is about, the field, the range between the sides, and every side with its sources in their own
// words. A side that a person found to hold says so.

import { sentenceText } from '#components/format/deal-sentence.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { rangeText, statedText } from '#components/format/stated-value.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { EvidenceField } from '#lib/domain/claim.ts';
import type { Conflict, ConflictSide } from '#lib/domain/conflict.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DisputedField } from '#lib/domain/judgement.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { NoteOfPerson } from './note-of-person.tsx';
import { TermSource } from './term-source.tsx';

const w = words.conflicts;

const wordsFor = (field: DisputedField): EvidenceField => (field === 'parties' ? 'statement' : field);

interface SideProps {
  readonly side: ConflictSide;
  readonly conflict: Conflict;
  readonly claims: readonly ClaimView[];
  readonly clocks: ClockQuery;
}

function Side({ side, conflict, claims, clocks }: SideProps) {
  const holds = conflict.resolution !== null && side.claims.includes(conflict.resolution.claim);
  return (
    <div>
      <p className="text-lg leading-6 font-semibold">
        {statedText(side.value)}
        {holds && <span className="label ml-2 font-normal">{w.holds}</span>}
      </p>
      <p className="label">{words.deals.originsCount(side.origins)}</p>
      <ul className="mt-1 grid gap-1">
        {claims
          .filter(({ id }) => side.claims.includes(id))
          .map((claim) => (
            <TermSource key={claim.id} claim={claim} field={wordsFor(conflict.field)} clocks={clocks} />
          ))}
      </ul>
    </div>
  );
}

interface Props {
  readonly conflict: Conflict;
  /** Null on the deal's own page. */
  readonly deal: Deal | null;
  readonly claims: readonly ClaimView[];
  readonly clocks: ClockQuery;
}

export function ConflictEntry({ conflict, deal, claims, clocks }: Props) {
  const { field, sides, range, resolution } = conflict;
  return (
    <li data-relation={deal?.type} className="grid gap-2 border-b border-rule py-4">
      {deal && (
        <h2 className="text-lg">
          <TextLink href={viewAddress(`/deals/${deal.id}`, clocksIn(clocks))}>{sentenceText(deal)}</TextLink>
        </h2>
      )}
      <p className="flex flex-wrap gap-x-3 text-ink-soft">
        <b className="font-semibold text-ink">{w.fields[field]}</b>
        {range && <span>{`${w.within} ${rangeText(range)}`}</span>}
        {resolution && <span>{w.resolved}</span>}
      </p>
      <div className={`grid gap-x-8 gap-y-4 sm:grid-cols-2 ${sides.length > 2 ? 'lg:grid-cols-3' : ''}`}>
        {sides.map((side) => (
          <Side key={side.claims.join()} side={side} conflict={conflict} claims={claims} clocks={clocks} />
        ))}
      </div>
      {resolution && (
        <NoteOfPerson
          heading={w.settledBy(resolution.actor, formatInstant(resolution.madeAt))}
          reason={resolution.reason}
        />
      )}
    </li>
  );
}
