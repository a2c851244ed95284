// What people decided about one claim.
import type { Correction, Judgement } from '#lib/domain/judgement.ts';

/** The decisions among these that are about the claim itself, in their order. */
export const judgementsOf = (judgements: readonly Judgement[], claim: string): Judgement[] =>
  judgements.filter(
    ({ decision }) => (decision.kind === 'correct' || decision.kind === 'reject') && decision.claim === claim,
  );

/** The last decision that gave this field of the claim another value than its words have; null where its words hold. */
export const correctionOf = (
  judgements: readonly Judgement[],
  claim: string,
  field: Correction['field'],
): { readonly correction: Correction; readonly actor: string } | null =>
  judgementsOf(judgements, claim)
    .flatMap(({ decision, actor }) =>
      decision.kind === 'correct' && decision.correction.field === field
        ? [{ correction: decision.correction, actor }]
        : [],
    )
    .at(-1) ?? null;

/** Whether people decided that it says no such thing. */
export const isRejected = (judgements: readonly Judgement[], claim: string): boolean =>
  judgements.some(({ decision }) => decision.kind === 'reject' && decision.claim === claim);
