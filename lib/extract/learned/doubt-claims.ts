// Claims of the rules that the learned component takes back: where it is sure that a pair has no relation in any sentence that names
// both, though a frame has fired. The less a rule trusts itself, the less doubt it takes.

import type { Candidate, Dropped } from '#lib/extract/relations/candidate.ts';
import type { RelationModel } from './model.ts';
import type { SurveyedPair } from './survey-pairs.ts';

/**
 * Doubt beyond which a claim is dropped, where the rule itself is unsure and elsewhere. Chosen on news and other articles not trained
 * on: of the pairs dropped more than half were wrong; with 0.7 and 0.85 as many were right.
 */
const bearable = { weak: 0.85, other: 0.93 };

export interface Doubt {
  readonly candidate: Candidate;
  readonly dropped: Dropped;
}

const isWeak = ({ generic, confidence }: Candidate): boolean => generic || confidence < 0.7;

/** A claim about several pairs stands as long as one of them may be right. */
export function doubtClaims(
  surveyedPairs: readonly SurveyedPair[],
  candidates: readonly Candidate[],
  model: RelationModel,
): Doubt[] {
  if (candidates.length === 0) return [];
  const least = new Map<Candidate, number>();
  for (const surveyed of surveyedPairs) {
    if (!surveyed.isKnown) continue;
    const doubt = model.doubtOf(surveyed);
    for (const candidate of surveyed.claims) least.set(candidate, Math.min(doubt, least.get(candidate) ?? 1));
  }
  return [...least].flatMap(([candidate, doubt]) =>
    doubt < (isWeak(candidate) ? bearable.weak : bearable.other)
      ? []
      : [
          {
            candidate,
            dropped: {
              sentence: candidate.sentence,
              frame: candidate.rule,
              trigger: candidate.trigger,
              reason: 'doubted',
            },
          },
        ],
  );
}
