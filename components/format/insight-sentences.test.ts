import { describe, expect, test } from 'vitest';
import type { Coopetition, LoopSignificance, PowerView } from '#lib/domain/insight.ts';
import { coopetitionSentence, flowsSentence, powerSentence } from './insight-sentences.ts';

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const ref = (name: string) => ({ slug: name.toLowerCase(), name });

describe('rivals who need each other', () => {
  const pair = (a: string, b: string, rivalry: number, cooperation: number): Coopetition => ({
    pair: [ref(a), ref(b)],
    now: { on: clocks.asOf, rivalry, cooperation, score: rivalry * cooperation },
    days: [],
    deals: [],
  });
  const told = (...pairs: Coopetition[]) => coopetitionSentence({ clocks, pairs, leftOut: [] });

  test('one pair is no "most of all", and one text speaks', () => {
    expect(told(pair('Alphabet', 'Microsoft', 1, 1))).toBe(
      'Alphabet and Microsoft compete and deal with each other at the same time, and no other pair is known to: 1 independent text speaks of rivalry, 1 of dealing.',
    );
  });
  test('of several the tensest is named', () => {
    expect(told(pair('Microsoft', 'OpenAI', 3, 42), pair('Meta', 'Google', 1, 2))).toBe(
      '2 pairs compete and deal with each other at the same time. Most of all Microsoft and OpenAI: 3 independent texts speak of rivalry, 42 of dealing.',
    );
  });
});

test('circles that there are none of are not counted as 0', () => {
  const row = (length: number, count: number): LoopSignificance => ({
    length,
    count,
    mean: 0,
    deviation: 0,
    z: null,
    p: 1,
    networks: 20,
    seed: 1,
    withoutHub: { organization: null, p: 1 },
    otherSeed: { seed: 2, p: 1 },
    significant: false,
  });
  const told = (two: number, three: number) =>
    flowsSentence({
      clocks,
      loops: [{ id: 'a>b', legs: [], gross: null, firm: null, once: null }],
      significance: [row(2, two), row(3, three)],
      leftOut: [],
      converted: [],
      longest: 4,
      hidden: 0,
    });
  expect(told(1, 0)).toBe('Two organizations pay each other, and no circle leads over three.');
  expect(told(0, 1)).toBe('No two organizations pay each other, and one circle leads over three.');
  expect(told(24, 18)).toBe('24 pairs of organizations pay each other, and 18 circles lead over three.');
});

test('a share that was estimated is told as one', () => {
  const view = (estimatedFrom: number | null): PowerView => ({
    clocks,
    without: [],
    rows: [{ organization: ref('Nvidia'), partners: 54, betweenness: 0.27, community: 0, deals: [] }],
    estimatedFrom,
    communities: [],
    modularity: 0,
    cutOff: [],
  });
  expect(powerSentence(view(null))).toContain('and 27% of the shortest ways');
  expect(powerSentence(view(122))).toContain('and about 27% of the shortest ways');
});
