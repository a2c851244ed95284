import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import type { Money } from '#lib/domain/money.ts';
import { aDeal } from '../a-deal.ts';
import { outcomeOf, type SaidWhen } from './promise-outcome.ts';

const on = (day: string, mark: SaidWhen['mark'] = null, status: SaidWhen['status'] = 'agreed'): SaidWhen => ({
  knownAt: `${day}T00:00:00.000Z`,
  status,
  mark,
});
const plan = aDeal({ id: 'plan', type: 'compute', from: ['A'], to: ['B'], on: '2025-01-01', dollars: [100] });
const round = aDeal({ id: 'round', type: 'investment', from: ['A'], to: ['B'], on: '2025-01-01', dollars: [100] });

/** The deal as its claims state its sum, each claim in the order given, and what is known of them. */
function stating(deal: Deal, ...sums: readonly (readonly [SaidWhen, number, Partial<Money>?])[]) {
  const money = deal.amount?.value;
  if (!money) throw new Error('a sketch with a sum');
  const values = sums.map(([, value, other], i) => ({
    value: { ...money, value: String(value), ...other },
    claims: [`claim ${i}`],
  }));
  const [first] = values;
  const said = new Map(sums.map(([when], i) => [`claim ${i}`, when]));
  const claims = [...said.keys()];
  return outcomeOf(
    { ...deal, claims, amount: first ? { value: first.value, disputed: sums.length > 1, values } : null },
    () => said,
  );
}

describe('how a promise went', () => {
  test('nothing is said where nothing more was heard, however long ago it was', () => {
    expect(stating(plan, [on('2015-01-01'), 100])).toEqual({ outcome: 'open', because: 'nothing', claims: [] });
  });

  test('it shrinks when a smaller sum is news of its own, and the claim that says so is named', () => {
    const told = stating(plan, [on('2025-01-01'), 100], [on('2025-06-01'), 60]);
    expect(told).toEqual({ outcome: 'shrunk', because: 'smaller_sum', claims: ['claim 1'] });
    expect(stating(plan, [on('2025-06-01'), 60], [on('2025-01-01'), 100]).claims).toEqual(['claim 0']);
  });

  test('a larger sum, a rounded one, a draw and a ceiling are no shrinking', () => {
    const then = [on('2025-01-01'), 100] as const;
    const later = on('2025-06-01');
    expect(stating(plan, then, [later, 130]).outcome).toBe('open');
    expect(stating(plan, then, [later, 96]).outcome).toBe('open');
    expect(stating(plan, then, [later, 20, { basis: 'drawn' }]).outcome).toBe('kept');
    expect(stating(plan, [on('2025-01-01'), 100, { bound: 'up_to' }], [later, 40]).outcome).toBe('open');
    expect(stating(plan, then, [later, 40, { bound: 'at_least' }]).outcome).toBe('open');
    expect(stating(plan, then, [later, 10, { period: 'year' }]).outcome).toBe('open');
  });

  test('sources that contradict one another are a dispute', () => {
    expect(stating(plan, [on('2025-01-01'), 100], [on('2025-01-10'), 60]).outcome).toBe('open');
    // The larger sum is told again after the smaller one.
    const both = [on('2025-01-01'), 100] as const;
    const said = new Map([
      ['a', on('2025-01-01')],
      ['b', on('2025-06-01')],
      ['c', on('2025-09-01')],
    ]);
    const money = plan.amount?.value;
    if (!money) throw new Error('a sketch with a sum');
    const values = [
      { value: { ...money, value: String(both[1]) }, claims: ['a', 'c'] },
      { value: { ...money, value: '60' }, claims: ['b'] },
    ];
    expect(outcomeOf({ ...plan, amount: { value: money, disputed: true, values } }, () => said).outcome).toBe('open');
  });

  test('a text that says "amended" is later news at once', () => {
    expect(stating(plan, [on('2025-01-01'), 100], [on('2025-01-10', 'amended'), 60]).outcome).toBe('shrunk');
  });

  test('it is late when a later text names a later start, and not when two name overlapping ones', () => {
    const starts = (second: string) => {
      const day = (from: string, until: string, claim: string) => ({ value: { from, until }, claims: [claim] });
      const values = [day('2026-01-01', '2026-12-31', 'a'), day(second, second, 'b')];
      const said = new Map([
        ['a', on('2025-01-01')],
        ['b', on('2025-06-01')],
      ]);
      const value = { from: '2026-01-01', until: '2026-12-31' };
      return outcomeOf({ ...plan, effective: { value, disputed: true, values } }, () => said);
    };
    expect(starts('2027-03-01')).toEqual({ outcome: 'late', because: 'later_start', claims: ['b'] });
    expect(starts('2026-09-01').outcome).toBe('open');
  });

  test('closing pays a round, and signs a contract', () => {
    expect(stating(round, [on('2025-01-01', 'closed'), 100])).toEqual({
      outcome: 'kept',
      because: 'closed',
      claims: ['claim 0'],
    });
    expect(stating(plan, [on('2025-01-01', 'closed'), 100]).outcome).toBe('open');
    expect(stating(plan, [on('2025-01-01', 'in_force'), 100]).because).toBe('in_force');
  });

  test('what ended was dropped, but for a contract that ran its term', () => {
    const over = (deal: Deal, mark: SaidWhen['mark']) =>
      stating({ ...deal, status: 'ended', mark }, [on('2025-01-01'), 100], [on('2025-03-01', mark, 'ended'), 50]);
    expect(over(plan, 'cancelled')).toEqual({ outcome: 'dropped', because: 'ended', claims: ['claim 1'] });
    expect(over(plan, null).outcome).toBe('dropped');
    expect(over(plan, 'expired')).toMatchObject({ outcome: 'kept', because: 'expired' });
    expect(over(round, 'expired').outcome).toBe('dropped');
  });
});
