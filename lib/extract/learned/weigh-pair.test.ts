// Decisions about pairs whose sentences speak for a deal, with weights small enough to know by heart.
import { expect, test } from 'vitest';
import type { Opinion } from './opinion.ts';
import { decide, likelihoodOf, type Weighed } from './weigh-pair.ts';

const opinion = (share: number, other = 0): Opinion => ({
  deal: { share, label: 'chips>', likelihood: share },
  other: other > 0 ? { share: other, label: 'rivalry', likelihood: other } : { share: 0, label: null, likelihood: 0 },
});
const place = (key: number, sides: readonly [number, number], given: Opinion | null, sentence = 1): Weighed => ({
  key,
  sides,
  sentence,
  signs: {},
  opinion: given,
});
const dealsOf = (weighed: readonly Weighed[]) =>
  decide(weighed, { deal: 1, rival: -10 }).flatMap(({ sentences, likelihood, signs }) =>
    signs ? [[sentences[0]?.key, Math.round(likelihood * 1000) / 1000]] : [],
  );

test('a pair alone in its sentence is as likely as its words say', () => {
  expect(dealsOf([place(12, [1, 2], opinion(0.8))])).toEqual([[12, 0.8]]);
});

test('a pair whose side deals with somebody else there is less likely', () => {
  const [first, second] = dealsOf([place(12, [1, 2], opinion(0.6)), place(13, [1, 3], opinion(0.9))]);
  expect(first?.[1]).toBeLessThan(0.01);
  expect(second?.[1]).toBeGreaterThan(0.01);
});

test('what the rules have claimed counts beside it and is not decided upon', () => {
  const decided = dealsOf([place(12, [1, 2], opinion(0.6)), place(13, [1, 3], null)]);
  expect(decided.map(([key]) => key)).toEqual([12]);
  expect(decided[0]?.[1]).toBeLessThan(0.01);
});

test('neither strangers in the sentence nor partners in another one count', () => {
  const strangers = [place(34, [3, 4], opinion(0.9)), place(13, [1, 3], opinion(0.9), 2)];
  expect(dealsOf([place(12, [1, 2], opinion(0.8)), ...strangers])[0]).toEqual([12, 0.8]);
});

test('a pair is decided upon once, by its surest sentence', () => {
  expect(dealsOf([place(12, [1, 2], opinion(0.3)), place(12, [1, 2], opinion(0.7), 2)])).toEqual([[12, 0.7]]);
});

test('a rivalry is a decision of its own, by its sentence alone', () => {
  const decisions = decide([place(12, [1, 2], opinion(0.1, 0.9))], { deal: 1 });
  expect(decisions.map(({ label, likelihood, signs }) => [label, likelihood, signs])).toEqual([['rivalry', 0.9, null]]);
});

test('a sign without a weight says nothing', () => expect(likelihoodOf({ odd: 7 }, { deal: 1 })).toBe(0.5));
