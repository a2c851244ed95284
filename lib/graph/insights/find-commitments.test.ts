import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aDeal, dollarsOnly } from '../a-deal.ts';
import { findCommitments, outcomeOf } from './find-commitments.ts';
import type { GroupOf } from './provision.ts';

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const asThemselves: GroupOf = (organization) => organization;
const rows = (
  deals: readonly Deal[],
  by: 'buyer' | 'supplier' | 'type' | 'year',
  unit: 'usd' | 'gw' | 'chips' = 'usd',
) => findCommitments(deals, { by, unit, clocks }, asThemselves, dollarsOnly, new Map());

const oracle = aDeal({
  id: 'oracle',
  type: 'compute',
  from: ['Oracle'],
  to: ['OpenAI'],
  on: '2025-09-10',
  dollars: [300],
});
const nvidia = aDeal({
  id: 'nvidia',
  type: 'investment',
  from: ['Nvidia'],
  to: ['OpenAI'],
  on: '2025-09-22',
  dollars: [100],
  bound: 'up_to',
});
const disputed = aDeal({
  id: 'cw',
  type: 'compute',
  from: ['CoreWeave'],
  to: ['OpenAI'],
  on: '2024-03-10',
  dollars: [10, 13],
});
const silent = aDeal({ id: 'azure', type: 'compute', from: ['Azure'], to: ['OpenAI'], on: '2019-07-22' });

describe('commitments', () => {
  test('keep ceilings out of what is firm, and the unknown unknown', () => {
    const { rows: found, leftOut } = rows([oracle, nvidia, disputed, silent], 'buyer');
    expect(found).toMatchObject([
      { key: 'openai', firm: { low: 310, high: 313 }, ceilings: 100, delivered: null, unknown: 1 },
    ]);
    expect(leftOut).toEqual([{ deal: 'azure', reason: 'unknown_amount' }]);
  });

  test('by year stand in the order of time, by supplier the largest first', () => {
    expect(rows([oracle, disputed, silent], 'year').rows.map(({ key }) => key)).toEqual(['2019', '2024', '2025']);
    expect(rows([disputed, oracle], 'supplier').rows.map(({ key }) => key)).toEqual(['oracle', 'coreweave']);
  });

  test('in gigawatts add megawatts as thousandths', () => {
    const site = (id: string, value: string, unit: 'GW' | 'MW') =>
      aDeal({
        id,
        type: 'energy',
        from: ['Talen'],
        to: ['AWS'],
        on: '2025-06-11',
        capacity: [{ value, unit, bound: 'exact' }],
      });
    expect(rows([site('a', '1.5', 'GW'), site('b', '500', 'MW')], 'type', 'gw').rows[0]?.firm).toEqual({
      low: 2,
      high: 2,
    });
  });

  test('do not hold what has ended, nor yearly amounts', () => {
    const ended = { ...oracle, id: 'x', status: 'ended' as const };
    const yearly = aDeal({
      id: 'y',
      type: 'contract',
      from: ['A'],
      to: ['B'],
      on: '2025-01-01',
      dollars: [3],
      period: 'year',
    });
    const { rows: found, leftOut } = rows([ended, yearly], 'type');
    expect(found).toMatchObject([{ key: 'contract', firm: { low: 0, high: 0 }, unknown: 1 }]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['undated_end', 'other_unit']);
  });
});

describe('how a promise went', () => {
  const knownAt = new Map([
    ['early', '2025-01-01T00:00:00.000Z'],
    ['later', '2025-06-01T00:00:00.000Z'],
  ]);
  const stated = (deal: Deal, ...claims: string[]): Deal => ({
    ...deal,
    amount: deal.amount && {
      ...deal.amount,
      values: deal.amount.values.map((row, i) => ({ ...row, claims: [claims[i] ?? ''] })),
    },
  });

  test('is told by later words only', () => {
    expect(outcomeOf(oracle, knownAt)).toBe('open');
    expect(outcomeOf({ ...oracle, mark: 'closed' }, knownAt)).toBe('kept');
    expect(outcomeOf({ ...oracle, status: 'ended', mark: 'cancelled' }, knownAt)).toBe('dropped');
    expect(outcomeOf({ ...oracle, status: 'ended', mark: 'expired' }, knownAt)).toBe('kept');
  });

  test('shrinks when a smaller sum comes later, not when a larger one does', () => {
    expect(outcomeOf(stated(disputed, 'later', 'early'), knownAt)).toBe('shrunk');
    expect(outcomeOf(stated(disputed, 'early', 'later'), knownAt)).toBe('open');
  });

  test('is late when a later text names a later start', () => {
    const day = (on: string, claim: string) => ({ value: { from: on, until: on }, claims: [claim] });
    const values = [day('2026-01-01', 'early'), day('2026-09-01', 'later')];
    const value = { from: '2026-01-01', until: '2026-01-01' };
    expect(outcomeOf({ ...oracle, effective: { value, disputed: true, values } }, knownAt)).toBe('late');
  });
});
