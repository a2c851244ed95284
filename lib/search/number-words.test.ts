import { expect, test } from 'vitest';
import { readNumber } from './number-words.ts';

test.each([
  ['thirty eight billion', 38, 2],
  ['seventeen', 17, 1],
  ['ninety gigawatts', 90, 1],
  ['a hundred and twenty million', 120, 4],
  ['three hundred billion', 300, 2],
  ['two hundred and fifty billion', 250, 4],
  ['five hundred and billion', 500, 2],
  ['half a billion', 0.5, 2],
])('%s', (said, value, taken) => expect(readNumber(said.split(' '))).toEqual({ value, taken }));

test.each(['billion', 'a lease', 'hundred', 'half the', 'tens of', ''])('%s is no number', (said) =>
  expect(readNumber(said.split(' '))).toBeNull(),
);
