// What a claim's confidence means: of the claims at 0.9, nine in ten should be right. Several clauses that say the same make a
// claim surer; the scale was fitted on annotated articles and is checked by `eval`.
import type { Candidate } from './candidate.ts';

/** Combines the trust in each clause: independent doubts multiply, but never beyond 0.97. */
export function calibrate(parts: readonly Candidate[]): number {
  const best = Math.max(...parts.map((part) => part.confidence));
  const others = parts.length - 1;
  const doubt = (1 - best) * 0.8 ** Math.min(others, 4);
  return Math.round(Math.min(0.97, 1 - doubt) * 1000) / 1000;
}
