// A claim as people read it who corrected its reading: the status, sum or name that they gave it. One that they read as another kind of
// relation stays as it was read, for its parties would have other roles; what they said stands beside it. Pure.
import type { Correction, Judgement } from '#lib/domain/judgement.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { judgementsOf } from './claim-judgements.ts';

function correctedBy(read: ClaimView, { field, value }: Correction): ClaimView {
  switch (field) {
    case 'status':
      return { ...read, status: value };
    case 'mark':
      return { ...read, mark: value };
    case 'name':
      return { ...read, name: value };
    case 'amount':
      return { ...read, amount: value };
    default:
      return read;
  }
}

export function correctedClaim(claim: ClaimView, judgements: readonly Judgement[]): ClaimView {
  const corrections = judgementsOf(judgements, claim.id).flatMap(({ decision }) =>
    decision.kind === 'correct' ? [decision.correction] : [],
  );
  if (corrections.some(({ field }) => field === 'type')) return claim;
  return corrections.reduce(correctedBy, claim);
}
