import { expect, test } from 'vitest';
import { maxKey, NumberIndex } from './number-index.ts';

test('keys up to the largest are found, others are not, the last of two counts', () => {
  const entries = Array.from({ length: 5000 }, (_, at) => [at * 400_003, at] as const);
  const index = new NumberIndex([...entries, [maxKey, 5000], [400_003, 77]]);
  expect(index.find(400_003)).toBe(77);
  expect(index.find(maxKey)).toBe(5000);
  for (const [key, value] of entries.slice(2)) expect(index.find(key)).toBe(value);
  expect(index.find(400_002)).toBe(-1);
  expect(new NumberIndex([]).find(0)).toBe(-1);
});
