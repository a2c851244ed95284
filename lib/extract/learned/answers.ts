// What weights answer about pairs that no rule has claimed, beside what is right: how likely, what they were called, and the curve
// from the one to the other.
import { type ArticleLessons, isKnown, type Lesson } from './lesson.ts';
import { RelationModel, type RelationWeights } from './model.ts';
import type { Opinion } from './opinion.ts';
import { familyOf } from './outcome.ts';
import { type Decision, decide, type Signs, type Weighed } from './weigh-pair.ts';

/** A pair that was asked about: how likely, what it was called, and whether that is right. */
export interface Answer {
  readonly likelihood: number;
  readonly label: string;
  readonly isRelated: boolean;
  readonly isRight: boolean;
}

/** A lesson and what weights make of its words. */
export interface Opined {
  readonly lesson: Lesson;
  readonly opinion: Opinion;
}

/** Asks about the words of all pairs, article by article. */
export function opineOn(
  tables: Pick<RelationWeights, 'coarse' | 'types'>,
  articles: readonly ArticleLessons[],
): Opined[][] {
  const model = new RelationModel({ ...tables, pair: {}, claim: {}, curve: { slope: 1, offset: 0 } });
  return articles.map((lessons) => lessons.map((lesson) => ({ lesson, opinion: model.opinionOn(lesson.features) })));
}

interface Asked extends Weighed {
  readonly lesson: Lesson;
}

/** Pairs that rules have claimed stand beside the others without an opinion. */
const askedOf = (opined: readonly Opined[]): Asked[] =>
  opined
    .filter(({ lesson }) => isKnown(lesson) || !lesson.isPerson)
    .map(({ lesson, opinion }) => {
      const { key, sentence, sides, signs } = lesson;
      return { key, sentence, sides, signs, lesson, opinion: isKnown(lesson) ? null : opinion };
    });

/** Decisions about the pairs of an article, with how a pair is weighed. */
export const decisionsOf = (opined: readonly Opined[], pair: Signs): Decision<Asked>[] => decide(askedOf(opined), pair);

/** Whether an article states a relation of the decision's family for its pair. */
export const isStated = ({ sentences, label }: Decision<Asked>): boolean =>
  sentences.some(({ lesson }) => lesson.stated.includes(familyOf(label)));

/** Of each pair the likelier of what it may be. */
export function answersAbout(articles: readonly Opined[][], pair: Signs): Answer[] {
  return articles.flatMap((opined) => {
    const best = new Map<number, Answer>();
    for (const decision of decisionsOf(opined, pair)) {
      const { sentences, label, likelihood } = decision;
      const [surest] = sentences;
      if (!surest || likelihood <= (best.get(surest.key)?.likelihood ?? 0)) continue;
      const isRight = surest.lesson.labels.includes(label);
      best.set(surest.key, { label, likelihood, isRelated: isStated(decision), isRight });
    }
    return [...best.values()];
  });
}

/** Asks about every pair that the rules have not claimed, in articles that the weights have not seen. */
export const answersOf = (weights: RelationWeights, articles: readonly ArticleLessons[]): Answer[] =>
  answersAbout(opineOn(weights, articles), weights.pair);

/** The logistic curve from the log odds of a likelihood to how often such an answer has its type and direction right. */
export function fitCurve(answers: readonly Answer[]): RelationWeights['curve'] {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 2000; step++) {
    let [ds, d0] = [0, 0];
    for (const { likelihood, isRight } of answers) {
      const odds = Math.log(Math.max(likelihood, 1e-6) / Math.max(1 - likelihood, 1e-6));
      const error = 1 / (1 + Math.exp(-(slope * odds + offset))) - Number(isRight);
      ds += error * odds;
      d0 += error;
    }
    slope -= (0.05 * ds) / answers.length;
    offset -= (0.5 * d0) / answers.length;
  }
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { slope: round(slope), offset: round(offset) };
}

/** Share of right answers above each likelihood, for choosing a threshold. */
export function precisionAbove(
  answers: readonly Answer[],
  likelihoods: readonly number[],
): Array<{ likelihood: number; asked: number; related: number; right: number }> {
  return likelihoods.map((likelihood) => {
    const kept = answers.filter((answer) => answer.likelihood >= likelihood);
    return {
      likelihood,
      asked: kept.length,
      related: kept.filter(({ isRelated }) => isRelated).length,
      right: kept.filter(({ isRight }) => isRight).length,
    };
  });
}
