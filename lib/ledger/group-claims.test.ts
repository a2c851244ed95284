import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClaim, dates, dollars } from './a-claim.ts';
import { groups, ownerships } from './a-grouping.ts';
import { groupClaims } from './group-claims.ts';
import type { LedgerClaim } from './ledger-claim.ts';

const together = (...claims: LedgerClaim[]) => groups(claims).length === 1;

describe('one deal', () => {
  test('a rumour, its announcement and a look back', () => {
    const talks = aClaim('investment', 'softbank>openai', '2025-01-30', {
      status: 'talks',
      amount: dollars('40000000000', 'up_to'),
    });
    const signed = aClaim('investment', 'softbank>openai', '2025-03-31', {
      amount: dollars('40000000000'),
      mark: 'signed',
    });
    const back = aClaim('investment', 'softbank>openai', '2025-08-01');
    expect(together(talks, signed, back)).toBe(true);
  });
  test('a unit and its group', () => {
    expect(
      together(
        aClaim('compute', 'google-cloud>openai', '2025-06-10'),
        aClaim('compute', 'google>openai', '2025-06-11'),
      ),
    ).toBe(true);
  });
  test('different figures in the same week are a dispute about one deal', () => {
    const ten = aClaim('investment', 'microsoft>openai', '2023-01-23', { amount: dollars('10000000000') });
    const thirteen = aClaim('investment', 'microsoft>openai', '2023-01-25', { amount: dollars('13000000000') });
    expect(together(ten, thirteen)).toBe(true);
  });
  test('a venture of which one report names fewer owners', () => {
    const all = aClaim('joint_venture', 'openai~oracle~softbank~mgx', '2025-01-21', { name: 'Stargate' });
    const some = aClaim('joint_venture', 'openai~oracle~softbank', '2025-06-10', { name: 'Stargate' });
    expect(together(all, some)).toBe(true);
  });
  test('rivalry is one relation, however often it is told', () => {
    expect(
      together(aClaim('rivalry', 'google~openai', '2022-12-01'), aClaim('rivalry', 'openai~google', '2025-06-10')),
    ).toBe(true);
  });
});

test('a text that names two sums of different months tells of two contracts, also below the bound of the larger one', () => {
  const text = { article: 'one text', mark: 'expanded' as const };
  const more = { ...text, amount: dollars('6500000000', 'up_to'), dates: dates({ agreed: '2025-09-25' }) };
  const before = { ...text, amount: dollars('4000000000'), dates: dates({ agreed: '2025-05' }) };
  const claims = [more, before].map((said) => aClaim('compute', 'coreweave>openai', '2025-09-25', said));
  expect(together(...claims)).toBe(false);
  const further = { ...before, article: 'another', mark: null, dates: dates({ agreed: '2025-05-15' }) };
  const told = [aClaim('compute', 'coreweave>openai', '2025-05-16', further), ...claims];
  expect(groups(told).map((ids) => ids.length)).toEqual([2, 1]);
  const about = { ...more, amount: dollars('6300000000', 'about') };
  expect(together(...[more, about].map((said) => aClaim('compute', 'coreweave>openai', '2025-09-25', said)))).toBe(
    true,
  );
});

test('what a purchase is said to be worth later makes no second purchase', () => {
  const agreed = { dates: dates({ agreed: '2020-09-13' }) };
  const first = aClaim('acquisition', 'nvidia>arm', '2020-09-13', { ...agreed, amount: dollars('40000000000') });
  const risen = { amount: dollars('75000000000'), dates: dates({ agreed: '2020-09' }) };
  const later = aClaim('acquisition', 'nvidia>arm', '2021-11-10', risen);
  expect(together(first, later)).toBe(true);
  const another = { ...risen, dates: dates({ agreed: '2021-11' }) };
  expect(together(first, aClaim('acquisition', 'nvidia>arm', '2021-11-10', another))).toBe(false);
});

test('a purchase that closes at another value is the one that was agreed', () => {
  const agreed = aClaim('acquisition', 'amd>xilinx', '2020-10-27', { amount: dollars('35000000000') });
  const closed = { mark: 'closed' as const, amount: dollars('50000000000') };
  expect(together(agreed, aClaim('acquisition', 'amd>xilinx', '2022-02-14', closed))).toBe(true);
});

test('a contract whose sum is news months later is another one', () => {
  const first = aClaim('compute', 'nebius>meta', '2025-11-11');
  const second = aClaim('compute', 'nebius>meta', '2026-03-16', { amount: dollars('27000000000', 'up_to') });
  expect(groups([first, second])).toEqual([[first.id], [second.id]]);
});

test('a sum that one newsroom calls announced and another funded is compared all the same', () => {
  const basis = (value: string, of: 'announced' | 'funded') => ({ amount: { ...dollars(value), basis: of } });
  const first = aClaim('compute', 'norrland>vesper', '2030-12-10', basis('6000000000', 'announced'));
  const next = aClaim('compute', 'norrland>vesper', '2032-08-15', basis('4000000000', 'funded'));
  const retold = aClaim('compute', 'norrland>vesper', '2032-09-01', basis('6000000000', 'funded'));
  expect(groups([first, next, retold])).toEqual([[first.id, retold.id], [next.id]]);
});

test('talks a year after the end are new talks', () => {
  const offer = aClaim('acquisition', 'coreweave>core-scientific', '2024-06-05');
  const no = aClaim('acquisition', 'coreweave>core-scientific', '2024-06-06', { status: 'ended' });
  const late = aClaim('acquisition', 'coreweave>core-scientific', '2024-08-01', { status: 'talks' });
  const again = aClaim('acquisition', 'coreweave>core-scientific', '2025-06-26', { status: 'talks' });
  expect(groups([offer, no, late, again])).toEqual([[offer.id, no.id, late.id], [again.id]]);
});

test('talks of which nobody says when they were led to the only purchase of that firm', () => {
  const bought = aClaim('acquisition', 'salesforce>slack', '2020-12-01', { amount: dollars('27700000000') });
  const talks = (published: LedgerClaim['published']) =>
    aClaim('acquisition', 'salesforce>slack', '2025-11-26', { status: 'talks', published });
  expect(together(bought, talks(null))).toBe(true);
  const again = talks({ from: '2025-11-26', until: '2025-11-26' });
  expect(together(bought, again)).toBe(false);
});

test('who is told to be a customer is one by the contract that stands, and not by what is talked about', () => {
  const contract = aClaim('compute', 'tessel>norvane', '2025-11-18', {
    amount: dollars('30000000000'),
    dates: dates({ agreed: '2025-11-18' }),
  });
  const talks = aClaim('compute', 'tessel>norvane', '2026-05-21', {
    status: 'talks',
    dates: dates({ talks: '2026-05-21' }),
  });
  const customer = aClaim('compute', 'tessel>norvane', '2026-06-11');
  expect(groups([contract, talks, customer])).toEqual([[contract.id, customer.id], [talks.id]]);
  expect(groups([talks, customer])).toEqual([[talks.id, customer.id]]);
});

test('talks years after the signature are those of another deal', () => {
  const signed = aClaim('compute', 'coreweave>openai', '2024-06-07');
  const soon = aClaim('compute', 'coreweave>openai', '2024-07-01', { status: 'talks' });
  const late = aClaim('compute', 'coreweave>openai', '2025-06-26', { status: 'talks' });
  expect(groups([signed, soon, late])).toEqual([[signed.id, soon.id], [late.id]]);
});

test('a purchase is told years later by the year in which it closed; a year in between is that of another one', () => {
  const buy = (known: string, agreed: string, more: Partial<LedgerClaim> = {}) =>
    aClaim('acquisition', 'broadcom>vmware', known, {
      dates: dates({ agreed }),
      amount: dollars('69000000000'),
      ...more,
    });
  const agreed = buy('2022-05-26', '2022-05-26');
  const closed = buy('2023-11-22', '2023-11-22', { mark: 'closed' });
  expect(together(agreed, closed, buy('2025-11-24', '2023'))).toBe(true);
  expect(together(agreed, closed, buy('2025-11-24', '2025'))).toBe(false);
});

test('who was said to back a firm once has no round that could be closed', () => {
  const backs = aClaim('investment', 'microsoft>openai', '2023-09-25');
  const closes = aClaim('investment', 'microsoft>openai', '2025-03-31', {
    mark: 'closed',
    amount: dollars('40000000000'),
    dates: dates({ agreed: '2025-03-31' }),
  });
  expect(together(backs, closes)).toBe(false);
});

describe('two deals', () => {
  test('a first contract and its expansion (A24)', () => {
    const first = aClaim('compute', 'coreweave>openai', '2025-03-10', { amount: dollars('11900000000') });
    const more = aClaim('compute', 'coreweave>openai', '2025-05-15', {
      amount: dollars('4000000000'),
      mark: 'expanded',
    });
    expect(groups([first, more])).toEqual([[first.id], [more.id]]);
  });
  test('sums of another order, though told in one week', () => {
    const first = aClaim('investment', 'microsoft>openai', '2023-01-23', { amount: dollars('1000000000') });
    const second = aClaim('investment', 'microsoft>openai', '2023-01-24', {
      amount: dollars('10000000000', 'at_least'),
    });
    expect(groups([first, second])).toHaveLength(2);
  });
  test('rounds a year apart', () => {
    const seriesF = aClaim('investment', 'lightspeed>anthropic', '2024-05-01', {
      dates: dates({ agreed: '2024-05-01' }),
    });
    const seriesG = aClaim('investment', 'lightspeed>anthropic', '2025-09-02', {
      dates: dates({ agreed: '2025-09-02' }),
    });
    expect(groups([seriesF, seriesG])).toHaveLength(2);
  });
  test('opposite directions', () => {
    expect(
      groups([aClaim('investment', 'nvidia>intel', '2025-09-18'), aClaim('investment', 'intel>nvidia', '2025-09-18')]),
    ).toHaveLength(2);
  });
  test('different types between the same two', () => {
    expect(
      groups([aClaim('rivalry', 'google~openai', '2025-06-10'), aClaim('partnership', 'google~openai', '2025-06-10')]),
    ).toHaveLength(2);
  });
  test('a unit before its group owned it (A25)', () => {
    const before = aClaim('investment', 'arm>openai', '2015-01-01');
    const after = aClaim('investment', 'softbank>openai', '2015-01-02');
    expect(groups([before, after])).toHaveLength(2);
  });
});

test('what is known later never changes how earlier claims were grouped (A34)', () => {
  const slugs = fc.constantFrom('a', 'b', 'c');
  const claim = fc
    .record({
      type: fc.constantFrom('investment' as const, 'compute' as const, 'partnership' as const),
      from: slugs,
      beside: fc.option(slugs),
      to: slugs,
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 9 }),
      amount: fc.option(fc.constantFrom('1000', '2000', '4000')),
    })
    .map(({ type, from, beside, to, day, month, amount }) => {
      const told = aClaim(
        type,
        `${from}${type === 'partnership' ? '~' : '>'}${to}x`,
        `2025-0${month}-${String(day).padStart(2, '0')}`,
        { amount: amount ? dollars(amount) : null },
      );
      const [first, ...others] = told.parties;
      return first && beside && beside !== from
        ? { ...told, parties: [first, { ...first, organization: beside }, ...others] }
        : told;
    });
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 9 }), (claims, month) => {
      const horizon = `2025-0${month}-15`;
      const prefix = claims.filter((one) => one.knownAt < horizon);
      const early = (deals: ReturnType<typeof groupClaims>) =>
        deals.flatMap(({ id, claims: members }) => {
          const known = members.filter((one) => one.knownAt < horizon).map((one) => one.id);
          return known.length > 0 ? [[id, ...known]] : [];
        });
      expect(early(groupClaims(claims, ownerships))).toEqual(early(groupClaims(prefix, ownerships)));
    }),
  );
});

describe('what is told of a deal much later', () => {
  const facility = aClaim('investment', 'harrow-fund>pelion-ai', '2031-01-14', {
    amount: dollars('5000000000', 'up_to'),
    dates: dates({ agreed: '2031-01-14' }),
  });
  const later = (amount: LedgerClaim['amount']) =>
    aClaim('investment', 'harrow-fund>pelion-ai', '2031-10-07', { amount, dates: dates({ agreed: '2031-01' }) });

  test('what flowed of a promise is a part of it; a smaller promise is another one', () => {
    expect(together(facility, later({ ...dollars('112500000'), basis: 'funded' }))).toBe(true);
    expect(together(facility, later(dollars('112500000')))).toBe(false);
  });
  test('what a holding is worth is compared with nothing that was paid', () => {
    const paid = aClaim('investment', 'harrow-fund>pelion-ai', '2031-01-14', { amount: dollars('13000000000') });
    const worth = { ...dollars('135000000000'), basis: 'fair' as const };
    expect(together(paid, aClaim('investment', 'harrow-fund>pelion-ai', '2031-02-07', { amount: worth }))).toBe(true);
    expect(
      together(paid, aClaim('investment', 'harrow-fund>pelion-ai', '2031-02-07', { amount: dollars('135000000000') })),
    ).toBe(false);
  });
  test('a whole firm is bought once, until that fails or closes', () => {
    const buy = (known: string, more: Partial<LedgerClaim>) => aClaim('acquisition', 'kestral>ombra', known, more);
    const first = buy('2031-01-09', { dates: dates({ agreed: '2031-01-09' }), amount: dollars('13000000000') });
    const again = buy('2032-01-30', { dates: dates({ agreed: '2032-01-29' }), amount: dollars('14000000000') });
    const failed = buy('2031-06-01', { status: 'ended', dates: dates({ ended: '2031-06-01' }) });
    expect(together(first, again)).toBe(true);
    expect(groups([first, failed, again])).toHaveLength(2);
    expect(together(first, { ...again, amount: dollars('40000000000') })).toBe(false);
    const closed = buy('2031-07-01', { mark: 'closed', dates: dates({ agreed: '2031-07-01' }) });
    const cost = buy('2031-09-01', { amount: dollars('8000000000') });
    expect(together(first, closed, cost)).toBe(true);
    expect(groups([first, failed, cost])).toHaveLength(2);
    expect(together(first, closed, { ...cost, amount: dollars('900000000') })).toBe(false);
  });
  test('one text that tells of one day by two words tells of one deal, unless each has a sum of its own', () => {
    const day = dates({ agreed: '2031-09-25' });
    const supply = aClaim('compute', 'dunmore>pelion-ai', '2031-09-25', { dates: day, amount: dollars('3000000000') });
    const lease = {
      ...aClaim('infrastructure', 'dunmore>pelion-ai', '2031-09-25', { dates: day }),
      article: supply.article,
    };
    expect(together(supply, lease)).toBe(true);
    expect(together(supply, { ...lease, amount: dollars('900000000') })).toBe(false);
    expect(together(supply, { ...lease, dates: dates({ agreed: '2030-02' }) })).toBe(false);
  });
  test('two projects of the same two firms in two countries are two deals, and the end of one is not that of the other', () => {
    const site = (known: string, place: string | null, more: Partial<LedgerClaim> = {}) =>
      aClaim('compute', 'dunmore>pelion-ai', known, { place, ...more });
    const [north, south] = [site('2031-07-31', 'NO'), site('2031-09-16', 'GB')];
    const over = site('2032-04-09', 'GB', { status: 'ended' });
    expect(groups([north, south, over])).toEqual([[north.id], [south.id, over.id]]);
    const [state, country] = [site('2031-07-31', 'US-TX'), site('2031-08-02', 'US')];
    expect(together(state, country, site('2031-09-01', null))).toBe(true);
  });
  test('where the sites are is asked of "their agreement" too', () => {
    const north = aClaim('compute', 'dunmore>pelion-ai', '2031-07-31', { place: 'NO' });
    const over = aClaim('partnership', 'dunmore~pelion-ai', '2032-04-09', { place: 'GB', status: 'ended' });
    expect(groups([north, over])).toHaveLength(2);
    expect(together(north, { ...over, place: 'NO' })).toBe(true);
  });
  test('a venture that is set up months after it was agreed is that venture', () => {
    const venture = (day: string) => aClaim('joint_venture', 'kestral~ombra', day, { dates: dates({ agreed: day }) });
    expect(together(venture('2031-06-25'), venture('2031-11-12'))).toBe(true);
    expect(
      groups([venture('2031-06-25'), { ...venture('2031-08-01'), status: 'ended', id: 'over' }, venture('2031-11-12')]),
    ).toHaveLength(2);
  });
  test('who owns a share already has not bought it with what is invested weeks later', () => {
    const invest = (known: string, more: Partial<LedgerClaim>) =>
      aClaim('investment', 'harrow-fund>pelion-ai', known, more);
    const money = invest('2031-05-10', { amount: dollars('2000000000'), dates: dates({ agreed: '2031-05-10' }) });
    const worth = { ...dollars('5000000000'), basis: 'fair' as const };
    expect(together(invest('2031-03-01', { stake: '10' }), money)).toBe(false);
    expect(together(invest('2031-03-01', { amount: worth }), money)).toBe(false);
    expect(together(invest('2031-05-09', { stake: '10' }), money)).toBe(true);
    expect(together(invest('2031-03-01', { status: 'talks' }), money)).toBe(true);
  });
  test('what several deals came to together is the sum of none, and makes none', () => {
    const invest = (known: string, value: string, period: 'total' | 'to_date' = 'total') =>
      aClaim('investment', 'harrow-fund>pelion-ai', known, { amount: { ...dollars(value), period } });
    const [first, second] = [invest('2031-01-10', '4000000000'), invest('2032-06-10', '5000000000')];
    const inAll = invest('2033-08-01', '9000000000', 'to_date');
    const later = invest('2033-09-01', '12000000000', 'to_date');
    expect(groups([first, second, inAll, later])).toEqual([[first.id], [second.id, inAll.id, later.id]]);
    expect(groups([first, second, { ...inAll, amount: dollars('9000000000') }])).toHaveLength(3);
  });
  test('a purchase that is still pending is not talked of anew, and its end is its end whatever is paid for it', () => {
    const buy = (known: string, value: string, more: Partial<LedgerClaim> = {}) =>
      aClaim('acquisition', 'kestral>ombra', known, { amount: dollars(value), ...more });
    const signed = buy('2031-02-15', '5400000000', { dates: dates({ agreed: '2031-02-15' }) });
    const slips = buy('2032-03-21', '5400000000', { status: 'talks' });
    const over = buy('2032-08-16', '353000000', { status: 'ended', dates: dates({ ended: '2032-08-16' }) });
    expect(together(signed, slips, over)).toBe(true);
    expect(together(signed, buy('2032-03-21', '9000000000', { status: 'talks' }))).toBe(false);
  });
  test('a unit that was sold since keeps the contracts that it had before', () => {
    const agreed = aClaim('licensing', 'arm>dunmore', '2016-01-10', { dates: dates({ agreed: '2016-01-10' }) });
    const over = aClaim('licensing', 'arm>dunmore', '2017-03-01', {
      status: 'ended',
      dates: dates({ ended: '2017-03-01' }),
    });
    expect(together(agreed, over)).toBe(true);
    expect(together(aClaim('licensing', 'deepmind>dunmore', '2013-01-10'), { ...over, parties: agreed.parties })).toBe(
      false,
    );
  });
  test('numbers of chips that lie apart are orders for several sites, and those of one order differ little', () => {
    const order = (known: string, chips: string | null, more: Partial<LedgerClaim> = {}) =>
      aClaim('chips', 'kestral>dunmore', known, {
        capacity: chips === null ? [] : [{ value: chips, unit: 'chips', bound: 'exact' }],
        ...more,
      });
    const north = order('2031-07-31', '100000');
    const coast = order('2031-09-16', '23040');
    const all = order('2031-10-15', '200000');
    expect(groups([north, coast, all])).toHaveLength(3);
    expect(together(coast, order('2031-12-01', '23000'))).toBe(true);
    // Of the same days it is one order of which two newsrooms tell two numbers, unless one of them tells both.
    expect(together(coast, order('2031-09-20', '30000'))).toBe(true);
    expect(together(coast, { ...order('2031-09-16', '30000'), article: coast.article })).toBe(false);
    expect(together(north, order('2032-03-01', null))).toBe(true);
    const sum = { amount: dollars('6200000000') };
    expect(together(order('2031-07-31', '100000', sum), order('2031-12-01', '52000', sum))).toBe(true);
    expect(together(order('2031-07-31', '100000', { status: 'talks' }), order('2031-10-15', '200000'))).toBe(true);
  });
  test('a longer term and its sum are those of what stands, however long after, and of nothing that is over', () => {
    const supply = (known: string, value: string, more: Partial<LedgerClaim> = {}) =>
      aClaim('chips', 'kestral>dunmore', known, { amount: dollars(value), dates: dates({ agreed: known }), ...more });
    const signed = supply('2031-05-13', '1600000000');
    const longer = supply('2031-12-23', '2900000000', { mark: 'amended' });
    const over = supply('2031-11-01', '1600000000', { status: 'ended', dates: dates({ ended: '2031-11-01' }) });
    expect(together(signed, longer)).toBe(true);
    expect(together(signed, { ...longer, mark: 'signed' })).toBe(false);
    expect(together(signed, { ...longer, amount: dollars('9000000000') })).toBe(false);
    expect(groups([signed, over, longer])).toHaveLength(2);
    // Of a share there are many that it could be.
    const invest = (known: string, more: Partial<LedgerClaim> = {}) =>
      aClaim('investment', 'kestral>dunmore', known, { dates: dates({ agreed: known }), ...more });
    expect(together(invest('2031-01-10'), invest('2032-06-01', { mark: 'amended' }))).toBe(false);
  });
  test('what one backer was to bring becomes the round in which he came with others, and not one of others', () => {
    const talks = aClaim('investment', 'kestral>pelion-ai', '2031-10-07', {
      status: 'talks',
      amount: dollars('2000000000', 'up_to'),
    });
    const round = (backers: readonly string[], known = '2032-01-06') => ({
      ...aClaim('investment', 'kestral>pelion-ai', known, { amount: dollars('20000000000') }),
      parties: [
        ...backers.map((organization) => ({ role: 'investor' as const, organization })),
        { role: 'investee' as const, organization: 'pelion-ai' },
      ],
    });
    expect(together(talks, round(['kestral', 'harrow-fund']))).toBe(true);
    expect(together(talks, round(['kestral']))).toBe(false);
    expect(together(talks, round(['ostrel', 'harrow-fund']))).toBe(false);
    expect(together(talks, round(['kestral', 'harrow-fund'], '2033-01-06'))).toBe(false);
  });
  test('a denial is about the talks that were reported, and founds nothing that they could not become', () => {
    const talks = aClaim('investment', 'kestral>pelion-ai', '2031-01-26', {
      status: 'talks',
      amount: dollars('6000000000'),
    });
    const denial = aClaim('investment', 'kestral>pelion-ai', '2031-01-27', { status: 'ended', mark: 'denied' });
    const agreed = aClaim('investment', 'kestral>pelion-ai', '2031-05-26', { amount: dollars('6000000000') });
    const before = aClaim('investment', 'kestral>pelion-ai', '2029-03-01', { amount: dollars('300000000') });
    expect(groups([before, talks, denial, agreed])).toEqual([[before.id], [talks.id, denial.id, agreed.id]]);
    expect(groups([before, denial])).toHaveLength(2);
  });
  test('a price is raised by as much as three fifths while the purchase waits', () => {
    const buy = (known: string, value: string, more: Partial<LedgerClaim> = {}) =>
      aClaim('acquisition', 'kestral>ombra', known, { amount: dollars(value), ...more });
    const signed = buy('2031-07-01', '2200000000', { dates: dates({ agreed: '2031-07-01' }) });
    expect(together(signed, buy('2033-01-04', '3500000000', { status: 'talks' }))).toBe(true);
  });
  test('whoever raises the offer for a firm that he agreed to buy talks of that purchase, and not once he has it', () => {
    const agreed = { dates: dates({ agreed: '2031-10-27' }) };
    const signed = aClaim('acquisition', 'kestral>ombra', '2031-10-27', { ...agreed, amount: dollars('38000000000') });
    const raised = aClaim('acquisition', 'kestral>ombra', '2033-02-20', {
      status: 'talks',
      amount: dollars('44000000000'),
      dates: dates({ talks: '2033-02-20' }),
    });
    const closed = aClaim('acquisition', 'kestral>ombra', '2032-08-01', { mark: 'closed' });
    expect(together(signed, raised)).toBe(true);
    expect(groups([signed, closed, raised])).toEqual([[signed.id, closed.id], [raised.id]]);
  });
  test('a price with what the firm owes, told months later, is that of the purchase that stands', () => {
    const buy = (known: string, value: string) =>
      aClaim('acquisition', 'kestral>ombra', known, { amount: dollars(value), dates: dates({ agreed: known }) });
    expect(together(buy('2031-01-10', '16400000000'), buy('2031-12-05', '26600000000'))).toBe(true);
    expect(together(buy('2031-01-10', '16400000000'), buy('2031-12-05', '36600000000'))).toBe(false);
  });
  test('the end of a venture is that of the one that stood, whatever is said to go into it', () => {
    const venture = aClaim('joint_venture', 'kestral~ombra', '2031-02-14', { amount: dollars('118000000') });
    const over = { status: 'ended' as const, amount: dollars('19500000000'), dates: dates({ ended: '2032-07-10' }) };
    expect(together(venture, aClaim('joint_venture', 'kestral~ombra', '2032-07-10', over))).toBe(true);
    const lease = aClaim('compute', 'kestral>ombra', '2031-02-14', { amount: dollars('118000000') });
    expect(together(lease, aClaim('compute', 'kestral>ombra', '2032-07-10', over))).toBe(false);
  });
  test('a share that is sold is the one that was bought, whatever it went for', () => {
    const bought = aClaim('investment', 'softbank>cruise', '2031-05-31', { amount: dollars('2250000000') });
    const sold = (type: 'investment' | 'compute', value: string) =>
      aClaim(type, 'softbank>cruise', '2034-03-18', { status: 'ended', amount: dollars(value) });
    expect(together(bought, sold('investment', '5800000000'))).toBe(true);
    const lease = aClaim('compute', 'softbank>cruise', '2031-05-31', { amount: dollars('2250000000') });
    expect(together(lease, sold('compute', '5800000000'))).toBe(false);
  });
  test('talks that ended by a looser word are those about a purchase, if nothing else came of them', () => {
    const talks = aClaim('acquisition', 'kestral>ombra', '2031-10-30', { status: 'talks' });
    const ended = aClaim('partnership', 'kestral~ombra', '2032-01-21', { status: 'ended' });
    const agreed = aClaim('acquisition', 'kestral>ombra', '2031-12-01');
    expect(together(talks, ended)).toBe(true);
    expect(groups([talks, agreed, ended])).toEqual([[talks.id, agreed.id], [ended.id]]);
  });
  test('what is over does not end again', () => {
    const lease = (known: string, more: Partial<LedgerClaim> = {}) =>
      aClaim('compute', 'dunmore>pelion-ai', known, more);
    const gone = lease('2031-03-01', { status: 'ended' });
    const second = lease('2031-06-01', { status: 'ended', dates: dates({ ended: '2031-06-01' }) });
    const echo = lease('2031-03-20', { status: 'ended', dates: dates({ ended: '2031-03-01' }) });
    expect(groups([lease('2031-01-01'), gone, echo])).toHaveLength(1);
    expect(groups([lease('2031-01-01'), gone, second])).toHaveLength(2);
  });
});
