// A second deal of another kind between two that a rule has claimed one for: who invests in a firm often sells to it too, and a frame
// that saw the money is silent about the goods. Judged as if the rules had said nothing of the pair.

import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { candidatesOf } from './learned-candidate.ts';
import type { RelationModel } from './model.ts';
import { kindOfDeal } from './outcome.ts';
import type { SurveyedPair } from './survey-pairs.ts';

/** Of those at least about as likely half were right on articles left out of training, and most on others. */
const threshold = 0.65;

/** In how many sentences a pair is asked about. */
const maxAsked = 3;

/**
 * Which kinds are told beside which. Others are mostly the same deal misread: who was bought was once paid, and who was paid is
 * called a partner.
 */
const beside: Readonly<Record<string, readonly string[]>> = {
  supply: ['capital', 'alliance'],
  alliance: ['supply'],
};

/** An alliance whose sentence says that content is licensed is about nothing else. */
const isOfRights = (sentence: number, claims: ReadonlySet<Candidate>): boolean =>
  [...claims].some((claim) => claim.sentence === sentence && claim.type === 'content');

function isSecond(label: string, sentence: number, claims: ReadonlySet<Candidate>): boolean {
  if (kindOfDeal(label) === 'alliance' && isOfRights(sentence, claims)) return false;
  const known = new Set([...claims].map(({ type }) => kindOfDeal(type)));
  const kind = kindOfDeal(label);
  return !known.has(kind) && !known.has('acquisition') && (beside[kind] ?? []).some((other) => known.has(other));
}

/** Candidates of another kind for pairs that a rule has claimed, at most one for each. */
export function findSecondKinds(surveyedPairs: readonly SurveyedPair[], model: RelationModel): Candidate[] {
  const times = new Map<number, number>();
  const found = new Map<number, readonly Candidate[]>();
  for (const surveyed of surveyedPairs) {
    const { pair, key, isKnown } = surveyed;
    const before = times.get(key) ?? 0;
    if (!isKnown || surveyed.isPerson || found.has(key) || before >= maxAsked) continue;
    times.set(key, before + 1);
    const { label, likelihood } = surveyed.opinionBy(model).deal;
    if (label === null || likelihood < threshold || !isSecond(label, pair.sentence.number, surveyed.claims)) continue;
    const verdict = { label, confidence: model.confidenceOf(likelihood), spoke: model.spokeFor(surveyed, label) };
    const candidates = candidatesOf(pair, verdict);
    if (candidates.length > 0) found.set(key, candidates);
  }
  return [...found.values()].flat();
}
