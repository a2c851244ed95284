// A small ledger with the shape of the founding question: a buyer with one cloud, then three, one contract disputed.
import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { aDeal, dollarsOnly } from '../a-deal.ts';
import { findDependence } from './find-dependence.ts';
import type { GroupOf } from './provision.ts';

const asThemselves: GroupOf = (organization) => organization;
const lab = { slug: 'lab', name: 'Lab' };
const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const compute = (from: string, on: string, more: Partial<Parameters<typeof aDeal>[0]> = {}): Deal =>
  aDeal({ id: `${from} ${on}`, type: 'compute', from: [from], to: ['Lab'], on, ...more });

const ask = (deals: readonly Deal[], measure: 'count' | 'usd' | 'gw' = 'count', groupOf = asThemselves) =>
  findDependence(deals, { buyer: lab, resource: 'compute', measure, clocks }, groupOf, dollarsOnly);

describe('dependence of one buyer', () => {
  const deals = [
    compute('Azure', '2019-07-22'),
    compute('Crusoe', '2024-06-01', { status: 'ended', endedOn: '2025-02-01' }),
    compute('Oracle', '2025-01-21', { dollars: [300] }),
    compute('CoreWeave', '2025-03-10', { dollars: [10, 13] }),
  ];

  test('counts suppliers on each day on which something changes', () => {
    const { days, multiHomedSince, leftOut } = ask(deals);
    expect(days.map(({ on, suppliers }) => [on, suppliers.length])).toEqual([
      ['2019-07-22', 1],
      ['2024-06-01', 2],
      ['2025-01-21', 3],
      ['2025-02-01', 2],
      ['2025-03-10', 3],
      ['2025-12-31', 3],
    ]);
    expect(days.at(-1)?.concentration?.hhi.high).toBeCloseTo(1 / 3, 12);
    expect(multiHomedSince).toBe('2024-06-01');
    expect(leftOut).toEqual([]);
  });

  test('by amount it says what it does not know, and a dispute widens the shares', () => {
    const { days, inputs, leftOut } = ask(deals, 'usd');
    expect(leftOut).toEqual([
      { deal: 'Azure 2019-07-22', reason: 'unknown_amount' },
      { deal: 'Crusoe 2024-06-01', reason: 'unknown_amount' },
    ]);
    expect(inputs.map(({ deal, low, high }) => [deal, low, high])).toEqual([
      ['Oracle 2025-01-21', 300, 300],
      ['CoreWeave 2025-03-10', 10, 13],
    ]);
    const [oracle, coreweave] = days.at(-1)?.suppliers ?? [];
    expect(oracle?.share).toEqual({ low: 300 / 313, high: 300 / 310 });
    expect(coreweave?.share).toEqual({ low: 10 / 310, high: 13 / 313 });
  });

  test('talks, undated ends and amounts of several suppliers are named, never counted', () => {
    const { leftOut, days } = ask(
      [
        compute('Fluidstack', '2025-05-01', { status: 'talks', dollars: [5] }),
        compute('Lambda', '2024-01-01', { status: 'ended', dollars: [5] }),
        aDeal({ id: 'both', type: 'compute', from: ['Oracle', 'Nscale'], to: ['Lab'], on: '2025-01-01', dollars: [9] }),
      ],
      'usd',
    );
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual(['not_split', 'talks', 'undated_end']);
    expect(days).toEqual([]);
  });

  test('a ceiling is nothing at the low end and never more than itself', () => {
    const { days } = ask([compute('Oracle', '2025-01-01', { dollars: [100], bound: 'up_to' })], 'usd');
    expect(days.at(-1)?.suppliers[0]?.amount).toEqual({ low: 0, high: 100 });
  });

  test('units count as their group on the day of the deal', () => {
    const groupOf: GroupOf = (organization, on) =>
      organization.slug === 'azure' && on >= '2019-01-01'
        ? { slug: slugOf('Microsoft'), name: 'Microsoft' }
        : organization;
    const { days, inputs } = ask(
      [compute('Azure', '2020-01-01'), compute('Microsoft', '2021-01-01')],
      'count',
      groupOf,
    );
    expect(days.at(-1)?.suppliers).toHaveLength(1);
    expect(days.at(-1)?.suppliers[0]?.amount).toEqual({ low: 2, high: 2 });
    expect(inputs.map(({ units }) => units.map(({ name }) => name))).toEqual([['Azure'], []]);
  });

  test('an exclusivity that ended without a day says when that was told', () => {
    const interval = { kind: 'exclusive' as const, scope: null, from: null, until: null };
    const over = {
      ...compute('Azure', '2019-07-22'),
      exclusivity: [{ ...interval, ended: true, claims: ['c1', 'c2'] }],
    };
    const held = { ...compute('Oracle', '2025-01-21'), exclusivity: [{ ...interval, ended: false, claims: ['c3'] }] };
    const question = { buyer: lab, resource: 'compute' as const, measure: 'count' as const, clocks };
    const endTold = (_deal: string, claims: readonly string[]) => (claims.includes('c2') ? '2025-01-21' : '2001-01-01');
    const { exclusivity } = findDependence([over, held], { ...question, endTold }, asThemselves, dollarsOnly);
    expect(exclusivity.map(({ supplier, endToldOn }) => [supplier.slug, endToldOn])).toEqual([
      ['azure', '2025-01-21'],
      ['oracle', null],
    ]);
  });

  test('adding a deal of others, or scaling every amount, changes no share', () => {
    const shares = (list: readonly Deal[]) =>
      ask(list, 'usd')
        .days.at(-1)
        ?.suppliers.map(({ share }) => share);
    const other = aDeal({ type: 'compute', from: ['Oracle'], to: ['Other'], on: '2025-01-01', dollars: [999] });
    const tenfold = [
      compute('Oracle', '2025-01-21', { dollars: [3_000] }),
      compute('CoreWeave', '2025-03-10', { dollars: [100, 130] }),
    ];
    expect(shares([...deals, other])).toEqual(shares(deals));
    expect(shares(tenfold)).toEqual(shares(deals));
  });
});

describe('a total that sums up earlier contracts', () => {
  const deals = [
    compute('CoreWeave', '2025-03-10', { id: 'first', dollars: [12] }),
    compute('CoreWeave', '2025-05-15', { id: 'second', dollars: [4] }),
    compute('CoreWeave', '2025-09-25', { id: 'total', dollars: [22] }),
    compute('Oracle', '2025-06-01', { id: 'programme', dollars: [66], name: 'Stargate' }),
    compute('Nscale', '2025-07-01', { id: 'site', dollars: [11], name: 'Stargate' }),
  ];
  const partOf = new Map([
    ['first', new Set(['total'])],
    ['second', new Set(['total'])],
    // The site of a programme is supplied by somebody else: his part is not the other's.
    ['site', new Set(['programme'])],
  ]);
  const found = (measure: 'count' | 'usd') =>
    findDependence(deals, { buyer: lab, resource: 'compute', measure, clocks, partOf }, asThemselves, dollarsOnly);
  const amounts = (measure: 'count' | 'usd') =>
    found(measure).days.map(({ on, suppliers }) => [
      on,
      Object.fromEntries(suppliers.map(({ organization, amount }) => [organization.slug, amount.high])),
    ]);

  test('counts instead of them from its day on, and they count before it', () => {
    expect(amounts('usd')).toEqual([
      ['2025-03-10', { coreweave: 12 }],
      ['2025-05-15', { coreweave: 16 }],
      ['2025-06-01', { oracle: 66, coreweave: 16 }],
      ['2025-07-01', { oracle: 66, coreweave: 16, nscale: 11 }],
      ['2025-09-25', { oracle: 66, coreweave: 22, nscale: 11 }],
      ['2025-12-31', { oracle: 66, coreweave: 22, nscale: 11 }],
    ]);
    // 66, 22 and 11 of 99: two thirds, two ninths and one ninth.
    expect(found('usd').days.at(-1)?.concentration?.hhi.low).toBeCloseTo((36 + 4 + 1) / 81, 12);
  });

  test('is one deal, and says of the others that they are parts of it', () => {
    expect(amounts('count').at(-1)).toEqual(['2025-12-31', { coreweave: 1, nscale: 1, oracle: 1 }]);
    expect(found('usd').inputs.map(({ deal, partOf: whole }) => [deal, whole])).toEqual([
      ['first', 'total'],
      ['second', 'total'],
      ['total', undefined],
      ['programme', undefined],
      ['site', undefined],
    ]);
  });
});
