import { expect, test } from 'vitest';
import { scoreDeals } from './score-deals.ts';

test('counts pairs, and a claim that was not found is with nobody', () => {
  const placed = [
    { gold: 'a', found: '1' },
    { gold: 'a', found: '1' },
    { gold: 'a', found: null },
    { gold: 'b', found: '1' },
    { gold: 'b', found: null },
  ];
  // Right: the first two. Wrong: each of them with the fourth. Missed: a third one twice, the pair of b.
  expect(scoreDeals(placed)).toEqual({ tp: 1, fp: 2, fn: 3 });
});
