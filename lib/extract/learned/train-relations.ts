// Annotated articles, as lessons -> the weights of the learned component, and how it does on articles it was not trained on. Folds
// are made of whole articles: sentences of one article are too much alike to stand on both sides.

import { seededRandom } from '#lib/domain/seeded-random.ts';
import { type Example, type LearnOptions, learn, shuffle } from './learn.ts';
import { RelationModel, type RelationWeights } from './model.ts';
import { coarseOf, familyOf, nothing } from './outcome.ts';

export interface Lesson {
  readonly features: readonly string[];
  /** What the pair should be called; none where its sentence does not decide. */
  readonly labels: readonly string[];
  /** The rules have claimed it: seen in training, never asked. */
  readonly isKnown: boolean;
  /** The same for all sentences of one pair in one article. */
  readonly pair: string;
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

const examplesOf = (articles: readonly ArticleLessons[]): Example[] =>
  articles.flat().flatMap(({ features, labels }) => labels.map((label) => ({ features, label, weight: 1 })));

function tablesOf(articles: readonly ArticleLessons[]): Omit<RelationWeights, 'curve'> {
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

/** Asks about every pair that the rules have not claimed; of a pair in several sentences only the surest answer counts. */
export function answersOf(weights: Omit<RelationWeights, 'curve'>, articles: readonly ArticleLessons[]): Answer[] {
  const model = new RelationModel({ ...weights, curve: { slope: 1, offset: 0 } });
  return articles.flatMap((lessons) => {
    const best = new Map<string, Answer>();
    for (const { features, labels, isKnown, pair, stated } of lessons) {
      const verdict = isKnown ? null : model.judge(features, 0);
      if (!verdict || verdict.likelihood <= (best.get(pair)?.likelihood ?? 0)) continue;
      const { label, likelihood } = verdict;
      best.set(pair, {
        label,
        likelihood,
        isRelated: stated.includes(familyOf(label)),
        isRight: labels.includes(label),
      });
    }
    return [...best.values()];
  });
}

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

/** Answers about each article from weights that have not seen it. */
function crossValidate(articles: readonly ArticleLessons[], seed: number): Answer[] {
  const order = [...articles];
  shuffle(order, seededRandom(seed));
  return Array.from({ length: folds }, (_, fold) => {
    const [kept, left] = [order.filter((_, at) => at % folds !== fold), order.filter((_, at) => at % folds === fold)];
    return answersOf(tablesOf(kept), left);
  }).flat();
}

/** Trains on all articles; the curve comes from answers about articles not trained on. */
export function trainRelations(
  articles: readonly ArticleLessons[],
  seed: number,
): { weights: RelationWeights; answers: Answer[] } {
  const answers = crossValidate(articles, seed);
  return { weights: { ...tablesOf(articles), curve: fitCurve(answers) }, answers };
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
