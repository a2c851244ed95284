// Worked out on paper: five small ledgers that each take one turn which is easily got wrong. A payment that nobody put a number on, a
// sum in dispute, a promise that slips and then shrinks, contracts that lie in a larger one, partners who part.
import { describe, expect, test } from 'vitest';
import { aClaim, dates, dollars } from '#lib/ledger/a-claim.ts';
import {
  agreed,
  at,
  commitmentsIn,
  coopetitionIn,
  dependenceOf,
  type Ledger,
  loopsIn,
  ref,
  sharesIn,
} from './worked-ledger.ts';

const late = at('2025-12-31');

describe('a circle of three of which one payment is not told', () => {
  const circle: Ledger = {
    stake: [aClaim('investment', 'fund>lab', '2024-01-10', { ...agreed('2024-01-10'), amount: dollars('100') })],
    cloud: [aClaim('compute', 'cloud>lab', '2024-02-10', { ...agreed('2024-02-10'), amount: dollars('50') })],
    chips: [
      aClaim('chips', 'fund>cloud', '2024-03-10', { status: 'talks', dates: dates({ talks: '2024-03-10' }) }),
      aClaim('chips', 'fund>cloud', '2024-05-10', agreed('2024-05-10')),
      aClaim('chips', 'fund>cloud', '2024-08-10', { ...agreed('2024-05-10'), amount: dollars('20', 'up_to') }),
    ],
  };

  test('is none while the third payment is talked about', () => {
    expect(loopsIn(circle, at('2024-04-01'))).toEqual([]);
  });

  test('is one of unknown worth once that is agreed, and the missing sum is shown as missing', () => {
    const [loop, ...others] = loopsIn(circle, at('2024-06-01'));
    expect(others).toEqual([]);
    expect(loop).toMatchObject({ id: 'cloud>fund>lab', gross: null, firm: null, once: null });
    expect(loop?.legs.map(({ payer, gross, unknown }) => [payer.slug, gross, unknown])).toEqual([
      ['cloud', null, 1],
      ['fund', 100, 0],
      ['lab', 50, 0],
    ]);
  });

  test('is worth up to 20 once a ceiling is told, and nothing of that is firm', () => {
    expect(loopsIn(circle, late)).toMatchObject([{ id: 'cloud>fund>lab', gross: 20, firm: 0, once: 20 }]);
  });
});

describe('two suppliers of whom one has a sum in dispute', () => {
  const split: Ledger = {
    disputed: [
      aClaim('compute', 'north>lab', '2024-01-10', { ...agreed('2024-01-10'), amount: dollars('10') }),
      aClaim('compute', 'north>lab', '2024-01-12', { ...agreed('2024-01-10'), amount: dollars('30') }),
    ],
    plain: [aClaim('compute', 'south>lab', '2024-02-10', { ...agreed('2024-02-10'), amount: dollars('20') })],
    ceiling: [aClaim('compute', 'west>lab', '2024-09-01', { ...agreed('2024-09-01'), amount: dollars('10', 'up_to') })],
  };

  test('are as even as can be at 20 and 20, and as uneven at 10 and 20: not at 30 and 20', () => {
    const found = dependenceOf(split, 'lab', 'usd', at('2024-06-30'));
    expect(sharesIn(found)).toEqual({ north: { low: 1 / 3, high: 3 / 5 }, south: { low: 2 / 5, high: 2 / 3 } });
    const { hhi, top, effective } = found.days.at(-1)?.concentration ?? {};
    expect(hhi?.low).toBeCloseTo(1 / 2, 12);
    expect(hhi?.high).toBeCloseTo(5 / 9, 12);
    expect(top?.low).toBeCloseTo(1 / 2, 12);
    expect(top?.high).toBeCloseTo(2 / 3, 12);
    expect(effective?.low).toBeCloseTo(9 / 5, 12);
    expect(effective?.high).toBeCloseTo(2, 12);
  });

  test('with a third that may count for up to 10: least at 16 2/3, 20 and 10', () => {
    const { concentration } = dependenceOf(split, 'lab', 'usd', late).days.at(-1) ?? {};
    // x = (x² + 20² + 10²) / (x + 30), so x = 500 / 30, and the index is x / (x + 30).
    expect(concentration?.hhi.low).toBeCloseTo(5 / 14, 12);
    // The third at nothing, the first at 10.
    expect(concentration?.hhi.high).toBeCloseTo(5 / 9, 12);
  });
});

describe('a promise that slips, is kept late, and shrinks', () => {
  const start = (day: string) => ({ dates: dates({ agreed: '2024-01-10', effective: day }) });
  const [promised, slipped, running, cut] = [
    aClaim('compute', 'cloud>lab', '2024-01-10', { ...start('2024-06-01'), amount: dollars('100') }),
    aClaim('compute', 'cloud>lab', '2024-05-15', start('2025-01-01')),
    aClaim('compute', 'cloud>lab', '2025-02-01', { mark: 'in_force' }),
    aClaim('compute', 'cloud>lab', '2025-07-01', { mark: 'amended', amount: dollars('60') }),
  ] as const;
  const plan: Ledger = { plan: [promised, slipped, running, cut] };
  const outcomeOn = (day: string) => commitmentsIn(plan, 'buyer', 'usd', at(day)).outcomes;

  test.each([
    ['2024-02-01', 'open', 'nothing', []],
    // The first of June has passed, and only the words of May count.
    ['2024-06-02', 'late', 'later_start', [slipped.id]],
    ['2025-03-01', 'late', 'later_start', [slipped.id]],
    ['2025-08-01', 'shrunk', 'smaller_sum', [cut.id]],
  ] as const)('on %s it is %s', (day, outcome, because, claims) => {
    expect(outcomeOn(day)).toEqual([{ deal: 'plan', outcome, because, claims }]);
  });

  test('without the words of May it is kept, however late it began', () => {
    const silent: Ledger = { plan: [promised, running] };
    expect(commitmentsIn(silent, 'buyer', 'usd', late).outcomes).toEqual([
      { deal: 'plan', outcome: 'kept', because: 'in_force', claims: [running.id] },
    ]);
  });
});

describe('two contracts and the total that sums them up', () => {
  const growing: Ledger = {
    first: [aClaim('compute', 'cloud>lab', '2024-01-10', { ...agreed('2024-01-10'), amount: dollars('10') })],
    second: [aClaim('compute', 'cloud>lab', '2024-06-10', { ...agreed('2024-06-10'), amount: dollars('5') })],
    total: [
      aClaim('compute', 'cloud>lab', '2024-09-10', {
        ...agreed('2024-09-10'),
        amount: dollars('22'),
        mark: 'expanded',
      }),
    ],
    other: [aClaim('compute', 'rest>lab', '2024-07-10', { ...agreed('2024-07-10'), amount: dollars('8') })],
    stake: [aClaim('investment', 'cloud>lab', '2024-10-10', { ...agreed('2024-10-10'), amount: dollars('30') })],
  };

  test('are 22 of 30 and not 37 of 45; until the total is told they are 15 of 23', () => {
    expect(sharesIn(dependenceOf(growing, 'lab', 'usd', late))).toEqual({
      cloud: { low: 22 / 30, high: 22 / 30 },
      rest: { low: 8 / 30, high: 8 / 30 },
    });
    expect(sharesIn(dependenceOf(growing, 'lab', 'usd', at('2024-09-09')))).toEqual({
      cloud: { low: 15 / 23, high: 15 / 23 },
      rest: { low: 8 / 23, high: 8 / 23 },
    });
    // By number they are one contract beside one of the other.
    expect(sharesIn(dependenceOf(growing, 'lab', 'count', late))).toEqual({
      cloud: { low: 1 / 2, high: 1 / 2 },
      rest: { low: 1 / 2, high: 1 / 2 },
    });
  });

  test('are promised as 75 gross, and as 60 counted once', () => {
    expect(commitmentsIn(growing, 'buyer', 'usd', late).rows).toMatchObject([
      { key: 'lab', firm: { low: 75, high: 75 }, once: { low: 60, high: 60 }, contained: ['first', 'second'] },
    ]);
  });

  test('are paid back by 30 at most, and by 22 counted once', () => {
    const [loop] = loopsIn(growing, late);
    expect(loop).toMatchObject({ id: 'cloud>lab', gross: 30, firm: 30, once: 22 });
    expect(loop?.legs[1]).toMatchObject({ payer: ref('lab'), gross: 37, once: 22 });
  });
});

describe('rivals who were partners for two years', () => {
  const parted: Ledger = {
    rivals: [aClaim('rivalry', 'left~right', '2020-03-01'), aClaim('rivalry', 'left~right', '2020-04-01')],
    together: [
      aClaim('partnership', 'left~right', '2021-05-01', agreed('2021-05-01')),
      aClaim('partnership', 'left~right', '2023-09-01', { status: 'ended', dates: dates({ ended: '2023-05-01' }) }),
    ],
  };

  test('were both in 2022: two texts of rivalry, one of dealing', () => {
    const [pair, ...others] = coopetitionIn(parted, at('2022-01-01')).pairs;
    expect(others).toEqual([]);
    expect(pair?.pair).toEqual([ref('left'), ref('right')]);
    expect(pair?.now).toEqual({ on: '2022-01-01', rivalry: 2, cooperation: 1, score: 2 });
    expect(pair?.days.map(({ on, score }) => [on, score])).toEqual([
      ['2020-03-01', 0],
      ['2021-05-01', 2],
      ['2022-01-01', 2],
    ]);
  });

  test('are rivals alone since the end, as soon as anybody has told of it', () => {
    expect(coopetitionIn(parted, at('2023-06-30')).pairs).toHaveLength(1);
    expect(coopetitionIn(parted, at('2023-06-30', '2023-09-01')).pairs).toEqual([]);
    expect(coopetitionIn(parted, at('2023-04-30', '2023-09-01')).pairs).toHaveLength(1);
    expect(coopetitionIn(parted, late).pairs).toEqual([]);
  });
});
