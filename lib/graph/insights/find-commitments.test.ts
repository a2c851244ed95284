import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aDeal, dollarsOnly } from '../a-deal.ts';
import { type CommitmentQuestion, findCommitments } from './find-commitments.ts';
import type { GroupOf } from './provision.ts';

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const asThemselves: GroupOf = (organization) => organization;
const rows = (
  deals: readonly Deal[],
  by: 'buyer' | 'supplier' | 'type' | 'year',
  unit: 'usd' | 'gw' | 'chips' = 'usd',
  { saidOf = () => new Map(), partOf = new Map() }: Partial<Pick<CommitmentQuestion, 'saidOf' | 'partOf'>> = {},
) => findCommitments(deals, { by, unit, clocks, saidOf, partOf }, asThemselves, dollarsOnly);

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

  test('count a part of another promise of the same row once, and say which', () => {
    const first = aDeal({
      id: 'first',
      type: 'compute',
      from: ['Oracle'],
      to: ['OpenAI'],
      on: '2025-07-22',
      dollars: [30],
    });
    const partOf = new Map([['first', new Set(['oracle'])]]);
    const [row] = rows([oracle, nvidia, first], 'buyer', 'usd', { partOf }).rows;
    expect(row).toMatchObject({ firm: { low: 330, high: 330 }, ceilings: 100, once: { low: 300, high: 400 } });
    expect(row?.contained).toEqual(['first']);
    // In the years apart neither stands beside its whole.
    const years = rows([{ ...oracle, moment: first.moment && { ...first.moment } }, disputed, first], 'year', 'usd', {
      partOf: new Map([['cw', new Set(['oracle'])]]),
    });
    expect(years.rows.map(({ key, once }) => [key, once])).toEqual([
      ['2024', { low: 10, high: 13 }],
      ['2025', { low: 330, high: 330 }],
    ]);
  });

  test('tell what is delivered only where a text says so', () => {
    const with_ = (deal: Deal, basis: 'drawn' | 'committed' | 'unknown', dollars: number, claim: string): Deal => {
      const money = deal.amount?.value;
      if (!money) return deal;
      const row = { value: { ...money, basis, value: String(dollars) }, claims: [claim] };
      return { ...deal, amount: { value: row.value, disputed: false, values: [...(deal.amount?.values ?? []), row] } };
    };
    // A draw of 12 on a line of 300: the promise stays 300 though the later text, which stands first, says 12.
    const drawn = with_(oracle, 'drawn', 12, 'draw');
    expect(rows([drawn], 'buyer').rows).toMatchObject([{ firm: { low: 300, high: 300 }, delivered: 12 }]);
    // "Closed" is money in the bank for a round, and a signature for a contract.
    const round = aDeal({ id: 'round', type: 'investment', from: ['A'], to: ['B'], on: '2025-01-01', dollars: [6] });
    const contract = aDeal({ id: 'sold', type: 'chips', from: ['A'], to: ['B'], on: '2025-01-01', dollars: [7] });
    const closed = { knownAt: '2025-02-01T00:00:00.000Z', status: 'agreed', mark: 'closed' } as const;
    const saidOf = () => new Map([['claim', closed]]);
    const told = rows([round, contract], 'type', 'usd', { saidOf }).rows;
    expect(told.map(({ key, delivered }) => [key, delivered])).toEqual([
      ['chips', null],
      ['investment', 6],
    ]);
  });

  test('in gigawatts are delivered where a text says that they are in force', () => {
    const plant = aDeal({
      id: 'plant',
      type: 'energy',
      from: ['Talen'],
      to: ['AWS'],
      on: '2025-06-11',
      capacity: [{ value: '1920', unit: 'MW', bound: 'exact' }],
    });
    const runs = { value: { value: '300', unit: 'MW' as const, bound: 'exact' as const }, claims: ['runs'] };
    const said = { knownAt: '2025-09-01T00:00:00.000Z', status: 'agreed', mark: 'in_force' } as const;
    const [row] = rows([{ ...plant, capacity: [...plant.capacity, runs] }], 'buyer', 'gw', {
      saidOf: () => new Map([['runs', said]]),
    }).rows;
    expect(row?.delivered).toBe(0.3);
  });

  test('leave out what stands in books and backlogs', () => {
    const money = oracle.amount?.value;
    if (!money) throw new Error('a sum was given');
    const value = { ...money, basis: 'backlog' as const };
    const backlog: Deal = { ...oracle, amount: { value, disputed: false, values: [{ value, claims: ['claim'] }] } };
    expect(rows([backlog], 'buyer').leftOut).toEqual([{ deal: 'oracle', reason: 'other_basis' }]);
  });
});
