// What a claim's confidence means: of the claims at 0.9, nine in ten should be right. Several clauses that say the same make a
// claim surer; how far each rule overrates or underrates itself was measured on annotated articles and is checked by `eval`.
import type { Candidate } from './relations/candidate.ts';

/**
 * By rule: how often its claims were right, less what their confidence had said, drawn towards nothing where few were seen
 * (n / (n + 20)). Measured on two thirds of the outside articles and on the project's own; rules with fewer than ten claims
 * or less than three hundredths of error have none.
 */
const measuredErrors: Readonly<Record<string, number>> = {
  acquire: 0.08,
  acquisition: 0.04,
  ally: -0.11,
  backer: 0.1,
  'build-for': 0.04,
  buy: 0.04,
  compete: 0.14,
  competition: 0.06,
  customer: 0.05,
  deal: 0.06,
  invest: 0.07,
  'joint-venture': 0.05,
  members: 0.2,
  partnership: -0.12,
  'project-with': -0.03,
  'put-money': 0.12,
  rival: -0.06,
  rivals: 0.1,
  round: 0.1,
  'use-goods': -0.14,
  'work-with': -0.08,
};

/** Combines the trust in each clause: independent doubts multiply, but never beyond 0.97. */
export function calibrate(parts: readonly Candidate[]): number {
  const best = Math.max(...parts.map(({ confidence, rule }) => confidence + (measuredErrors[rule] ?? 0)));
  const others = parts.length - 1;
  const doubt = (1 - best) * 0.8 ** Math.min(others, 4);
  return Math.round(Math.min(0.97, 1 - doubt) * 1000) / 1000;
}
