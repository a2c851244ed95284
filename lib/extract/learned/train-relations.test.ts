import { expect, test } from 'vitest';
import type { ArticleLessons } from './lesson.ts';
import { trainRelations } from './train-relations.ts';

const asked = (key: number, sides: readonly [number, number]) => ({
  key,
  sides,
  sentence: key,
  claims: [],
  isPerson: false,
  signs: {},
});

/** Twenty articles in which "buys" is an acquisition and "greets" is nothing. */
const articles: ArticleLessons[] = Array.from({ length: 20 }, (_, at) => [
  { ...asked(1, [1, 2]), features: ['between=buy', 'left=lab'], labels: ['acquisition>'], stated: ['deal'] },
  { ...asked(2, [1, 2 + at]), features: ['between=greet', 'left=lab'], labels: [''], stated: [] },
]);

test('a tiny set is learned, the same each time, and holds on articles left out', () => {
  const { weights, answers } = trainRelations({ own: [], press: articles }, 3);
  expect(trainRelations({ own: [], press: articles }, 3).weights).toEqual(weights);
  expect(weights.coarse.classes).toEqual(['', 'acquisition>']);
  expect(answers).toHaveLength(40);
  const sure = answers.toSorted((a, b) => b.likelihood - a.likelihood).slice(0, 20);
  expect(sure.every(({ isRight }) => isRight)).toBe(true);
});

test('generic claims that are wrong more often are trusted less', () => {
  const claims = (generic: boolean) => [{ type: 'chips' as const, confidence: 0.8, generic, isListed: false }];
  const press: ArticleLessons[] = articles.map((lessons, at) => [
    ...lessons,
    { ...asked(3, [3, 4]), features: ['between=sell'], labels: ['chips>'], stated: ['deal'], claims: claims(false) },
    {
      ...asked(4, [3, 5]),
      features: ['between=sell'],
      labels: at % 4 === 0 ? ['chips>'] : [''],
      stated: at % 4 === 0 ? ['deal'] : [],
      claims: claims(true),
    },
  ]);
  const { weights } = trainRelations({ own: [], press }, 3);
  expect(weights.claim.generic).toBeLessThan(0);
});
