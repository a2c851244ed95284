// Annotated articles, as lessons -> the weights of the learned component, and how it does on articles it was not trained on. Folds
// are made of whole articles: sentences of one article are too much alike to stand on both sides. Lessons of our own words teach the
// words of the field; how often what is read like that is true only the press can teach, in whose articles most names that share a
// sentence have nothing to do with each other.

import { seededRandom } from '#lib/domain/seeded-random.ts';
import { type Answer, answersAbout, decisionsOf, fitCurve, isStated, type Opined, opineOn } from './answers.ts';
import { type Example, type LearnOptions, learn, shuffle } from './learn.ts';
import { learnSigns, type SignedCase } from './learn-signs.ts';
import type { ArticleLessons } from './lesson.ts';
import type { RelationWeights } from './model.ts';
import { coarseOf, familyOf, nothing } from './outcome.ts';
import { lightsOf, signsOfClaim } from './weigh-claim.ts';

/** Lessons of articles that we wrote, and of articles from the press. */
export interface Curriculum {
  readonly own: readonly ArticleLessons[];
  readonly press: readonly ArticleLessons[];
}

const coarseOptions: LearnOptions = { steps: 50, shrink: 8, minCount: 5, negligible: 0.08 };
const typeOptions: LearnOptions = { steps: 40, shrink: 4, minCount: 10, negligible: 0.2 };
const folds = 5;
/** What a lesson of our own counts for beside one of the press. */
const ownWeight = 0.6;

type Tables = Pick<RelationWeights, 'coarse' | 'types'>;

const examplesOf = (articles: readonly ArticleLessons[], weight: number): Example[] =>
  articles.flat().flatMap(({ features, labels }) => labels.map((label) => ({ features, label, weight })));

function tablesOf({ own, press }: Curriculum): Tables {
  const examples = [...examplesOf(own, ownWeight), ...examplesOf(press, 1)];
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

/** How pairs are weighed, from opinions about articles left out: whether one for which a sentence speaks has a deal. */
const casesOfPairs = (articles: readonly Opined[][]): SignedCase[] =>
  articles.flatMap((opined) =>
    decisionsOf(opined, {}).flatMap((decision) =>
      decision.signs ? [{ signs: decision.signs, isTrue: isStated(decision) }] : [],
    ),
  );

/** The claims of rules about one pair, in the light of the sentences that name both, and which of them are true. */
function casesOfClaims(places: readonly Opined[]): SignedCase[] {
  const [first] = places;
  if (!first) return [];
  const lights = lightsOf(places.map(({ lesson, opinion }) => ({ signs: lesson.signs, opinion })));
  return first.lesson.claims.flatMap((claimed) => {
    const signs = signsOfClaim(claimed, lights);
    const isTrue = places.some(({ lesson }) => lesson.stated.includes(familyOf(claimed.type)));
    return signs ? [{ signs, isTrue }] : [];
  });
}

/** How claims are weighed, from opinions about articles left out. */
export const casesOfAllClaims = (articles: readonly Opined[][]): SignedCase[] =>
  articles.flatMap((opined) => [...Map.groupBy(opined, ({ lesson }) => lesson.key).values()].flatMap(casesOfClaims));

/** Opinions about each article of the press from weights that have not seen it. */
function crossValidate({ own, press }: Curriculum, seed: number): Opined[][] {
  const order = [...press];
  shuffle(order, seededRandom(seed));
  return Array.from({ length: folds }, (_, fold) => {
    const [kept, left] = [order.filter((_, at) => at % folds !== fold), order.filter((_, at) => at % folds === fold)];
    return opineOn(tablesOf({ own, press: kept }), left);
  }).flat();
}

/** Trains on all articles; how pairs and claims are weighed and the curve come from opinions about articles not trained on. */
export function trainRelations(
  curriculum: Curriculum,
  seed: number,
): { weights: RelationWeights; answers: Answer[]; claims: SignedCase[] } {
  const opined = crossValidate(curriculum, seed);
  const pair = learnSigns(casesOfPairs(opined));
  const claims = casesOfAllClaims(opined);
  const answers = answersAbout(opined, pair);
  return {
    weights: { ...tablesOf(curriculum), pair, claim: learnSigns(claims), curve: fitCurve(answers) },
    answers,
    claims,
  };
}
