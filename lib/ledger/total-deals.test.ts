// Sums worked out by hand.
import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import type { Money } from '#lib/domain/money.ts';
import { aClaim, dates, dollars } from './a-claim.ts';
import { monthsOf, type RateTable, rateFor } from './convert-money.ts';
import { findContainment } from './find-containment.ts';
import { foldDeal } from './fold-deal.ts';
import type { LedgerClaim } from './ledger-claim.ts';
import { basesOf, totalDeals } from './total-deals.ts';

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const scope = { clocks, ownerships: new Map() };
const rates: RateTable = {
  series: {
    USD: { per: 'EUR', months: { '2024-05': '1.08', '2024-06': '1.10' } },
    JPY: { per: 'EUR', months: { '2024-05': '172.8' } },
    TWD: { per: 'USD', months: { '2024-05': '32' } },
  },
};

function aDeal(id: string, ...claims: LedgerClaim[]): Deal {
  const deal = foldDeal(id, claims, clocks, new Map());
  if (!deal) throw new RangeError(id);
  return deal;
}
const sum = (value: string, more: Partial<Money> = {}): Money => ({ ...dollars(value), ...more });
const one = (id: string, amount: Money | null, more: Partial<LedgerClaim> = {}) =>
  aDeal(id, aClaim('compute', 'a>b', '2024-05-10', { amount, ...more }));
const asked = { basis: 'unknown', currency: 'USD', rates, links: [] } as const;

test('gross takes talks and "up to", firm takes neither, and nothing unknown is made up (A49, A50)', () => {
  const totals = totalDeals(
    [
      one('firm', sum('100')),
      one('most', sum('40', { bound: 'up_to' })),
      one('talks', sum('25'), { status: 'talks' }),
      one('silent', null),
      one('secret', sum('0', { value: null, currency: null, bound: 'undisclosed' })),
      one('over', sum('7'), { status: 'ended', mark: 'cancelled' }),
      one('yearly', sum('30', { period: 'year' })),
      one('inAll', sum('30', { period: 'to_date' })),
      one('drawn', sum('9', { basis: 'drawn' })),
    ],
    asked,
  );
  expect(totals.gross).toEqual({ low: '195', high: '195', deals: 4 });
  expect(totals.firm).toEqual({ low: '130', high: '130', deals: 2 });
  expect(totals.once).toEqual({ low: '195', high: '195', deals: 4 });
  expect(totals.leftOut.map(({ deal, reason, detail }) => [deal, reason, detail])).toEqual([
    ['silent', 'no_amount', null],
    ['secret', 'undisclosed', null],
    ['over', 'ended', 'cancelled'],
    ['yearly', 'per_period', 'year'],
    ['drawn', 'other_basis', 'drawn'],
  ]);
});

test('bases are counted apart, so that a sum across them can be refused (A27)', () => {
  const deals = [one('a', sum('1')), one('b', sum('2', { basis: 'drawn' })), one('c', sum('3', { basis: 'drawn' }))];
  expect([...basesOf(deals)]).toEqual([
    ['unknown', 1],
    ['drawn', 2],
  ]);
});

test('a disputed sum makes the totals a range', () => {
  const disputed = aDeal(
    'd',
    aClaim('compute', 'a>b', '2024-05-10', { amount: sum('10') }),
    aClaim('compute', 'a>b', '2024-05-11', { amount: sum('13') }),
  );
  expect(totalDeals([disputed, one('x', sum('5'))], asked).gross).toEqual({ low: '15', high: '18', deals: 2 });
});

test('decimals add exactly where floats do not', () => {
  expect(totalDeals([one('a', sum('0.1')), one('b', sum('0.2'))], asked).gross.high).toBe('0.3');
});

describe('counted once', () => {
  const venture = aDeal(
    'programme',
    aClaim('joint_venture', 'openai~oracle~softbank', '2025-01-21', { name: 'Stargate', amount: sum('500') }),
  );
  const inside = aDeal(
    'oracle',
    aClaim('compute', 'oracle>openai', '2025-09-10', { name: 'Stargate', amount: sum('300') }),
  );
  const beside = aDeal('azure', aClaim('compute', 'microsoft>openai', '2025-10-28', { amount: sum('250') }));
  const deals = [venture, inside, beside];
  test('a contract inside a programme of its name is no money of its own: net is less than gross (A50)', () => {
    const totals = totalDeals(deals, { ...asked, links: findContainment(deals, scope) });
    expect([totals.gross.high, totals.firm.high, totals.once.high]).toEqual(['1050', '1050', '750']);
    expect(totals.inputs.find(({ deal }) => deal === 'oracle')?.countedIn).toBe('programme');
  });
  test('an expansion that states the whole holds what it expands; one that states the addition does not; a round never', () => {
    const supply = (id: string, day: string, value: string, more: Partial<LedgerClaim> = {}) =>
      aDeal(id, aClaim('compute', 'coreweave>openai', day, { amount: sum(value), ...more }));
    const first = supply('first', '2025-03-10', '12');
    const added = supply('added', '2025-05-10', '4', { mark: 'expanded' });
    const whole = supply('whole', '2025-09-10', '22', { mark: 'expanded' });
    const round = supply('round', '2025-10-10', '40');
    const once = (list: readonly Deal[]) =>
      totalDeals(list, { ...asked, links: findContainment(list, scope) }).once.high;
    expect(once([first, added])).toBe('16');
    expect(once([first, added, whole])).toBe('22');
    expect(once([first, added, whole, round])).toBe('62');
    const elsewhere = aDeal('x', aClaim('compute', 'oracle>openai', '2025-01-01', { amount: sum('5') }));
    expect(once([elsewhere, whole])).toBe('27');
  });
  test('a total holds the addition that the same text tells of, though it names the day of the first contract (A50)', () => {
    const supply = (id: string, known: string, agreed: string, value: string) =>
      aDeal(
        id,
        aClaim('compute', 'coreweave>openai', known, {
          mark: 'expanded',
          amount: sum(value),
          dates: dates({ agreed }),
        }),
      );
    const first = supply('first', '2025-03-10', '2025-03-10', '12');
    const added = supply('added', '2025-09-25', '2025-09-25', '7');
    const later = supply('later', '2025-12-01', '2025-12-01', '3');
    const total = supply('total', '2025-09-25', '2025-03', '19');
    const once = (list: readonly Deal[]) =>
      totalDeals(list, { ...asked, links: findContainment(list, scope) }).once.high;
    expect(once([first, added])).toBe('19');
    expect(once([first, added, total])).toBe('19');
    expect(once([first, added, total, later])).toBe('22');
  });
  describe('a running total', () => {
    const round = (id: string, day: string, amount: Money, more: Partial<LedgerClaim> = {}) =>
      aDeal(id, aClaim('investment', 'amazon>anthropic', day, { amount, dates: dates({ agreed: day }), ...more }));
    const undated = { dates: dates({}) };
    const once = (list: readonly Deal[], among = list) =>
      totalDeals(among, { ...asked, links: findContainment(list, scope) }).once.high;
    const first = round('first', '2023-09-25', sum('4'));
    const second = round('second', '2024-11-22', sum('4'));
    const inAll = round('inAll', '2025-06-18', sum('8', { period: 'to_date' }), undated);
    test('holds the rounds that it sums up, and counts where they are not told of', () => {
      expect(findContainment([first, second, inAll], scope)).toEqual([
        { part: 'first', whole: 'inAll', kind: 'part_of' },
        { part: 'second', whole: 'inAll', kind: 'part_of' },
      ]);
      expect(once([first, second, inAll])).toBe('8');
      expect(once([first, inAll])).toBe('8');
      expect(once([inAll])).toBe('8');
      expect(once([first, second, inAll], [first, second])).toBe('8');
    });
    test('holds neither what came after it, nor talks, nor what somebody else put in', () => {
      const later = round('later', '2025-10-01', sum('5'));
      const talks = round('talks', '2025-05-01', sum('3'), { status: 'talks' });
      const google = aDeal('google', aClaim('investment', 'google>anthropic', '2024-01-01', { amount: sum('2') }));
      expect(once([first, second, inAll, later])).toBe('13');
      expect(once([first, inAll, talks, google])).toBe('13');
    });
    test('of less than its parts shares money with them, and the larger one counts', () => {
      expect(once([round('whole', '2024-01-01', sum('10')), inAll])).toBe('10');
      const euros = round('euros', '2024-05-10', sum('5', { currency: 'EUR' }));
      expect(findContainment([euros, inAll], scope)).toEqual([{ part: 'euros', whole: 'inAll', kind: 'overlaps' }]);
    });
    test('is known by its figures where no word says so: of no day, and exactly what all before it come to', () => {
      const told = (value: string, more: Partial<LedgerClaim> = undated) =>
        round('told', '2025-06-18', sum(value), more);
      expect(once([first, second, told('8')])).toBe('8');
      expect(once([first, second, told('8', {})])).toBe('16');
      expect(once([first, second, told('9')])).toBe('17');
      expect(once([first, told('4')])).toBe('8');
    });
  });
  test('where the programme is not among the deals, its part counts', () => {
    expect(totalDeals([inside, beside], { ...asked, links: findContainment(deals, scope) }).once.high).toBe('550');
  });
  test('of two that overlap the larger one counts; a circle counts its money once and not never', () => {
    const overlap = [{ part: 'azure', whole: 'oracle', kind: 'overlaps' as const }];
    expect(totalDeals([inside, beside], { ...asked, links: overlap }).once.high).toBe('300');
    const circle = [
      { part: 'azure', whole: 'oracle', kind: 'part_of' as const },
      { part: 'oracle', whole: 'azure', kind: 'part_of' as const },
    ];
    expect(totalDeals([inside, beside], { ...asked, links: circle }).once.deals).toBe(1);
  });
});

describe('currencies', () => {
  test('are turned at the month of the deal, and say so', () => {
    const totals = totalDeals([one('e', sum('100', { currency: 'EUR' })), one('u', sum('1'))], asked);
    expect(totals.gross.high).toBe('109');
    expect(totals.inputs[0]).toMatchObject({
      stated: { high: '100', currency: 'EUR' },
      high: '108',
      conversion: { rate: '1.08', months: ['2024-05'], isLastKnown: false },
    });
  });
  test('a date of two months takes the mean of both; yen become dollars through the euro', () => {
    const spring = { from: '2024-05-15', until: '2024-06-15' };
    expect(rateFor('EUR', 'USD', spring, rates)).toEqual({
      rate: '1.09',
      months: ['2024-05', '2024-06'],
      isLastKnown: false,
    });
    // 1 yen is 1/172.8 euro, and a euro is 1.08 dollars: 1.08 / 172.8 = 0.00625.
    const may = { from: '2024-05-01', until: '2024-05-31' };
    expect(rateFor('JPY', 'USD', may, rates)).toMatchObject({ rate: '0.00625' });
    expect(rateFor('JPY', 'EUR', may, rates)).toMatchObject({ rate: '0.005787037' });
  });
  test('what is quoted for the dollar reaches the euro through it, and ends where its own series ends', () => {
    // 32 for a dollar, 1.08 dollars for a euro: 34.56 for a euro, so that one is 1 / 34.56 = 0.02893518518 euro.
    const may = { from: '2024-05-10', until: '2024-05-10' };
    expect(rateFor('TWD', 'EUR', may, rates)).toMatchObject({ rate: '0.028935185' });
    const june = { from: '2024-06-10', until: '2024-06-10' };
    expect(rateFor('TWD', 'USD', june, rates)).toEqual({ rate: '0.03125', months: ['2024-05'], isLastKnown: true });
  });
  test('past the end of the table the last known rate stands in, and says so', () => {
    const july = { from: '2024-07-01', until: '2024-07-01' };
    expect(rateFor('EUR', 'USD', july, rates)).toEqual({ rate: '1.1', months: ['2024-06'], isLastKnown: true });
    const turn = { from: '2024-06-20', until: '2024-07-10' };
    expect(rateFor('EUR', 'USD', turn, rates)).toMatchObject({ months: ['2024-06'], isLastKnown: true });
  });
  test('a month before the table, or no date at all, leaves the sum out by name', () => {
    const early = one('j', sum('5', { currency: 'EUR' }), { dates: dates({ agreed: '2024-04-01' }) });
    const undated = one('n', sum('5', { currency: 'EUR' }), { published: null });
    expect(totalDeals([early, undated], asked).leftOut.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['no_rate', 'EUR/USD 2024-04'],
      ['undated', 'EUR'],
    ]);
  });
  test('months run over the turn of a year', () => {
    expect(monthsOf({ from: '2023-11-30', until: '2024-01-01' })).toEqual(['2023-11', '2023-12', '2024-01']);
  });
});
