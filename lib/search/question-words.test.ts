import { expect, test } from 'vitest';
import { nearestOf, nearestQuestionWord } from './question-words.ts';

test.each([
  ['lawsiut', 'lawsuit'],
  ['aquisition', 'acquisition'],
  ['Goverment', 'government'],
  ['investers', 'investors'],
])('%s was meant to be %s', (typed, word) => expect(nearestQuestionWord(typed)?.word).toBe(word));

test.each(['graphcor', 'quenlorium', 'lon', 'hydropwer'])(
  '%s is no slip of a word that questions are made of',
  (typed) => expect(nearestQuestionWord(typed)).toBeNull(),
);

test('of words alike the one with fewer wrong letters, and none that has too many', () => {
  expect(nearestOf('hydropwer', ['hydrogen', 'hydropower', 'hydraulic'])).toEqual({ word: 'hydropower', distance: 1 });
  expect(nearestOf('hydropwer', ['hydrogen'])).toBeNull();
  expect(nearestOf('rat', ['rate', 'rats'])).toBeNull();
});
