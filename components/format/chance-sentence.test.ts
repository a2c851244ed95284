import { expect, test } from 'vitest';
import type { LoopSignificance } from '#lib/domain/insight.ts';
import { chanceSentence } from './chance-sentence.ts';

const row = (more: Partial<LoopSignificance>): LoopSignificance => ({
  length: 3,
  count: 355,
  mean: 2208.25,
  deviation: 85,
  z: -21.8,
  p: 1,
  networks: 20,
  seed: 1,
  withoutHub: { organization: null, p: 1 },
  otherSeed: { seed: 2, p: 1 },
  significant: false,
  ...more,
});

test('far fewer circles than any shuffled network has mean something', () => {
  const drawn = [
    { loops: 2_100, networks: 12 },
    { loops: 2_300, networks: 8 },
  ];
  expect(chanceSentence(row({ drawn }))).toBe(
    'Circles of 3 are fewer than chance would make: 355 here, about 2,208.3 where partners are shuffled.',
  );
});

test('one shuffled network of twenty with as few is enough to say nothing', () => {
  const drawn = [
    { loops: 355, networks: 1 },
    { loops: 2_300, networks: 19 },
  ];
  expect(chanceSentence(row({ drawn }))).toContain('are no more than chance would make');
  expect(chanceSentence(row({ drawn: [] }))).toContain('are no more than chance would make');
});

test('more than chance makes is said as before', () => {
  expect(chanceSentence(row({ significant: true, p: 0.005 }))).toContain('are more than chance would make');
});
