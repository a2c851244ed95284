// What happened, told from small ledgers: for each kind of movement what made it, and what must not be taken for it.
import { describe, expect, test } from 'vitest';
import type { Clocks } from '#lib/domain/clocks.ts';
import { findMovements } from '#lib/graph/insights/find-movements.ts';
import { aClaim, dates, dollars } from '#lib/ledger/a-claim.ts';
import { foldLedger } from '#lib/ledger/ledger.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import type { HeldResolution } from '#lib/ledger/overlay.ts';
import { resolveDisputes } from '#lib/ledger/resolve-disputes.ts';
import { type Ends, learnedBetween, type Window } from './learned-between.ts';

interface Claims {
  readonly deals: ReadonlyArray<{ readonly id: string; readonly claims: readonly LedgerClaim[] }>;
  readonly resolutions: ReadonlyMap<string, HeldResolution[]>;
}

/** `settled`: a person decided on 5 June 2025 that this claim's amount holds. */
const ledgerOf = (deals: Readonly<Record<string, readonly LedgerClaim[]>>, settled?: LedgerClaim): Claims => ({
  deals: Object.entries(deals).map(([id, claims]) => ({ id, claims })),
  resolutions: new Map(
    (settled ? [settled.id] : []).map((claim) => [
      claim,
      [
        {
          judgement: 'j',
          field: 'amount',
          claim,
          actor: 'a reader',
          reason: 'the contract says so',
          madeAt: '2025-06-05T09:00:00.000Z',
          considered: Object.values(deals).flatMap((claims) => claims.map(({ id }) => id)),
        },
      ],
    ]),
  ),
});

const known = (from: string, to: string, asOf = '2026-01-01'): Window => ({
  clock: 'known',
  from,
  to,
  begins: { asOf, knownAt: from },
  ends: { asOf, knownAt: to },
});

const none = new Map<string, never>();

function told({ deals, resolutions }: Claims, window: Window, isTold: Ends['isTold'] = () => true) {
  const claimsOf = (deal: string) => deals.find(({ id }) => id === deal)?.claims ?? [];
  const at = (clocks: Clocks) =>
    foldLedger(deals, clocks, none).map((deal) => resolveDisputes(deal, claimsOf(deal.id), { resolutions }, clocks));
  const ends = { before: at(window.begins), after: at(window.ends), claimsOf, names: none, ownerships: none, isTold };
  return findMovements(learnedBetween(ends, window), (organization) => organization).map(
    ({ kind, deal, on, claims, fields, pairs }) => ({
      kind,
      deal,
      on,
      claims,
      fields,
      ...(pairs.length > 0 ? { pairs: pairs.length } : {}),
    }),
  );
}

const june = known('2025-05-31', '2025-06-30');
const first = aClaim('compute', 'coreweave>openai', '2025-03-10', {
  amount: dollars('11900000000'),
  dates: dates({ agreed: '2025-03-10' }),
});
const later = (more: Partial<LedgerClaim>, day = '2025-06-10') =>
  aClaim('compute', 'coreweave>openai', day, { dates: first.dates, ...more });

describe('a deal becomes known', () => {
  const supply = aClaim('compute', 'oracle>openai', '2025-06-10', { dates: dates({ agreed: '2025-06-09' }) });

  test('on the day of its first article, by all its claims, and says itself that its parties had no dealings before', () => {
    const second = aClaim('compute', 'oracle>openai', '2025-06-12', { dates: supply.dates });
    expect(told(ledgerOf({ a: [first], b: [supply, second] }), june)).toEqual([
      { kind: 'new', deal: 'b', on: '2025-06-10', claims: [supply.id, second.id], fields: [], pairs: 1 },
    ]);
  });

  test('between two that had dealings of another kind it is no first time; nor is a rivalry', () => {
    const stake = aClaim('investment', 'oracle>openai', '2025-01-10');
    const rivals = aClaim('rivalry', 'meta~google', '2025-06-20');
    expect(
      told(ledgerOf({ a: [stake], b: [supply], c: [rivals] }), june).map(({ kind, deal }) => [kind, deal]),
    ).toEqual([
      ['new', 'c'],
      ['new', 'b'],
    ]);
  });

  test('that brings three together is told once for all three pairs', () => {
    const venture = aClaim('joint_venture', 'softbank~openai~oracle', '2025-06-10');
    expect(told(ledgerOf({ a: [venture] }), june).map(({ kind, pairs }) => [kind, pairs])).toEqual([['new', 3]]);
  });

  test('two new deals of one pair begin it once', () => {
    const chips = aClaim('chips', 'oracle>openai', '2025-06-11');
    const found = told(ledgerOf({ b: [supply], c: [chips] }), june);
    expect(found.map(({ kind, deal, pairs }) => [kind, deal, pairs])).toEqual([
      ['new', 'c', undefined],
      ['new', 'b', 1],
    ]);
  });

  test('before the window or after it, nothing is told', () => {
    expect(told(ledgerOf({ b: [supply] }), known('2025-06-10', '2025-06-30'))).toEqual([]);
    expect(told(ledgerOf({ b: [supply] }), known('2025-05-31', '2025-06-09'))).toEqual([]);
  });

  test('a unit of the group that supplies has not joined, a stranger has', () => {
    const parties = (...suppliers: string[]) => [
      ...suppliers.map((organization) => ({ role: 'supplier' as const, organization })),
      { role: 'customer' as const, organization: 'openai' },
    ];
    const begun = aClaim('compute', 'google>openai', '2025-03-10', { dates: first.dates });
    const unit = aClaim('compute', 'google-cloud>openai', '2025-06-10', { dates: first.dates });
    const joined = (claim: LedgerClaim) => {
      const deals = [{ id: 'a', claims: [begun, claim] }];
      const at = (clocks: Clocks) => foldLedger(deals, clocks, none);
      const claimsOf = () => [begun, claim];
      const owned = { child: 'google-cloud', parent: 'google', from: null, until: null };
      const ownerships = new Map([['google-cloud', [owned]]]);
      const ends = { before: at(june.begins), after: at(june.ends), claimsOf, names: none, ownerships };
      const groupOf = (one: { slug: string; name: string }) =>
        one.slug === 'google-cloud' ? { slug: 'google', name: 'Google' } : one;
      return findMovements(learnedBetween({ ...ends, isTold: () => true }, june), groupOf)
        .filter(({ kind }) => kind !== 'first_time')
        .map((movement) => [movement.kind, movement.joined?.map(({ slug }) => slug)]);
    };
    expect(joined(unit)).toEqual([]);
    expect(joined({ ...unit, parties: parties('google', 'google-cloud', 'oracle') })).toEqual([
      ['expanded', ['oracle']],
    ]);
  });

  test('one that its source calls an expansion is told as that', () => {
    const more = later({ mark: 'expanded', amount: dollars('4000000000') });
    expect(told(ledgerOf({ a: [first], b: [more] }), june)).toEqual([
      { kind: 'expanded', deal: 'b', on: '2025-06-10', claims: [more.id], fields: [] },
    ]);
  });
});

describe('a known deal', () => {
  const cases: Array<[string, Partial<LedgerClaim>, kind: string, fields: string[]]> = [
    ['is called expanded', { mark: 'expanded' }, 'expanded', ['status']],
    ['is in force', { mark: 'in_force' }, 'progressed', ['status']],
    ['gets a capacity', { capacity: [{ value: '2', unit: 'GW', bound: 'exact' }] }, 'detailed', ['capacity']],
    [
      'is joined by a third',
      { parties: [...first.parties, { role: 'supplier', organization: 'nvidia' }] },
      'expanded',
      ['parties'],
    ],
    [
      'becomes exclusive',
      { exclusivity: { kind: 'exclusive', scope: null, state: 'in_force' } },
      'exclusivity',
      ['exclusivity'],
    ],
  ];
  test.each(cases)('%s', (_, more, kind, fields) => {
    const claim = later(more);
    const found = told(ledgerOf({ a: [first, claim] }), june).filter((one) => one.kind !== 'first_time');
    expect(found).toEqual([{ kind, deal: 'a', on: '2025-06-10', claims: [claim.id], fields }]);
  });

  test('ends: told once, with its day, by the claim that says so and no other', () => {
    const repeat = later({ amount: first.amount }, '2025-06-09');
    const end = later({ status: 'ended', mark: 'cancelled', dates: dates({ ended: '2025-06-08' }) });
    expect(told(ledgerOf({ a: [first, repeat, end] }), june)).toEqual([
      { kind: 'ended', deal: 'a', on: '2025-06-10', claims: [end.id], fields: ['status'] },
    ]);
  });

  test('goes from talks to agreed', () => {
    const talks = aClaim('compute', 'coreweave>openai', '2025-03-01', { status: 'talks' });
    const agreed = later({ dates: dates({ agreed: '2025-06-09' }), mark: 'signed' });
    const found = told(ledgerOf({ a: [talks, agreed] }), june);
    expect(found.map(({ kind, claims }) => [kind, claims])).toEqual([
      ['progressed', [agreed.id]],
      ['detailed', [agreed.id]],
    ]);
  });

  test('told again by somebody else, nothing happened', () => {
    expect(told(ledgerOf({ a: [first, later({ amount: first.amount })] }), june)).toEqual([]);
  });
});

describe('sources disagree', () => {
  const other = later({ amount: dollars('15900000000') });

  test('that is a dispute with both sides, and no correction', () => {
    expect(told(ledgerOf({ a: [first, other] }), june)).toEqual([
      {
        kind: 'disputed',
        deal: 'a',
        on: '2025-06-10',
        claims: expect.arrayContaining([first.id, other.id]),
        fields: [],
      },
    ]);
  });

  test('a denial is a dispute although nothing about the deal reads otherwise', () => {
    const denial = later({ status: 'ended', mark: 'denied', amount: null });
    const [movement, ...rest] = told(ledgerOf({ a: [first, denial] }), june);
    expect(rest).toEqual([]);
    expect(movement).toMatchObject({ kind: 'disputed', deal: 'a' });
  });

  test('until a person settles it: that is a correction, on the day of the decision', () => {
    const early = { ...other, knownAt: '2025-04-01T00:00:00.000Z' };
    expect(told(ledgerOf({ a: [first, early] }, first), june)).toEqual([
      { kind: 'corrected', deal: 'a', on: '2025-06-05', claims: [first.id], fields: [] },
    ]);
  });
});

describe('a source takes something back', () => {
  const taken = { ...first, supersededAt: '2025-06-15T08:00:00.000Z' };

  test('its only source: the deal is withdrawn, on that day, by the claim that said it', () => {
    expect(told(ledgerOf({ a: [taken] }), june)).toEqual([
      { kind: 'withdrawn', deal: 'a', on: '2025-06-15', claims: [first.id], fields: [] },
    ]);
  });

  test('for another value: a correction, by the claim that stands now', () => {
    const now = later({ amount: dollars('12000000000') }, '2025-06-15');
    expect(told(ledgerOf({ a: [taken, now] }), june)).toEqual([
      { kind: 'corrected', deal: 'a', on: '2025-06-15', claims: [now.id], fields: ['amount'] },
    ]);
  });
});

describe('on the clock of the world', () => {
  const window: Window = {
    clock: 'world',
    from: '2025-02-28',
    to: '2025-03-31',
    begins: { asOf: '2025-02-28', knownAt: '2026-01-01' },
    ends: { asOf: '2025-03-31', knownAt: '2026-01-01' },
  };

  test('a deal is told when it was agreed, however late it became known', () => {
    const late = aClaim('compute', 'oracle>openai', '2025-12-01', { dates: dates({ agreed: '2025-03-05' }) });
    expect(told(ledgerOf({ a: [late] }), window)[0]).toMatchObject({ kind: 'new', on: '2025-03-05' });
    expect(
      told(ledgerOf({ a: [late] }), {
        ...window,
        begins: { ...window.begins, knownAt: '2025-11-30' },
        ends: { ...window.ends, knownAt: '2025-11-30' },
      }),
    ).toEqual([]);
  });

  test('an end of next year has not come true', () => {
    const end = later({ status: 'ended', dates: dates({ ended: '2025-04-15' }) }, '2025-03-20');
    expect(told(ledgerOf({ a: [{ ...first, dates: dates({ agreed: '2024-01-10' }) }, end] }), window)).toEqual([]);
  });
});

describe('asked about some deals only', () => {
  test('dealings that are not told of still were dealings', () => {
    const stake = aClaim('investment', 'oracle>openai', '2025-01-10');
    const supply = aClaim('compute', 'oracle>openai', '2025-06-10');
    const isCompute: Ends['isTold'] = ({ type }) => type === 'compute';
    expect(told(ledgerOf({ a: [stake], b: [supply] }), june, isCompute).map(({ kind }) => kind)).toEqual(['new']);
  });

  test('a deal that somebody joined is not new to him', () => {
    const claim = later({ parties: [...first.parties, { role: 'supplier', organization: 'nvidia' }] });
    const isNvidias: Ends['isTold'] = ({ parties }) =>
      parties.some(({ organization }) => organization.slug === 'nvidia');
    const kinds = told(ledgerOf({ a: [first, claim] }), june, isNvidias).map(({ kind }) => kind);
    expect(kinds).toEqual(['expanded', 'first_time']);
  });
});

test('what becomes known after the window changes nothing in it', () => {
  const rest = [first, later({ capacity: [{ value: '2', unit: 'GW', bound: 'exact' }] })];
  const after = later({ status: 'ended', mark: 'cancelled', dates: dates({ ended: '2025-06-20' }) }, '2025-07-01');
  expect(told(ledgerOf({ a: [...rest, after] }), june)).toEqual(told(ledgerOf({ a: rest }), june));
});
