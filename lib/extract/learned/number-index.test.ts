import { expect, test } from 'vitest';
import { NumberIndex } from './number-index.ts';

test('keys far beyond 32 bits are found, others are not, the last of two counts', () => {
  const entries = Array.from({ length: 5000 }, (_, at) => [at * 1_000_003_001, at] as const);
  const index = new NumberIndex([...entries, [1_000_003_001, 77]]);
  expect(index.find(1_000_003_001)).toBe(77);
  for (const [key, value] of entries.slice(2)) expect(index.find(key)).toBe(value);
  expect(index.find(1_000_003_000)).toBe(-1);
  expect(new NumberIndex([]).find(0)).toBe(-1);
});
