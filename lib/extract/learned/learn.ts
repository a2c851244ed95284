// Examples -> weights: multinomial logistic regression with a pull towards zero, fitted to all examples at once by L-BFGS. The same
// examples give the same weights, always. Descent by single examples fitted the last ones best and forgot rare words: it found a
// tenth less at the same precision.

import { descend } from './descend.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight: number;
}

export interface LearnOptions {
  readonly steps: number;
  /** How strongly weights are drawn to zero. */
  readonly shrink: number;
  /** Features seen in fewer examples are left out. */
  readonly minCount: number;
  /** Features whose weights are all smaller change nothing that matters and are left out. */
  readonly negligible: number;
}

export interface LearnedTable {
  classes: string[];
  /** By feature: a weight in hundredths for each class. */
  features: Record<string, number[]>;
}

/** Turns scores into shares that add up to one, in place. */
export function softmax(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) top = Math.max(top, scores[at] ?? top);
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

interface Row {
  readonly label: number;
  readonly weight: number;
  readonly places: Int32Array;
}

/** How far the weights are from what the examples say, and the slope of that by each weight, into `slopes`. */
function lossOf(rows: readonly Row[], weights: Float64Array, slopes: Float64Array, width: number, shrink: number) {
  let loss = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    const weight = weights[cell] ?? 0;
    loss += 0.5 * shrink * weight * weight;
    slopes[cell] = shrink * weight;
  }
  const scores = new Float64Array(width);
  for (const { label, weight, places } of rows) {
    scores.fill(0);
    for (const place of places)
      for (let k = 0, cell = place * width; k < width; k++, cell++) scores[k] = (scores[k] ?? 0) + (weights[cell] ?? 0);
    softmax(scores);
    loss -= weight * Math.log(Math.max(scores[label] ?? 0, 1e-300));
    for (let k = 0; k < width; k++) scores[k] = ((scores[k] ?? 0) - (k === label ? 1 : 0)) * weight;
    for (const place of places)
      for (let k = 0, cell = place * width; k < width; k++, cell++)
        slopes[cell] = (slopes[cell] ?? 0) + (scores[k] ?? 0);
  }
  return loss;
}

/** Learns a table of weights for all labels that the examples have. */
export function learn(examples: readonly Example[], options: LearnOptions): LearnedTable {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const names = frequentFeatures(examples, options.minCount);
  const places = new Map(names.map((name, at) => [name, at] as const));
  const width = classes.length;
  const rows = examples.map(({ features, label, weight }) => ({
    label: classes.indexOf(label),
    weight,
    places: Int32Array.from(features.flatMap((name) => places.get(name) ?? [])),
  }));
  const weights = descend(
    new Float64Array(names.length * width),
    (given, slopes) => lossOf(rows, given, slopes, width, options.shrink),
    options.steps,
  );
  const features: Record<string, number[]> = {};
  names.forEach((name, at) => {
    const row = [...weights.subarray(at * width, (at + 1) * width)];
    if (row.some((weight) => Math.abs(weight) >= options.negligible))
      features[name] = row.map((weight) => Math.round(weight * 100) || 0);
  });
  return { classes, features };
}
