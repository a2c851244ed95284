// A claim in the margin: what it amounts to, the way to its words in the text, the way to its deal.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { judgementsOf } from '#components/format/claim-judgements.ts';
import { claimSentence } from '#components/format/claim-sentence.ts';
import { formatMoney } from '#components/format/format-money.ts';
import { statusWord } from '#components/format/status-word.ts';
import { type ClockQuery, clocksIn, viewAddress, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { statementsOf } from '#components/views/evidence/evidence-quote.tsx';
import { words } from '#components/words.ts';
import type { Judgement } from '#lib/domain/judgement.ts';
import { anchorOf } from '#lib/domain/span.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { ClaimJudged } from './claim-judged.tsx';
import { ClaimWithdrawn } from './claim-withdrawn.tsx';

interface Props {
  readonly claim: ClaimView;
  readonly clocks: ClockQuery;
  /** Its words do not stand on this page. */
  readonly elsewhere?: boolean;
  /** Those in force about its article: what is said of this claim is said beside it. */
  readonly judgements?: readonly Judgement[];
}

export function ClaimNote({ claim, clocks, elsewhere = false, judgements = [] }: Props) {
  const [statement] = statementsOf(claim);
  const amount = claim.amount?.value == null ? [] : [formatMoney(claim.amount)];
  return (
    <li data-relation={claim.type} className="border-l-[3px] border-relation pl-2.5">
      <p className="font-semibold">
        <span className="mr-1 inline-block text-relation">
          <RelationMark type={claim.type} status={claim.status} />
        </span>
        {claimSentence(claim)}
      </p>
      <p className="flex flex-wrap gap-x-3 text-ink-soft">
        <span>{[statusWord(claim), ...amount].join(', ')}</span>
        {statement && (
          <a
            href={
              elsewhere ? wordsAddress(claim.article.id, claim.version, statement, clocks) : `#${anchorOf(statement)}`
            }
          >
            {words.article.itsWords}
          </a>
        )}
        {claim.deal !== null && (
          <TextLink href={viewAddress(`/deals/${claim.deal}`, clocksIn(clocks))}>{words.article.itsDeal}</TextLink>
        )}
      </p>
      <ClaimWithdrawn claim={claim} />
      <ClaimJudged judgements={judgementsOf(judgements, claim.id)} />
    </li>
  );
}
