// Who states a field of a deal, in which words: the quote, and the way to where it stands in the article. Where a person read
// the words otherwise than the machine, that is said, for they alone do not give the value above them.
import { correctedValue } from '#components/format/correction-text.ts';
import { formatDate } from '#components/format/format-date.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { EvidenceField } from '#lib/domain/claim.ts';
import type { Judgement } from '#lib/domain/judgement.ts';
import type { ClaimView } from '#lib/domain/views.ts';

interface Props {
  readonly claim: ClaimView;
  /** Its own words where the claim has them; else those of the claim as a whole. */
  readonly field: EvidenceField;
  readonly clocks: ClockQuery;
  /** Those about the deal; of them only a correction of this field in this claim is told. */
  readonly judgements?: readonly Judgement[];
}

export function TermSource({ claim, field, clocks, judgements = [] }: Props) {
  const corrected = judgements.flatMap(({ decision, actor }) =>
    decision.kind === 'correct' && decision.claim === claim.id && decision.correction.field === field
      ? [words.deal.readAs(correctedValue(decision.correction), actor)]
      : [],
  );
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
      {corrected.length > 0 && (
        <TextLink href="#judgements" className="block text-[0.8125rem] text-ink-soft">
          {corrected.at(-1)}
        </TextLink>
      )}
    </li>
  );
}
