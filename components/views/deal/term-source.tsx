// Who states a field of a deal, in which words: the quote, and the way to where it stands in the article.
import { formatDate } from '#components/format/format-date.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import type { EvidenceField } from '#lib/domain/claim.ts';
import type { ClaimView } from '#lib/domain/views.ts';

interface Props {
  readonly claim: ClaimView;
  /** Its own words where the claim has them; else those of the claim as a whole. */
  readonly field: EvidenceField;
  /** Who reads the field otherwise than its words were read, and how. */
  readonly corrected?: string | null;
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
        <TextLink href="#judgements" className="block text-[0.8125rem] text-ink-soft">
          {corrected}
        </TextLink>
      )}
    </li>
  );
}
