import { expect, test } from 'vitest';
import { learnSigns } from './learn-signs.ts';
import { likelihoodOf } from './weigh-pair.ts';

/** True in nine of ten cases where `heat` is 30, in one of ten where it is 20; `noise` tells nothing. */
const cases = Array.from({ length: 400 }, (_, at) => ({
  signs: { always: 1, heat: at % 2 === 0 ? 30 : 20, noise: at % 3 },
  isTrue: at % 2 === 0 ? at % 20 !== 0 : at % 20 === 1,
}));

test('likelihoods come out as often as they hold, and what tells nothing has no weight', () => {
  const weights = learnSigns(cases);
  expect(likelihoodOf({ always: 1, heat: 30, noise: 1 }, weights)).toBeCloseTo(0.9, 1);
  expect(likelihoodOf({ always: 1, heat: 20, noise: 1 }, weights)).toBeCloseTo(0.1, 1);
  expect(Math.abs(weights.noise ?? 1)).toBeLessThan(0.1);
  expect(learnSigns(cases)).toEqual(weights);
});

test('no cases, no weights', () => expect(learnSigns([])).toEqual({}));
