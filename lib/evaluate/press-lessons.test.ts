// Lessons as they are kept: nothing is lost but rare words, and the file itself can be read.
import { expect, test } from 'vitest';
import type { Lesson } from '#lib/extract/learned/lesson.ts';
import { findKept, packLessons, pressLessons, unpackLessons } from './press-lessons.ts';

const lesson = (features: string[]): Lesson => ({
  key: 7,
  sentence: 2,
  sides: [1, 2],
  features,
  signs: { place: 1.0986 },
  labels: ['chips>'],
  claims: [{ type: 'chips', confidence: 0.8, generic: false, isListed: true }],
  isPerson: false,
  stated: ['deal'],
});

test('what is seen in five pairs or three names comes back, what is rarer does not', () => {
  const pairs = Array.from({ length: 5 }, (_, at) => [lesson(['left=lab', 'between=sell', `between=word${at}`])]);
  const names = Array.from({ length: 3 }, (_, at) => ({ isName: at > 0, features: ['after=#s', `before=word${at}`] }));
  const back = unpackLessons(packLessons({ pairs, names }));
  expect(back.pairs).toEqual(pairs.map(() => [{ ...lesson(['between=sell', 'left=lab']), signs: { place: 1.099 } }]));
  expect(back.names).toEqual(names.map(({ isName }) => ({ isName, features: ['after=#s'] })));
  expect(packLessons({ pairs, names })).toEqual(packLessons({ pairs, names }));
});

test('an article is met again by most of what is kept of it, not by one sentence that it shares', () => {
  const article = [lesson(['left=lab', 'between=sell']), lesson(['left=lab', 'between=rent'])];
  const isKept = findKept([article, []]);
  const rareWords = article.map(({ features }, at) => lesson([...features, `between=word${at}`]));
  expect(isKept(rareWords)).toBe(true);
  expect(isKept([lesson(['left=lab', 'between=sell']), lesson(['left=chip_maker', 'between=rent'])])).toBe(true);
  expect(isKept([lesson(['left=lab']), lesson(['between=word1'])])).toBe(false);
  expect(isKept([])).toBe(false);
});

test('what is no such file is refused', () => expect(() => unpackLessons(Buffer.from('lessons'))).toThrow());

test('the lessons that are kept hold pairs with and without a deal, and names', () => {
  const { pairs, names } = pressLessons();
  const lessons = pairs.flat();
  const related = lessons.filter(({ stated }) => stated.length > 0).length;
  expect(related).toBeGreaterThan(500);
  expect(lessons.length - related).toBeGreaterThan(related);
  expect(names.filter(({ isName }) => isName).length).toBeGreaterThan(300);
});
