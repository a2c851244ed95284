// What the rules missed: for each pair without a claim the learned component is asked about its sentences, the pair is weighed in its
// article (`weigh-pair.ts`), and where that is sure enough a candidate is made (`learned-candidate.ts`). Of a pair that a rule has
// claimed it only says what else there is (`find-second-kinds.ts`).

import type { Candidate, Dropped } from '#lib/extract/relations/candidate.ts';
import { findSecondKinds } from './find-second-kinds.ts';
import { candidatesOf } from './learned-candidate.ts';
import type { RelationModel } from './model.ts';
import type { Opinion } from './opinion.ts';
import type { Pair } from './pair.ts';
import type { SurveyedPair } from './survey-pairs.ts';
import { type Decision, decide, isWorthWeighing, type Signs, type Weighed } from './weigh-pair.ts';

/**
 * Below this likelihood a pair is left alone. Of those above it three in five were related on articles left out of training, as `entente
 * train` prints; a lower one finds more and costs precision.
 */
const threshold = 0.5;

const isSure = ({ likelihood }: Decision<Asked>): boolean => likelihood >= threshold;

class Asked implements Weighed {
  readonly surveyed: SurveyedPair;
  readonly opinion: Opinion | null;
  readonly key: number;
  readonly sentence: number;
  readonly sides: readonly [number, number];

  constructor(surveyed: SurveyedPair, opinion: Opinion | null) {
    this.surveyed = surveyed;
    this.opinion = opinion;
    this.key = surveyed.key;
    this.sentence = surveyed.pair.sentence.number;
    this.sides = surveyed.sides;
  }

  /** Gathered for the few pairs that are weighed. */
  get signs(): Signs {
    return this.surveyed.signs;
  }
}

const refusals = new Set(['negated', 'hypothetical', 'advice', 'question', 'an adviser', 'a venture of another kind']);
const near = 6;

/** In how many sentences a pair is asked about: who stands together more often says nothing new, and costs. */
const maxAsked = 6;

/** Where rules have read a denial, a supposition, a question, or something that only looks like a deal: triggers by sentence. */
function refusalsOf(dropped: readonly Dropped[]): Map<number, number[]> {
  const bySentence = new Map<number, number[]>();
  for (const { sentence, trigger, reason } of dropped)
    if (refusals.has(reason)) {
      const known = bySentence.get(sentence);
      if (known) known.push(trigger);
      else bySentence.set(sentence, [trigger]);
    }
  return bySentence;
}

const isNear = ({ leftGroup, rightGroup }: Pair, trigger: number): boolean =>
  trigger >= leftGroup.first - near && trigger <= rightGroup.last + near;

/** Asks about the pairs that no rule has claimed. */
function askAll(surveyedPairs: readonly SurveyedPair[], dropped: readonly Dropped[], model: RelationModel): Asked[] {
  const refused = refusalsOf(dropped);
  const times = new Map<number, number>();
  const asked: Asked[] = [];
  for (const surveyed of surveyedPairs) {
    const { pair, key, isKnown } = surveyed;
    // Who speaks for a firm ("OpenAI CEO Jane Roe") is no party: what is said of the firm is then about what was said.
    if (isKnown || surveyed.isPerson || refused.get(pair.sentence.number)?.some((trigger) => isNear(pair, trigger)))
      continue;
    const before = times.get(key) ?? 0;
    if (before >= maxAsked) continue;
    times.set(key, before + 1);
    asked.push(new Asked(surveyed, surveyed.opinionBy(model)));
  }
  return asked;
}

/** The pairs that rules have claimed in sentences that speak for another one: they stand beside it without an opinion. */
function claimedBeside(surveyedPairs: readonly SurveyedPair[], asked: readonly Asked[]): Asked[] {
  const sentences = new Set(asked.flatMap((one) => (isWorthWeighing(one) ? [one.sentence] : [])));
  if (sentences.size === 0) return [];
  return surveyedPairs.flatMap((surveyed) =>
    surveyed.isKnown && sentences.has(surveyed.pair.sentence.number) ? [new Asked(surveyed, null)] : [],
  );
}

/** The first sentence that the grammar of negation and endings leaves standing. */
function standingCandidates(
  { sentences, label, likelihood, signs }: Decision<Asked>,
  model: RelationModel,
): Candidate[] {
  const confidence = model.confidenceOf(likelihood);
  for (const { surveyed, opinion } of sentences) {
    const own = signs === null ? opinion?.other.label : opinion?.deal.label;
    if (own !== label) continue;
    const candidates = candidatesOf(surveyed.pair, { label, confidence, spoke: model.spokeFor(surveyed, label) });
    if (candidates.length > 0) return candidates;
  }
  return [];
}

/** Candidates for pairs that no rule has claimed, at most one for each, and for second kinds of deals of those that one has. */
export function findLearned(
  surveyedPairs: readonly SurveyedPair[],
  dropped: readonly Dropped[],
  model: RelationModel,
): Candidate[] {
  if (surveyedPairs.length === 0) return [];
  const asked = askAll(surveyedPairs, dropped, model);
  const decisions = decide([...asked, ...claimedBeside(surveyedPairs, asked)], model.pair).filter(isSure);
  const found = new Map<number, readonly Candidate[]>();
  for (const decision of decisions.sort((a, b) => b.likelihood - a.likelihood)) {
    const key = decision.sentences[0]?.key ?? 0;
    const candidates = found.has(key) ? [] : standingCandidates(decision, model);
    if (candidates.length > 0) found.set(key, candidates);
  }
  return [...[...found.values()].flat(), ...findSecondKinds(surveyedPairs, model)];
}
