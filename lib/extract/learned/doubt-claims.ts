// Claims of the rules that the learned component takes back: where neither the frame that fired nor the words of the sentences that
// name both sides make it likely enough that the claim is right.

import type { Candidate, Dropped } from '#lib/extract/relations/candidate.ts';
import type { RelationModel } from './model.ts';
import type { SurveyedPair } from './survey-pairs.ts';
import { type Claimed, claimedOf, isContest, type Light, lightsOf, signsOfClaim, toldBy } from './weigh-claim.ts';
import { likelihoodOf } from './weigh-pair.ts';

/**
 * Below this likelihood a claim is taken back: of the claims of deals taken back on articles left out of training three in four were wrong.
 * A rivalry is told in words for nothing else, and needs more doubt.
 */
const bearable = { deal: 0.25, contest: 0.15 };

/** How likely a claim is right for one of its pairs, in the light of the sentences that name both sides. */
function trustIn(claimed: Claimed, lights: readonly Light[], model: RelationModel): number {
  const signs = signsOfClaim(claimed, lights);
  return signs ? likelihoodOf(signs, model.claim) : 1;
}

/** A claim about several pairs stands as long as one of them may be right, and so do those that one word makes of a list. */
export function doubtClaims(
  candidates: readonly Candidate[],
  surveyedPairs: readonly SurveyedPair[],
  model: RelationModel,
): Map<Candidate, Dropped> {
  const most = new Map<Candidate, number>();
  if (candidates.length === 0 || surveyedPairs.length === 0) return new Map();
  const claimed = claimedOf(candidates);
  for (const places of Map.groupBy(
    surveyedPairs.filter(({ isKnown }) => isKnown),
    ({ key }) => key,
  ).values()) {
    const lights = lightsOf(places).map((place) => ({ signs: place.signs, opinion: place.opinionBy(model) }));
    for (const candidate of places[0]?.claims ?? []) {
      const about = claimed.get(candidate);
      if (about) most.set(candidate, Math.max(trustIn(about, lights, model), most.get(candidate) ?? 0));
    }
  }
  const doubted = new Map<Candidate, Dropped>();
  for (const told of Map.groupBy(most.keys(), toldBy).values())
    if (
      told.every((candidate) => (most.get(candidate) ?? 1) < (isContest(candidate) ? bearable.contest : bearable.deal))
    )
      for (const candidate of told) {
        const { sentence, rule, trigger } = candidate;
        doubted.set(candidate, { sentence, frame: rule, trigger, reason: 'doubted' });
      }
  return doubted;
}
