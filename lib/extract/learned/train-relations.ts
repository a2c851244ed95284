// Annotated articles, as lessons -> the weights of the learned component, and how it does on articles it was not trained on. Folds
// are made of whole articles: sentences of one article are too much alike to stand on both sides.

import { seededRandom } from '#lib/domain/seeded-random.ts';
import { type Example, type LearnOptions, learn, shuffle } from './learn.ts';
import { learnSigns } from './learn-signs.ts';
import { RelationModel, type RelationWeights } from './model.ts';
import type { Opinion } from './opinion.ts';
import { coarseOf, familyOf, nothing } from './outcome.ts';
import { type Decision, decide, type Signs, type Weighed } from './weigh-pair.ts';

export interface Lesson extends Omit<Weighed, 'opinion'> {
  readonly features: readonly string[];
  /** What the pair should be called; none where its sentence does not decide. */
  readonly labels: readonly string[];
  /** The rules have claimed it: seen in training, never asked. */
  readonly isKnown: boolean;
  /** One side is where somebody works: seen in training, never asked. */
  readonly isPerson: boolean;
  /** Families of what the article states for the pair anywhere. */
  readonly stated: readonly string[];
}
export type ArticleLessons = readonly Lesson[];

/** A pair that was asked about: how likely, what it was called, and whether that is right. */
export interface Answer {
  readonly likelihood: number;
  readonly label: string;
  readonly isRelated: boolean;
  readonly isRight: boolean;
}

const coarseOptions: LearnOptions = { steps: 50, shrink: 8, minCount: 5, negligible: 0.08 };
const typeOptions: LearnOptions = { steps: 40, shrink: 4, minCount: 10, negligible: 0.2 };
const folds = 5;

type Tables = Pick<RelationWeights, 'coarse' | 'types'>;

const examplesOf = (articles: readonly ArticleLessons[]): Example[] =>
  articles.flat().flatMap(({ features, labels }) => labels.map((label) => ({ features, label, weight: 1 })));

function tablesOf(articles: readonly ArticleLessons[]): Tables {
  const examples = examplesOf(articles);
  return {
    coarse: learn(
      examples.map((example) => ({ ...example, label: coarseOf(example.label) })),
      coarseOptions,
    ),
    types: learn(
      examples.filter(({ label }) => label !== nothing),
      typeOptions,
    ),
  };
}

/** A lesson and what weights make of its words. */
interface Opined extends Lesson {
  readonly opinion: Opinion | null;
}

/** Asks about all pairs, article by article; those that the rules have claimed stand beside the others without an opinion. */
function opineOn(tables: Tables, articles: readonly ArticleLessons[]): Opined[][] {
  const model = new RelationModel({ ...tables, pair: {}, curve: { slope: 1, offset: 0 } });
  return articles.map((lessons) =>
    lessons
      .filter(({ isKnown, isPerson }) => isKnown || !isPerson)
      .map((lesson) => ({ ...lesson, opinion: lesson.isKnown ? null : model.opinionOn(lesson.features) })),
  );
}

const isStated = ({ sentences, label }: Decision<Opined>): boolean =>
  sentences.some(({ stated }) => stated.includes(familyOf(label)));

/** Of each pair the likelier of what it may be. */
function answersAbout(articles: readonly Opined[][], weights: Signs): Answer[] {
  return articles.flatMap((opined) => {
    const best = new Map<number, Answer>();
    for (const decision of decide(opined, weights)) {
      const { sentences, label, likelihood } = decision;
      const [surest] = sentences;
      if (!surest || likelihood <= (best.get(surest.key)?.likelihood ?? 0)) continue;
      const isRight = surest.labels.includes(label);
      best.set(surest.key, { label, likelihood, isRelated: isStated(decision), isRight });
    }
    return [...best.values()];
  });
}

/** Asks about every pair that the rules have not claimed, in articles that the weights have not seen. */
export const answersOf = (weights: Omit<RelationWeights, 'curve'>, articles: readonly ArticleLessons[]): Answer[] =>
  answersAbout(opineOn(weights, articles), weights.pair);

/** How signs are weighed, from opinions about articles left out: whether a pair for which a sentence speaks has a deal. */
const weighOpinions = (articles: readonly Opined[][]): Signs =>
  learnSigns(
    articles.flatMap((opined) =>
      decide(opined, {}).flatMap((decision) =>
        decision.signs ? [{ signs: decision.signs, isTrue: isStated(decision) }] : [],
      ),
    ),
  );

/** The logistic curve from the log odds of a likelihood to how often such an answer has its type and direction right. */
function fitCurve(answers: readonly Answer[]): RelationWeights['curve'] {
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

/** Opinions about each article from weights that have not seen it. */
function crossValidate(articles: readonly ArticleLessons[], seed: number): Opined[][] {
  const order = [...articles];
  shuffle(order, seededRandom(seed));
  return Array.from({ length: folds }, (_, fold) => {
    const [kept, left] = [order.filter((_, at) => at % folds !== fold), order.filter((_, at) => at % folds === fold)];
    return opineOn(tablesOf(kept), left);
  }).flat();
}

/** Trains on all articles; how a pair is weighed and the curve come from opinions about articles not trained on. */
export function trainRelations(
  articles: readonly ArticleLessons[],
  seed: number,
): { weights: RelationWeights; answers: Answer[] } {
  const opined = crossValidate(articles, seed);
  const pair = weighOpinions(opined);
  const answers = answersAbout(opined, pair);
  return { weights: { ...tablesOf(articles), pair, curve: fitCurve(answers) }, answers };
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
