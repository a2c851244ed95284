// Cases with a few signs each, all numbers -> a weight for each sign: logistic regression with a pull towards zero, for which a sign
// counts in units of how much it varies. The sign "always" is the same in all cases and is not pulled. The same cases give the same
// weights, always.

import { descend } from './descend.ts';
import { likelihoodOf, type Signs } from './weigh-pair.ts';

export interface SignedCase {
  readonly signs: Signs;
  readonly isTrue: boolean;
}

const shrink = 3;
const steps = 100;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where a sign's values lie and how far apart. */
function scaleOf(cases: readonly SignedCase[], name: string): { mean: number; spread: number } {
  if (name === 'always') return { mean: 0, spread: 1 };
  const values = cases.map(({ signs }) => signs[name] ?? 0);
  const mean = meanOf(values);
  return { mean, spread: Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) || 1 };
}

const asSigns = (names: readonly string[], values: Float64Array): Signs =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0]));

/** Weights by sign, in thousandths; none where there are no cases. */
export function learnSigns(cases: readonly SignedCase[]): Record<string, number> {
  const names = [...new Set(cases.flatMap(({ signs }) => Object.keys(signs)))];
  const scales = names.map((name) => scaleOf(cases, name));
  const scaled = cases.map(({ signs, isTrue }) => ({
    isTrue,
    values: Float64Array.from(scales, ({ mean, spread }, at) => ((signs[names[at] ?? ''] ?? 0) - mean) / spread),
  }));
  const fitted = descend(
    new Float64Array(names.length),
    (weights, slopes) => {
      let loss = 0;
      names.forEach((name, at) => {
        const weight = name === 'always' ? 0 : (weights[at] ?? 0);
        loss += 0.5 * shrink * weight * weight;
        slopes[at] = shrink * weight;
      });
      const byName = asSigns(names, weights);
      for (const { isTrue, values } of scaled) {
        const likelihood = likelihoodOf(asSigns(names, values), byName);
        loss -= Math.log(Math.max(isTrue ? likelihood : 1 - likelihood, 1e-300));
        values.forEach((value, at) => {
          slopes[at] = (slopes[at] ?? 0) + (likelihood - Number(isTrue)) * value;
        });
      }
      return loss;
    },
    steps,
  );
  // Back to signs as they are told.
  const weights = fitted.map((weight, at) => weight / (scales[at]?.spread ?? 1));
  const shift = scales.reduce((sum, { mean }, at) => sum + mean * (weights[at] ?? 0), 0);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return Object.fromEntries(
    names.map((name, at) => [name, round((weights[at] ?? 0) - (name === 'always' ? shift : 0))]),
  );
}
