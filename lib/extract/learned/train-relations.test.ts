import { expect, test } from 'vitest';
import { type ArticleLessons, precisionAbove, trainRelations } from './train-relations.ts';

const asked = (key: number, sides: readonly [number, number]) => ({
  key,
  sides,
  sentence: key,
  isKnown: false,
  isPerson: false,
  signs: {},
});

/** Twenty articles in which "buys" is an acquisition and "greets" is nothing. */
const articles: ArticleLessons[] = Array.from({ length: 20 }, (_, at) => [
  { ...asked(1, [1, 2]), features: ['between=buy', 'left=lab'], labels: ['acquisition>'], stated: ['deal'] },
  { ...asked(2, [1, 2 + at]), features: ['between=greet', 'left=lab'], labels: [''], stated: [] },
]);

test('a tiny set is learned, the same each time, and holds on articles left out', () => {
  const { weights, answers } = trainRelations(articles, 3);
  expect(trainRelations(articles, 3).weights).toEqual(weights);
  expect(weights.coarse.classes).toEqual(['', 'acquisition>']);
  expect(answers).toHaveLength(40);
  const sure = answers.toSorted((a, b) => b.likelihood - a.likelihood).slice(0, 20);
  expect(sure.every(({ isRight }) => isRight)).toBe(true);
});

test('precision counts what lies above each likelihood', () => {
  const answer = (likelihood: number, isRight: boolean) => ({ likelihood, isRight, isRelated: true, label: 'chips>' });
  expect(precisionAbove([answer(0.9, true), answer(0.6, false)], [0.8, 0.5])).toEqual([
    { likelihood: 0.8, asked: 1, related: 1, right: 1 },
    { likelihood: 0.5, asked: 2, related: 2, right: 1 },
  ]);
});
