// Which texts have one origin: on the annotated fixtures, and the properties that a ledger of any size relies on.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReprints, isEarlier, originOf, type StoryText, storyTextOf } from './match-story.ts';
import { OriginFixtures, scoreOrigins } from './score-origins.ts';

const fixtures = OriginFixtures.parse(
  JSON.parse(readFileSync(new URL('./fixtures/origins.json', import.meta.url), 'utf8')),
);
const texts = fixtures.map(storyTextOf);
const stated = new Map(fixtures.map(({ id, origin }) => [id, origin]));
const sources = findReprints(texts);

describe('on the fixtures', () => {
  test('no two reports in different words are called one, and nearly all reprints are found', () => {
    const { pairs, wrong } = scoreOrigins(texts, stated);
    expect(wrong.filter(([a, b]) => stated.get(a) !== stated.get(b))).toEqual([]);
    expect(pairs.tp / (pairs.tp + pairs.fn)).toBeGreaterThanOrEqual(0.95);
  });

  test('a Reuters text in four outlets has one origin (A5)', () => {
    const printed = ['memory-reprint', 'memory-cut', 'memory-edited', 'memory-blog'];
    expect(printed.map((id) => originOf(id, sources))).toEqual(printed.map(() => 'memory-wire'));
    expect(originOf('memory-own', sources)).toBe('memory-own');
  });

  test('one sentence quoted by two makes neither a reprint', () => {
    expect(originOf('lease-report', sources)).toBe('lease-report');
  });
});

const source = texts.find(({ id }) => id === 'memory-wire');

test('what looks alike a month later is other news', () => {
  if (!source) throw new Error('the fixture is gone');
  const later: StoryText = { ...source, id: 'later', knownAt: '2026-04-03T06:10:00.000Z' };
  expect(findReprints([source, later]).size).toBe(0);
});

describe('for any order of arrival', () => {
  const shuffled = fc.shuffledSubarray(texts, { minLength: texts.length });

  test('the same texts have the same origins', () => {
    fc.assert(
      fc.property(shuffled, (order) => {
        expect([...findReprints(order)].sort()).toEqual([...sources].sort());
      }),
      { numRuns: 50 },
    );
  });

  test('what is known later changes nothing that was decided before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), (until) => {
        const known = texts.filter((one) => !isEarlier(until, one));
        const then = findReprints(known);
        for (const { id } of known) expect(then.get(id)).toBe(sources.get(id));
      }),
      { numRuns: 50 },
    );
  });
});
