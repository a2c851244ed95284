// Who states a field of a deal, in which words: the quote, and the way to where it stands in the article.
import { formatDate, formatInstant } from '#components/format/format-date.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { EvidenceField } from '#lib/domain/claim.ts';
import type { Judgement } from '#lib/domain/judgement.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { NoteOfPerson } from './note-of-person.tsx';

interface Props {
  readonly claim: ClaimView;
  /** Its own words where the claim has them; else those of the claim as a whole. */
  readonly field: EvidenceField;
  /** The decision by which the field says something else than its words. */
  readonly corrected?: Judgement | null;
  readonly clocks: ClockQuery;
}

export function TermSource({ claim, field, corrected = null, clocks }: Props) {
  const span = claim.evidence.find((one) => one.field === field) ?? claim.evidence[0];
  if (!span) return null;
  return (
    <li>
      {span.words.quote !== null && <q className="font-text text-[0.9375rem]">{span.words.quote}</q>}{' '}
      <TextLink
        href={wordsAddress(claim.article.id, claim.version, span.words, clocks)}
        className="whitespace-nowrap text-[0.8125rem] text-ink-soft"
      >
        {claim.article.publisher.name}
        {claim.article.published ? `, ${formatDate(claim.article.published)}` : ''}
      </TextLink>
      {corrected && (
        <NoteOfPerson
          heading={words.corrections.correctedBy(corrected.actor, formatInstant(corrected.madeAt))}
          reason={corrected.reason}
        />
      )}
    </li>
  );
}
