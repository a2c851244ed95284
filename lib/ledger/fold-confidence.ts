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

/** One story's part in a deal's confidence: its best claim, by extraction confidence times source weight. */
export interface Support {
  readonly story: string;
  readonly claim: string;
  readonly publisherKind: PublisherKind;
  readonly weight: number;
  readonly extraction: number;
  readonly support: number;
}

/** The inputs of `foldConfidence`, strongest story first. */
export function listSupport(claims: readonly LedgerClaim[]): Support[] {
  const best = new Map<string, Support>();
  for (const { id, story, publisherKind, confidence, mark } of claims) {
    // Who denies it does not speak for it.
    if (mark === 'denied') continue;
    const weight = sourceWeight[publisherKind];
    const support = confidence * weight;
    if (support > (best.get(story)?.support ?? 0))
      best.set(story, { story, claim: id, publisherKind, weight, extraction: confidence, support });
  }
  return [...best.values()].sort((a, b) => b.support - a.support || (a.claim < b.claim ? -1 : 1));
}

/** `1 - product over stories of (1 - extraction confidence x source weight)`, of each story's best claim. */
export function foldConfidence(claims: readonly LedgerClaim[]): number {
  const doubt = listSupport(claims).reduce((product, { support }) => product * (1 - support), 1);
  return Math.round((1 - doubt) * 1_000) / 1_000;
}
