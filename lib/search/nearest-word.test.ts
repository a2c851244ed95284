import { expect, test } from 'vitest';
import { editDistance, nearestWord } from './nearest-word.ts';

test.each([
  ['antropic', 'anthropic', 1],
  ['opneai', 'openai', 1],
  ['nvdia', 'nvidia', 1],
  ['same', 'same', 0],
  ['oracle', 'miracle', 2],
  ['oracle', 'microsoft', 3],
])('%s to %s', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));

test('what is near nothing is not guessed', () => {
  expect(nearestWord('suplier', ['supplier', 'customer'])).toBe('supplier');
  expect(nearestWord('banana', ['supplier', 'customer'])).toBeNull();
});
