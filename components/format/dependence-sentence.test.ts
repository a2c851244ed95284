import { expect, test } from 'vitest';
import type { Dependence, DependenceDay } from '#lib/domain/insight.ts';
import { dependenceSentence } from './dependence-sentence.ts';

/** Names with what they count for; one deal each where nothing is said. */
function day(on: string, ...rows: ReadonlyArray<string | readonly [name: string, amount: number]>): DependenceDay {
  const counted = rows.map((row) => (typeof row === 'string' ? ([row, 1] as const) : row));
  const all = counted.reduce((sum, [, amount]) => sum + amount, 0);
  return {
    on,
    suppliers: counted.map(([name, amount]) => ({
      organization: { slug: name.toLowerCase(), name },
      amount: { low: amount, high: amount },
      share: { low: amount / all, high: amount / all },
    })),
    concentration: null,
  };
}

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
  const days = [
    day('2019-07-22', 'Azure'),
    day('2025-03-10', 'Azure', 'Oracle'),
    day('2025-12-31', ['Azure', 3], 'Oracle'),
  ];
  expect(dependenceSentence(dependence(days))).toBe(
    '2 suppliers of compute to Lab are in force; the largest, Azure, holds 75% of the deals. Until 10 March 2025 it was Azure alone.',
  );
});

test('who stands level is named with the others, and of many nobody is', () => {
  const told = (...names: string[]) =>
    dependenceSentence(dependence([day('2019-07-22', ...names), day('2025-12-31', ...names)]));
  expect(told('Azure', 'Oracle')).toBe(
    '2 suppliers of compute to Lab are in force; Azure and Oracle hold 50% of the deals each.',
  );
  const twoOfThree = [day('2025-12-31', ['Azure', 2], ['Oracle', 2], 'Nebius')];
  expect(dependenceSentence(dependence(twoOfThree))).toContain(
    '; the largest, Azure and Oracle, hold 40% of the deals each.',
  );
  expect(told('A', 'B', 'C', 'D')).toBe(
    '4 suppliers of compute to Lab are in force; nobody holds more than 25% of the deals.',
  );
});

test('what is stated makes nobody the only supplier, now or before', () => {
  const silent = [{ deal: 'a', reason: 'unknown_amount' as const }];
  const one = dependence([day('2025-03-10', ['CoreWeave', 12])], { measure: 'usd', leftOut: silent });
  expect(dependenceSentence(one)).toBe(
    'Of those who supply Lab with compute, a sum is stated for CoreWeave alone. One more deal states nothing of the kind.',
  );
  const later = [day('2025-03-10', ['CoreWeave', 12]), day('2025-09-10', ['Oracle', 36], ['CoreWeave', 12])];
  expect(dependenceSentence(dependence(later, { measure: 'usd' }))).toBe(
    '2 suppliers of compute to Lab are in force with a sum that is stated; the largest, Oracle, holds 75% of what is stated.',
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
