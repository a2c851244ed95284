// Who states a field of a deal, in which words: the quote, and the way to where it stands in the article.
import { formatDate } from '#components/format/format-date.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import type { EvidenceField } from '#lib/domain/claim.ts';
import type { ClaimView, Words } from '#lib/domain/views.ts';

interface Props {
  readonly claim: ClaimView;
  /** Its own words where the claim has them; else those of the claim as a whole. */
  readonly field: EvidenceField;
  /** Instead of those of a field: the words that name a party. */
  readonly naming?: Words | undefined;
  /** Who reads the field otherwise than its words were read, and how. */
  readonly corrected?: string | null;
  readonly clocks: ClockQuery;
}

export function TermSource({ claim, field, naming, corrected = null, clocks }: Props) {
  const words = naming ?? (claim.evidence.find((one) => one.field === field) ?? claim.evidence[0])?.words;
  if (!words) return null;
  return (
    <li>
      {words.quote !== null && <q className="font-text text-[0.9375rem]">{words.quote}</q>}{' '}
      <TextLink
        href={wordsAddress(claim.article.id, claim.version, words, clocks)}
        className="inline-block max-w-full text-[0.8125rem] text-ink-soft"
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
