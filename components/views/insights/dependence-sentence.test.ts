import { expect, test } from 'vitest';
import type { Dependence, DependenceDay } from '#lib/domain/insight.ts';
import { dependenceSentence } from './dependence-sentence.ts';

const day = (on: string, ...names: string[]): DependenceDay => ({
  on,
  suppliers: names.map((name) => ({
    organization: { slug: name.toLowerCase(), name },
    amount: { low: 1, high: 1 },
    share: { low: 1 / names.length, high: 1 / names.length },
  })),
  concentration: null,
});

const dependence = (days: DependenceDay[], more: Partial<Dependence> = {}): Dependence => ({
  clocks: { asOf: '2025-12-31', knownAt: '2025-12-31' },
  buyer: { slug: 'lab', name: 'Lab' },
  resource: 'compute',
  measure: 'count',
  days,
  multiHomedSince: null,
  exclusivity: [],
  inputs: [],
  leftOut: [],
  ...more,
});

test('says whom it was alone, until when, and who is largest now', () => {
  const days = [day('2019-07-22', 'Azure'), day('2025-03-10', 'Azure', 'Oracle'), day('2025-12-31', 'Azure', 'Oracle')];
  expect(dependenceSentence(dependence(days))).toBe(
    '2 suppliers of compute to Lab are in force; the largest, Azure, holds 50% of what is stated. Until 10 March 2025 it was Azure alone.',
  );
});

test('one supplier alone has been so since the last day with others', () => {
  const days = [day('2019-07-22', 'Azure', 'Oracle'), day('2020-01-01', 'Azure'), day('2025-12-31', 'Azure')];
  expect(dependenceSentence(dependence(days))).toBe('Lab gets its compute from Azure alone, since 1 January 2020.');
});

test('nobody known is no finding, and an unstated amount is not nobody', () => {
  expect(dependenceSentence(dependence([]))).toBe('No source known by then says who supplies Lab with compute.');
  const leftOut = [{ deal: 'd', reason: 'unknown_amount' as const }];
  expect(dependenceSentence(dependence([], { measure: 'usd', leftOut }))).toBe(
    'None of its deals states this. Count deals instead.',
  );
});
