// Answers beside what is right.
import { expect, test } from 'vitest';
import { precisionAbove } from './answers.ts';

test('precision counts what lies above each likelihood', () => {
  const answer = (likelihood: number, isRight: boolean) => ({ likelihood, isRight, isRelated: true, label: 'chips>' });
  expect(precisionAbove([answer(0.9, true), answer(0.6, false)], [0.8, 0.5])).toEqual([
    { likelihood: 0.8, asked: 1, related: 1, right: 1 },
    { likelihood: 0.5, asked: 2, related: 2, right: 1 },
  ]);
});
