// Every claim about a deal, newest first: who says it, when, what status they give it, in which words. What a later version of the
// same article says again is listed once.
import { judgementsOf } from '#components/format/claim-judgements.ts';
import { correctedClaim } from '#components/format/corrected-claim.ts';
import { formatMoney } from '#components/format/format-money.ts';
import { statusWord } from '#components/format/status-word.ts';
import type { ClockQuery } from '#components/format/view-address.ts';
import { EvidenceQuote } from '#components/views/evidence/evidence-quote.tsx';
import type { Judgement } from '#lib/domain/judgement.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { ClaimJudged } from './claim-judged.tsx';
import { ClaimSource } from './claim-source.tsx';
import { ClaimWithdrawn } from './claim-withdrawn.tsx';

interface Props {
  readonly claims: readonly ClaimView[];
  readonly judgements: readonly Judgement[];
  readonly clocks: ClockQuery;
}

export function ClaimList({ claims, judgements, clocks }: Props) {
  return (
    <ol className="grid">
      {claims
        .filter(({ repeatedIn }) => repeatedIn === null)
        .map((claim) => correctedClaim(claim, judgements))
        .map((claim) => (
          <li
            key={claim.id}
            id={`c-${claim.id}`}
            className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <div>
              <ClaimSource article={claim.article} />
              <p className="label pt-1">
                {statusWord(claim)}
                {claim.amount !== null && claim.amount.value !== null && `, ${formatMoney(claim.amount)}`}
              </p>
              <ClaimWithdrawn claim={claim} />
              <ClaimJudged judgements={judgementsOf(judgements, claim.id)} />
            </div>
            <div className="measure grid gap-3">
              <EvidenceQuote claim={claim} clocks={clocks} />
            </div>
          </li>
        ))}
    </ol>
  );
}
