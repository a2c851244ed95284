// Examples -> weights: multinomial logistic regression by stochastic gradient descent with a step size for each weight and a pull
// towards zero. The same examples and seed give the same weights, always: the order is shuffled by a generator of our own.

import { seededRandom } from '#lib/domain/seeded-random.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight: number;
}

export interface LearnOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are drawn to zero. */
  readonly shrink: number;
  /** Features seen in fewer examples are left out. */
  readonly minCount: number;
}

export interface LearnedTable {
  classes: string[];
  /** By feature: a weight in hundredths for each class. */
  features: Record<string, number[]>;
}

/** Smaller weights change nothing that matters and are written as 0; a feature that has no other is left out. */
const negligible = 0.15;

/** Turns scores into shares that add up to one, in place. */
export function softmax(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const power = Math.exp((scores[at] ?? 0) - top);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** Puts a list into an order that chance decides, in place. */
export function shuffle<T>(values: T[], random: () => number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [values[at], values[other]];
    if (a !== undefined && b !== undefined) [values[at], values[other]] = [b, a];
  }
}

function frequentFeatures(examples: readonly Example[], minCount: number): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= minCount ? [name] : [])).sort();
}

/** Learns a table of weights for all labels that the examples have. */
export function learn(examples: readonly Example[], options: LearnOptions): LearnedTable {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const names = frequentFeatures(examples, options.minCount);
  const places = new Map(names.map((name, at) => [name, at] as const));
  const width = classes.length;
  const weights = new Float64Array(names.length * width);
  const squares = new Float64Array(names.length * width).fill(1e-8);
  const rows = examples.map(({ features, label, weight }) => ({
    label: classes.indexOf(label),
    weight,
    places: Int32Array.from(features.flatMap((name) => places.get(name) ?? [])),
  }));
  const random = seededRandom(options.seed);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(rows, random);
    for (const row of rows) {
      scores.fill(0);
      for (const place of row.places)
        for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + (weights[place * width + k] ?? 0);
      softmax(scores);
      for (let k = 0; k < width; k++) {
        const error = ((scores[k] ?? 0) - (k === row.label ? 1 : 0)) * row.weight;
        for (const place of row.places) {
          const cell = place * width + k;
          const slope = error + options.shrink * (weights[cell] ?? 0);
          squares[cell] = (squares[cell] ?? 0) + slope * slope;
          weights[cell] = (weights[cell] ?? 0) - (options.rate * slope) / Math.sqrt(squares[cell] ?? 1);
        }
      }
    }
  }
  const features: Record<string, number[]> = {};
  names.forEach((name, at) => {
    const row = Array.from(weights.subarray(at * width, (at + 1) * width), (weight) =>
      Math.abs(weight) < negligible ? 0 : Math.round(weight * 100),
    );
    if (row.some((weight) => weight !== 0)) features[name] = row;
  });
  return { classes, features };
}
