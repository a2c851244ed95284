// What counts as the same claim in another version, and since when one is no longer made.
import { describe, expect, test } from 'vitest';
import { markWithdrawn, type UnmarkedClaim, unsaidIn } from './mark-withdrawn.ts';

const none = { talks: null, agreed: null, effective: null, ended: null };
const money = (value: string) =>
  ({
    value,
    high: null,
    currency: 'USD',
    bound: 'exact',
    basis: 'unknown',
    period: 'total',
    termMonths: null,
  }) as const;

function claim(version: number, start: number, value: string): UnmarkedClaim {
  const party = (role: 'supplier' | 'customer', slug: string) => ({
    role,
    organization: { slug, name: slug },
    words: { start, end: start + 3, quote: slug },
  });
  return {
    id: `${version}-${start}-${value}`,
    deal: 'd',
    article: {
      id: 'a',
      title: 't',
      url: null,
      publisher: { slug: 'p', name: 'P', kind: 'press', displayPolicy: 'full' },
      published: null,
      knownAt: '2025-01-01T00:00:00.000Z',
    },
    version,
    type: 'compute',
    status: 'agreed',
    mark: null,
    name: null,
    amount: money(value),
    stake: null,
    capacity: [],
    exclusivity: null,
    dates: none,
    parties: [party('supplier', 'x'), party('customer', 'y')],
    evidence: [],
    confidence: 0.9,
    rule: 'r',
  };
}
const versions = [1, 2, 3].map((number) => ({ number, knownAt: `2025-0${number}-01T00:00:00.000Z` }));
const changed = new Map([['a', versions]]);

describe('a claim of version 1', () => {
  test('that moved in the text is the same', () => {
    const said = [claim(1, 0, '5'), claim(2, 90, '5'), claim(3, 7, '5')];
    expect(markWithdrawn(said, said, changed).map((c) => [c.withdrawnAt, c.repeatedIn])).toEqual([
      [null, 2],
      [null, 3],
      [null, null],
    ]);
  });

  test('is withdrawn when the first version without it came, though a third one says it again', () => {
    const said = [claim(1, 0, '5'), claim(2, 0, '6'), claim(3, 0, '5')];
    expect(markWithdrawn(said, said, changed).map((c) => c.withdrawnAt)).toEqual([
      '2025-02-01T00:00:00.000Z',
      '2025-03-01T00:00:00.000Z',
      null,
    ]);
  });

  test('of an article that never changed stands', () => {
    expect(markWithdrawn([claim(1, 0, '5')], [], new Map())[0]?.withdrawnAt).toBeNull();
  });
});

test('what others say as well is left out, and the rest told once', () => {
  const said = markWithdrawn([claim(1, 0, '5'), claim(2, 0, '5'), claim(2, 0, '6')], [], new Map());
  const others = markWithdrawn([claim(3, 0, '6')], [], new Map());
  expect(unsaidIn(said, others).map(({ id }) => id)).toEqual(['1-0-5']);
});
