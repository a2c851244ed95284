// Names as lessons, and weights from them.
import { expect, test } from 'vitest';
import { isAnnotated } from './name-lessons.ts';
import { trainNames } from './train-names.ts';

test.each([
  ['Ostrin', ['Ostrin'], true],
  ['Ostrin', ['Ostrin Systems'], true],
  ['Ostrin Inc', ['Ostrin'], true],
  ['Ostrin Vella', ['Ostrin'], null],
  ['Systems', ['Ostrin Systems'], null],
  ['Tarnic', ['Ostrin'], false],
])('%s among %j: %s', (name, annotated, expected) => expect(isAnnotated(name, annotated)).toBe(expected));

test('what stands before a title is learned to be no name, and holds for names left out', () => {
  const press = Array.from({ length: 40 }, (_, at) => ({
    features: ['always', at % 2 === 0 ? 'after=#s' : 'before=mr'],
    isName: at % 2 === 0,
  }));
  const { weights, answers } = trainNames({ own: [], press }, 1);
  expect(weights['after=#s']).toBeGreaterThan(0);
  expect(weights['before=mr']).toBeLessThan(0);
  expect(answers.every(({ likelihood, isName }) => likelihood > 0.5 === isName)).toBe(true);
});
