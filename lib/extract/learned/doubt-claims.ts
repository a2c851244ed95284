// Claims of the rules that the learned component takes back: where it is sure that a pair has no relation in any sentence that names
// both, though a frame has fired. The less a rule trusts itself, the less doubt it takes.

import type { Candidate, Dropped } from '#lib/extract/relations/candidate.ts';
import type { RelationModel } from './model.ts';
import type { SurveyedPair } from './survey-pairs.ts';

/**
 * Doubt beyond which a claim is dropped, where the rule itself is unsure and elsewhere. Chosen on news and other articles not trained
 * on: of the pairs dropped more than half were wrong; with 0.7 and 0.85 as many were right, and with 0.85 and 0.93 lists of customers went.
 */
const bearable = { weak: 0.9, other: 0.97 };

const isWeak = ({ generic, confidence }: Candidate): boolean => generic || confidence < 0.7;

/** In how many sentences a pair is asked about: one that is believed in is asked no more. */
const maxAsked = 3;

interface Asked {
  readonly claims: ReadonlySet<Candidate>;
  times: number;
  /** The least doubt of all sentences so far. */
  doubt: number;
}

function askAll(surveyedPairs: readonly SurveyedPair[], model: RelationModel): Iterable<Asked> {
  const byKey = new Map<number, Asked>();
  for (const surveyed of surveyedPairs) {
    if (!surveyed.isKnown || surveyed.pair.silent) continue;
    const asked = byKey.get(surveyed.key) ?? { claims: surveyed.claims, times: 0, doubt: 1 };
    byKey.set(surveyed.key, asked);
    if (asked.doubt < bearable.weak || asked.times >= maxAsked) continue;
    asked.times++;
    const { deal, other } = surveyed.opinionBy(model);
    asked.doubt = Math.min(asked.doubt, 1 - deal.share - other.share);
  }
  return byKey.values();
}

/** "Used by more than a thousand firms, including A, B and C": a frame that found a list knows more than a pair shows. */
const isListed = ({ trigger, rule }: Candidate, told: ReadonlyMap<string, readonly Candidate[]>): boolean =>
  (told.get(`${trigger} ${rule}`)?.length ?? 0) > 1;

/** A claim about several pairs stands as long as one of them may be right. */
export function doubtClaims(surveyedPairs: readonly SurveyedPair[], model: RelationModel): Map<Candidate, Dropped> {
  const least = new Map<Candidate, number>();
  for (const { claims, doubt } of askAll(surveyedPairs, model))
    for (const candidate of claims) least.set(candidate, Math.min(doubt, least.get(candidate) ?? 1));
  const told = Map.groupBy(least.keys(), ({ trigger, rule }) => `${trigger} ${rule}`);
  const doubted = new Map<Candidate, Dropped>();
  for (const [candidate, doubt] of least)
    if (!isListed(candidate, told) && doubt >= (isWeak(candidate) ? bearable.weak : bearable.other))
      doubted.set(candidate, {
        sentence: candidate.sentence,
        frame: candidate.rule,
        trigger: candidate.trigger,
        reason: 'doubted',
      });
  return doubted;
}
