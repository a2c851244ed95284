// Names of annotated articles -> the weights by which an unlisted name is trusted, and how they do on names that they have not seen.
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { type NameWeights, trustIn } from '#lib/extract/names/name-model.ts';
import { type LearnOptions, learn, shuffle } from './learn.ts';
import type { NameLesson } from './name-lessons.ts';

/** A name that was asked about: how likely it is an organization's, and whether it is. */
export interface NameAnswer {
  readonly likelihood: number;
  readonly isName: boolean;
}

const options: LearnOptions = { steps: 60, shrink: 2, minCount: 3, negligible: 0.03 };
const folds = 5;
/** What a name of our own articles counts for beside one of the press. */
const ownWeight = 0.3;
const yes = 'organization';

interface Names {
  readonly own: readonly NameLesson[];
  readonly press: readonly NameLesson[];
}

function weightsOf({ own, press }: Names): NameWeights {
  const examples = (lessons: readonly NameLesson[], weight: number) =>
    lessons.map(({ features, isName }) => ({ features, label: isName ? yes : '', weight }));
  const { classes, features } = learn([...examples(own, ownWeight), ...examples(press, 1)], options);
  const [one, other] = [classes.indexOf(yes), classes.indexOf('')];
  return Object.fromEntries(
    Object.entries(features).map(([name, weights]) => [name, (weights[one] ?? 0) - (weights[other] ?? 0)]),
  );
}

/** Trains on all names; the answers come from weights that have not seen them. */
export function trainNames(names: Names, seed: number): { weights: NameWeights; answers: NameAnswer[] } {
  const order = [...names.press];
  shuffle(order, seededRandom(seed));
  const answers = Array.from({ length: folds }, (_, fold) => {
    const weights = weightsOf({ own: names.own, press: order.filter((_, at) => at % folds !== fold) });
    const byName = new Map(Object.entries(weights));
    return order
      .filter((_, at) => at % folds === fold)
      .map(({ features, isName }) => ({ likelihood: trustIn(features, byName), isName }));
  }).flat();
  return { weights: weightsOf(names), answers };
}
