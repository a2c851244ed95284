// How sure one may be of a deal: the chance that at least one independent story is right about it. Each story counts
// once, with its best claim; a party's own voice or a filing weighs more than a report.
import type { PublisherKind } from '#lib/domain/article.ts';
import type { LedgerClaim } from './ledger-claim.ts';

/** How far a kind of source is believed, from 0 to 1. Chosen, not measured: DESIGN.md says why. */
export const sourceWeight: Readonly<Record<PublisherKind, number>> = {
  filing: 1,
  regulator: 1,
  newsroom: 0.97,
  wire: 0.93,
  press: 0.9,
  brief: 0.9,
  newsletter: 0.8,
  upload: 0.75,
};

/** `1 - product over stories of (1 - extraction confidence x source weight)`, of each story's best claim. */
export function foldConfidence(claims: readonly LedgerClaim[]): number {
  const best = new Map<string, number>();
  for (const claim of claims) {
    const weight = claim.confidence * sourceWeight[claim.publisherKind];
    best.set(claim.story, Math.max(best.get(claim.story) ?? 0, weight));
  }
  const doubt = [...best.values()].reduce((product, weight) => product * (1 - weight), 1);
  return Math.round((1 - doubt) * 1_000) / 1_000;
}
