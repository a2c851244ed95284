// Worked out on paper: money that goes in a circle, in which one contract is a part of another.
import { describe, expect, test } from 'vitest';
import { aClaim, dollars } from '#lib/ledger/a-claim.ts';
import { agreed, at, commitmentsIn, dependenceOf, type Ledger, loopsIn, ref, sharesIn } from './worked-ledger.ts';

/** Money in a circle; a contract within a contract; a contract that was cut. */
const circle: Ledger = {
  whole: [
    aClaim('compute', 'cloud>lab', '2025-01-10', { ...agreed('2025-01-10'), amount: dollars('300'), name: 'Star' }),
  ],
  part: [
    aClaim('compute', 'cloud>lab', '2025-03-01', { ...agreed('2025-03-01'), amount: dollars('30'), name: 'Star' }),
  ],
  chips: [aClaim('chips', 'chipco>cloud', '2025-02-01', { ...agreed('2025-02-01'), amount: dollars('40') })],
  pledge: [
    aClaim('investment', 'chipco>lab', '2025-04-01', { ...agreed('2025-04-01'), amount: dollars('100', 'up_to') }),
  ],
  plant: [
    aClaim('energy', 'power>cloud', '2025-05-01', {
      ...agreed('2025-05-01'),
      capacity: [{ value: '1500', unit: 'MW', bound: 'exact' }],
    }),
  ],
  second: [
    aClaim('energy', 'power>cloud', '2025-08-01', {
      ...agreed('2025-08-01'),
      capacity: [{ value: '2', unit: 'GW', bound: 'exact' }],
    }),
  ],
  round: [
    aClaim('investment', 'fund>lab', '2025-06-01', {
      ...agreed('2025-06-01'),
      amount: dollars('40'),
      parties: [
        { role: 'investor', organization: 'fund' },
        { role: 'investor', organization: 'bank' },
        { role: 'investee', organization: 'lab' },
      ],
    }),
  ],
  yearly: [
    aClaim('contract', 'lab>ministry', '2025-06-02', {
      ...agreed('2025-06-02'),
      amount: { ...dollars('1'), period: 'year' },
    }),
  ],
  cut: [
    aClaim('compute', 'smallcloud>lab', '2025-02-01', { ...agreed('2025-02-01'), amount: dollars('20') }),
    aClaim('compute', 'smallcloud>lab', '2025-06-01', {
      mark: 'amended',
      ...agreed('2025-02-01'),
      amount: dollars('12'),
    }),
  ],
};
const late = at('2025-12-31');

describe('money in a circle', () => {
  test('is worth its smallest payment: 40, nothing that is firm, and 40 counted once', () => {
    const [loop, ...others] = loopsIn(circle, late);
    expect(others).toEqual([]);
    expect(loop?.legs.map(({ payer, gross, firm, once }) => [payer.slug, gross, firm, once])).toEqual([
      ['chipco', 100, 0, 100],
      ['lab', 330, 330, 300],
      ['cloud', 40, 40, 40],
    ]);
    expect([loop?.gross, loop?.firm, loop?.once]).toEqual([40, 0, 40]);
    expect(loopsIn(circle, at('2025-03-31'))).toEqual([]);
  });

  test('is promised by the cloud once though told twice, and by the small one less than it was', () => {
    const { rows, outcomes, leftOut } = commitmentsIn(circle, 'supplier', 'usd', late);
    const row = (key: string) => rows.find((one) => one.key === key);
    expect(row('cloud')).toMatchObject({
      firm: { low: 330, high: 330 },
      once: { low: 300, high: 300 },
      contained: ['part'],
    });
    expect(row('smallcloud')).toMatchObject({ firm: { low: 12, high: 12 }, once: { low: 12, high: 12 } });
    expect(row('chipco')).toMatchObject({ firm: { low: 40, high: 40 }, ceilings: 100, once: { low: 40, high: 140 } });
    // Whole in each one's row: rows must not be added up.
    expect([row('fund')?.firm.high, row('bank')?.firm.high]).toEqual([40, 40]);
    expect(row('lab')).toMatchObject({ firm: { low: 0, high: 0 }, unknown: 1 });
    expect(leftOut).toContainEqual({ deal: 'yearly', reason: 'other_unit' });
    expect(outcomes.find(({ deal }) => deal === 'cut')).toMatchObject({ outcome: 'shrunk', because: 'smaller_sum' });
    expect(commitmentsIn(circle, 'supplier', 'usd', at('2025-05-31')).outcomes).toContainEqual({
      deal: 'cut',
      outcome: 'open',
      because: 'nothing',
      claims: [],
    });
  });

  test('runs on three and a half gigawatts of one supplier', () => {
    expect(commitmentsIn(circle, 'buyer', 'gw', late).rows[0]).toMatchObject({
      key: 'cloud',
      firm: { low: 3.5, high: 3.5 },
      unknown: 1,
    });
    expect(sharesIn(dependenceOf(circle, 'cloud', 'gw', late, 'energy'))).toEqual({ power: { low: 1, high: 1 } });
  });

  test('a round of two investors has two of them, and no sum of one', () => {
    expect(sharesIn(dependenceOf(circle, 'lab', 'count', late, 'capital'))).toEqual(
      Object.fromEntries(['chipco', 'fund', 'bank'].map((slug) => [slug, { low: 1 / 3, high: 1 / 3 }])),
    );
    const money = dependenceOf(circle, 'lab', 'usd', late, 'capital');
    expect(money.days.at(-1)?.suppliers).toMatchObject([
      { organization: ref('chipco'), amount: { low: 0, high: 100 } },
    ]);
    expect(money.leftOut).toEqual([{ deal: 'round', reason: 'not_split' }]);
  });
});
