// A claim in the margin: what it amounts to, as people corrected it where they did, the way to its words in the text and to its deal.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { isRejected, judgementsOf } from '#components/format/claim-judgements.ts';
import { claimSentence } from '#components/format/claim-sentence.ts';
import { correctedClaim } from '#components/format/corrected-claim.ts';
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

export function ClaimNote({ claim: read, clocks, elsewhere = false, judgements = [] }: Props) {
  const claim = correctedClaim(read, judgements);
  const [statement] = statementsOf(claim);
  const rejected = isRejected(judgements, claim.id);
  const amount = claim.amount?.value == null ? [] : [formatMoney(claim.amount)];
  return (
    <li data-relation={claim.type} className={`border-l-[3px] pl-2.5 ${rejected ? 'border-rule' : 'border-relation'}`}>
      <p className={rejected ? 'text-ink-soft line-through' : 'font-semibold'}>
        <span className="mr-1 inline-block text-relation">
          <RelationMark type={claim.type} status={claim.status} />
        </span>
        {claimSentence(claim)}
      </p>
      <p className="flex flex-wrap gap-x-3 text-ink-soft">
        <span>{[statusWord(claim), ...amount].join(', ')}</span>
        {statement && (
          <a
            className="no-print"
            href={
              elsewhere ? wordsAddress(claim.article.id, claim.version, statement, clocks) : `#${anchorOf(statement)}`
            }
          >
            {words.article.itsWords}
          </a>
        )}
        {claim.deal !== null && (
          <TextLink href={viewAddress(`/deals/${claim.deal}`, clocksIn(clocks))} className="no-print">
            {words.article.itsDeal}
          </TextLink>
        )}
      </p>
      <ClaimWithdrawn claim={claim} />
      <ClaimJudged judgements={judgementsOf(judgements, claim.id)} />
    </li>
  );
}
