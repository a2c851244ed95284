// When articles spoke of a deal, and which of them tell that it is over, as people read them who judged them.
import type { Heard } from '#components/charts/timeline/life-layout.ts';
import type { DealView } from '#lib/domain/views.ts';
import { isRejected } from './claim-judgements.ts';
import { correctedClaim } from './corrected-claim.ts';

export const heardOf = ({ claims, judgements }: Pick<DealView, 'claims' | 'judgements'>): Heard[] =>
  claims.flatMap((claim) => {
    const { published } = claim.article;
    const ended = correctedClaim(claim, judgements).status === 'ended' && !isRejected(judgements, claim.id);
    return published === null ? [] : [{ date: published, ended }];
  });
