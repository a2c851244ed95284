// Worked out on paper: every figure of every insight of a lab that buys compute of several clouds, with a sum in dispute, one in euros,
// one "up to", one not told, one that ended, rumours, and a correction.
import { describe, expect, test } from 'vitest';
import { findPower } from '#lib/graph/insights/find-power.ts';
import { aClaim, dates, dollars } from '#lib/ledger/a-claim.ts';
import {
  agreed,
  asThemselves,
  at,
  commitmentsIn,
  coopetitionIn,
  dealsAt,
  dependenceOf,
  euros,
  type Ledger,
  loopsIn,
  movementsIn,
  ref,
  sharesIn,
} from './worked-ledger.ts';

/** The lab and its clouds. */
const clouds: Ledger = {
  first: [
    aClaim('compute', 'bigcloud>lab', '2020-01-15', {
      ...agreed('2020-01-15'),
      exclusivity: { kind: 'exclusive', scope: null, state: 'in_force' },
    }),
    aClaim('compute', 'bigcloud>lab', '2024-02-01', {
      dates: dates({ ended: '2024-01-31' }),
      exclusivity: { kind: 'exclusive', scope: null, state: 'ended' },
    }),
  ],
  over: [
    aClaim('compute', 'oldcloud>lab', '2021-05-01', { ...agreed('2021-05-01'), amount: dollars('5') }),
    aClaim('compute', 'oldcloud>lab', '2023-04-02', { status: 'ended', dates: dates({ ended: '2023-04-01' }) }),
  ],
  disputed: [
    aClaim('compute', 'newcloud>lab', '2024-03-01', { ...agreed('2024-03-01'), amount: dollars('10') }),
    aClaim('compute', 'newcloud>lab', '2024-03-05', { ...agreed('2024-03-01'), amount: dollars('13') }),
  ],
  euros: [
    aClaim('compute', 'eurocloud>lab', '2024-06-01', {
      ...agreed('2024-06-01'),
      amount: euros('25'),
      supersededAt: '2024-06-20T00:00:00.000Z',
    }),
    aClaim('compute', 'eurocloud>lab', '2024-06-20', { ...agreed('2024-06-01'), amount: euros('20') }),
  ],
  ceiling: [
    aClaim('compute', 'upcloud>lab', '2024-09-01', { ...agreed('2024-09-01'), amount: dollars('30', 'up_to') }),
  ],
  rumour: [
    aClaim('compute', 'rumourcloud>lab', '2024-10-05', { status: 'talks', dates: dates({ talks: '2024-10-05' }) }),
  ],
  chips: [aClaim('chips', 'chipco>bigcloud', '2023-01-10', { ...agreed('2023-01-10'), amount: dollars('40') })],
  stake: [
    aClaim('investment', 'bigcloud>lab', '2023-02-01', {
      ...agreed('2023-02-01'),
      amount: dollars('6'),
      mark: 'closed',
    }),
  ],
  pledge: [
    aClaim('investment', 'chipco>lab', '2024-08-01', { ...agreed('2024-08-01'), amount: dollars('8', 'up_to') }),
  ],
  share: [aClaim('investment', 'newcloud>lab', '2024-10-01', { ...agreed('2024-10-01'), amount: dollars('4') })],
  rivals: [aClaim('rivalry', 'bigcloud~lab', '2024-07-30')],
};
const end = at('2024-12-31');

describe('the lab and its clouds', () => {
  test('count four suppliers, two at once since March 2024, one before that', () => {
    const found = dependenceOf(clouds, 'lab', 'count', end);
    expect(
      found.days.map(({ on, suppliers }) => [on, suppliers.map(({ organization }) => organization.slug).sort()]),
    ).toEqual([
      ['2020-01-15', ['bigcloud']],
      ['2021-05-01', ['bigcloud', 'oldcloud']],
      ['2023-04-01', ['bigcloud']],
      ['2024-03-01', ['bigcloud', 'newcloud']],
      ['2024-06-01', ['bigcloud', 'eurocloud', 'newcloud']],
      ['2024-09-01', ['bigcloud', 'eurocloud', 'newcloud', 'upcloud']],
      ['2024-12-31', ['bigcloud', 'eurocloud', 'newcloud', 'upcloud']],
    ]);
    expect(found.multiHomedSince).toBe('2024-03-01');
    expect(found.days.at(-1)?.concentration).toEqual({
      hhi: { low: 0.25, high: 0.25 },
      top: { low: 0.25, high: 0.25 },
      effective: { low: 4, high: 4 },
    });
    expect(found.leftOut).toEqual([{ deal: 'rumour', reason: 'talks' }]);
    expect(found.exclusivity).toMatchObject([
      { deal: 'first', supplier: ref('bigcloud'), interval: { ended: true, until: { from: '2024-01-31' } } },
    ]);
  });

  test('hold shares of 10-13, 22 and 0-30 dollars; what is not told is left out and said', () => {
    const found = dependenceOf(clouds, 'lab', 'usd', end);
    expect(sharesIn(found)).toEqual({
      newcloud: { low: 10 / (10 + 22 + 30), high: 13 / (13 + 22 + 0) },
      eurocloud: { low: 22 / (22 + 13 + 30), high: 22 / (22 + 10 + 0) },
      upcloud: { low: 0, high: 30 / (30 + 10 + 22) },
    });
    const { hhi, top, effective } = found.days.at(-1)?.concentration ?? {};
    // Least: 13, 22 and x, where x = (13² + 22² + x²) / (35 + x), so x = 653 / 35 and the index 653 / (35² + 653).
    expect(hhi?.low).toBeCloseTo(653 / 1_878, 12);
    // Most: 10, 22 and nothing.
    expect(hhi?.high).toBeCloseTo((100 + 484) / 32 ** 2, 12);
    // The largest is smallest where the others come up to 22: 13, 22 and 22.
    expect(top?.low).toBeCloseTo(22 / 57, 12);
    expect(top?.high).toBeCloseTo(22 / 32, 12);
    expect(effective?.low).toBeCloseTo(1_024 / 584, 12);
    expect(effective?.high).toBeCloseTo(1_878 / 653, 12);
    expect(found.leftOut).toEqual([
      { deal: 'rumour', reason: 'talks' },
      { deal: 'first', reason: 'unknown_amount' },
    ]);
  });

  test('as of a day in the past are those of that day', () => {
    const then = at('2022-01-01', '2024-12-31');
    expect(sharesIn(dependenceOf(clouds, 'lab', 'count', then))).toEqual({
      bigcloud: { low: 0.5, high: 0.5 },
      oldcloud: { low: 0.5, high: 0.5 },
    });
    expect(sharesIn(dependenceOf(clouds, 'lab', 'usd', then))).toEqual({ oldcloud: { low: 1, high: 1 } });
  });

  test('before the correction was known hold 25 euros and not 20', () => {
    expect(sharesIn(dependenceOf(clouds, 'lab', 'usd', at('2024-06-10')))).toEqual({
      newcloud: { low: 10 / 37.5, high: 13 / 40.5 },
      eurocloud: { low: 27.5 / 40.5, high: 27.5 / 37.5 },
    });
  });

  test('one of them is a rival too, since a text said so', () => {
    const { pairs } = coopetitionIn(clouds, end);
    // Two texts about the cloud deal and one about the stake; one about the rivalry.
    expect(pairs.map(({ pair, now }) => [pair.map(({ slug }) => slug), now])).toEqual([
      [['bigcloud', 'lab'], { on: '2024-12-31', rivalry: 1, cooperation: 3, score: 3 }],
    ]);
    expect(pairs[0]?.days.map(({ on, rivalry, cooperation }) => [on, rivalry, cooperation])).toEqual([
      ['2020-01-15', 0, 2],
      ['2023-02-01', 0, 3],
      ['2024-07-30', 1, 3],
      ['2024-12-31', 1, 3],
    ]);
    const before = at('2024-07-29');
    expect(coopetitionIn(clouds, before).pairs).toEqual([]);
  });

  test('get money back: 4 of what the lab pays, and an unknown sum where a payment is not told', () => {
    expect(loopsIn(clouds, end).map(({ id, gross, firm, once }) => [id, gross, firm, once])).toEqual([
      ['lab>newcloud', 4, 4, 4],
      ['bigcloud>lab', null, null, null],
      ['bigcloud>chipco>lab', null, null, null],
    ]);
  });

  test('promise the lab 42 to 45, and up to 38 more; 6 have been paid', () => {
    const { rows, outcomes, leftOut } = commitmentsIn(clouds, 'buyer', 'usd', end);
    expect(rows).toMatchObject([
      {
        key: 'lab',
        firm: { low: 10 + 22 + 6 + 4, high: 13 + 22 + 6 + 4 },
        ceilings: 30 + 8,
        once: { low: 42, high: 45 + 38 },
        contained: [],
        delivered: 6,
        unknown: 1,
      },
      { key: 'bigcloud', firm: { low: 40, high: 40 }, ceilings: 0, delivered: null, unknown: 0 },
    ]);
    expect(Object.fromEntries(outcomes.map(({ deal, outcome }) => [deal, outcome]))).toEqual({
      first: 'open',
      over: 'dropped',
      disputed: 'open',
      euros: 'open',
      ceiling: 'open',
      chips: 'open',
      stake: 'kept',
      pledge: 'open',
      share: 'open',
    });
    expect(leftOut).toEqual([
      { deal: 'rumour', reason: 'talks' },
      { deal: 'first', reason: 'unknown_amount' },
    ]);
  });

  test('all meet at the lab, and without the big one it has three clouds and two investors left', () => {
    const facts = findPower(dealsAt(clouds, end), end, [], asThemselves);
    // Ten pairs of others: only bigcloud and chipco deal with each other directly.
    expect(facts.rows[0]).toMatchObject({ organization: ref('lab'), partners: 5, betweenness: 0.9 });
    expect(facts.cutOff).toEqual([]);
    const { rows, cutOff } = findPower(dealsAt(clouds, end), end, [ref('bigcloud')], asThemselves);
    expect(rows.map(({ organization }) => organization.slug)).not.toContain('bigcloud');
    expect(
      cutOff.map(({ buyer, resource, lost, left }) => [
        buyer.slug,
        resource,
        lost,
        left.map(({ slug }) => slug).sort(),
      ]),
    ).toEqual([
      ['lab', 'capital', ['stake'], ['chipco', 'newcloud']],
      ['lab', 'compute', ['first'], ['eurocloud', 'newcloud', 'upcloud']],
    ]);
  });

  test('moved: a new deal in dispute with a stranger in March, a corrected sum in June', () => {
    const told = (from: string, to: string) =>
      movementsIn(clouds, from, to).map(({ kind, deal, on }) => [kind, deal, on]);
    expect(told('2024-02-29', '2024-03-31')).toEqual([
      ['new', 'disputed', '2024-03-01'],
      ['disputed', 'disputed', '2024-03-05'],
    ]);
    expect(told('2024-06-10', '2024-06-30')).toEqual([['corrected', 'euros', '2024-06-20']]);
    expect(told('2023-03-31', '2023-04-30')).toEqual([['ended', 'over', '2023-04-02']]);
    expect(told('2022-01-01', '2022-12-31')).toEqual([]);
  });
});
