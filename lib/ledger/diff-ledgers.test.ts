import { describe, expect, test } from 'vitest';
import { aClaim, dates, dollars, on } from './a-claim.ts';
import { diffLedgers } from './diff-ledgers.ts';
import { foldLedger } from './ledger.ts';
import type { LedgerClaim } from './ledger-claim.ts';

const names = new Map<string, string>();
/** The change of the one deal of these claims between two dates of knowledge, true in the world by 2026. */
function between(claims: LedgerClaim[], from: string, to: string) {
  const at = (knownAt: string) => foldLedger([{ id: 'deal', claims }], { asOf: '2026-01-01', knownAt }, names);
  return diffLedgers(at(from), at(to));
}

const first = aClaim('compute', 'coreweave>openai', '2025-03-10', {
  amount: dollars('11900000000'),
  dates: dates({ agreed: '2025-03-10' }),
});

test('a deal nobody knew before is new, by all its claims', () => {
  const [change] = between([first], '2025-03-09', '2025-03-10');
  expect(change).toMatchObject({ kind: 'new', before: null, after: { id: 'deal' }, fields: [], claims: [first.id] });
});

test('nothing happened, nothing is told', () => {
  expect(between([first], '2025-03-10', '2025-12-31')).toEqual([]);
  expect(between([first], '2025-01-01', '2025-03-09')).toEqual([]);
});

test('a second source that says the same is no change', () => {
  const second = aClaim('compute', 'coreweave>openai', '2025-03-12', { amount: first.amount, dates: first.dates });
  expect(between([first, second], '2025-03-11', '2025-03-12')).toEqual([]);
});

test('a sum that was told as paid and is told again plainly is no change, and the other way round is one', () => {
  const [plain, paid] = [dollars('11900000000'), { ...dollars('11900000000'), basis: 'funded' as const }];
  const telling = (amount: typeof plain, day: string) =>
    aClaim('compute', 'coreweave>openai', day, { dates: first.dates, amount });
  const [one, other] = [telling(paid, '2025-04-01'), telling(plain, '2025-05-01')];
  expect(between([one, other], '2025-04-30', '2025-05-02')).toEqual([]);
  const [early, late] = [telling(plain, '2025-04-01'), telling(paid, '2025-05-01')];
  expect(between([early, late], '2025-04-30', '2025-05-02').length).toBe(1);
});

test('an echo that says the same less exactly is no change', () => {
  const echo = aClaim('compute', 'coreweave>openai', '2025-11-12', {
    amount: dollars('11900000000', 'at_least'),
    dates: dates({ agreed: '2025-03' }),
  });
  expect(between([first, echo], '2025-11-11', '2025-11-12')).toEqual([]);
  const capacity = (value: string, bound: 'exact' | 'about') => ({ capacity: [{ value, unit: 'GW' as const, bound }] });
  const [told, again, more] = [
    { ...first, ...capacity('2', 'exact') },
    { ...echo, ...capacity('2', 'about') },
    { ...echo, ...capacity('3', 'about') },
  ];
  expect(between([told, again], '2025-11-11', '2025-11-12')).toEqual([]);
  expect(between([told, more], '2025-11-11', '2025-11-12')[0]?.fields.map(({ field }) => field)).toEqual(['capacity']);
});

test('the exact word after the vague one is', () => {
  const vague = { ...first, amount: dollars('11900000000', 'about'), dates: dates({ agreed: '2025-03' }) };
  const exact = aClaim('compute', 'coreweave>openai', '2025-11-12', { dates: dates({ agreed: '2025-03-10' }) });
  const [change] = between([vague, exact], '2025-11-11', '2025-11-12');
  expect(change?.fields.map(({ field }) => field)).toEqual(['agreed']);
});

describe('a later claim', () => {
  const said = (more: Partial<LedgerClaim>) => {
    const later = aClaim('compute', 'coreweave>openai', '2025-05-15', { dates: first.dates, ...more });
    const [change] = between([first, later], '2025-05-01', '2025-05-31');
    return { later, change };
  };
  const cases: Array<[string, Partial<LedgerClaim>, string[]]> = [
    ['another amount', { amount: dollars('4000000000') }, ['amount']],
    ['a stake', { stake: '5' }, ['stake']],
    ['another day', { dates: dates({ agreed: '2025-03-01' }) }, ['agreed']],
    ['power', { capacity: [{ value: '2', unit: 'GW', bound: 'exact' }] }, ['capacity']],
    ['exclusivity', { exclusivity: { kind: 'exclusive', scope: null, state: 'in_force' } }, ['exclusivity']],
    ['a finer word for its status', { mark: 'in_force' }, ['status']],
  ];
  test.each(cases)('that states %s changes that and nothing else', (_, more, fields) => {
    const { later, change } = said(more);
    expect(change?.kind).toBe('changed');
    expect(change?.fields).toEqual(fields.map((field) => ({ field, claims: [later.id], gone: field === 'status' })));
  });

  test('that names a third party changes the parties', () => {
    const parties = [...first.parties, { role: 'supplier' as const, organization: 'nvidia' }];
    const { change } = said({ parties });
    expect(change?.fields.map(({ field }) => field)).toEqual(['parties']);
  });

  test('that says it ended is told as an end, with its day', () => {
    const { later, change } = said({ status: 'ended', mark: 'cancelled', dates: dates({ ended: '2025-05-14' }) });
    expect(change).toMatchObject({ kind: 'ended', claims: [later.id] });
    expect(change?.fields.map(({ field }) => field)).toEqual(['status', 'ended']);
  });
});

test('what its only source withdrew is gone, by the claims that said it', () => {
  const withdrawn = { ...first, supersededAt: '2025-04-01T12:00:00.000Z' };
  expect(between([withdrawn], '2025-03-31', '2025-04-01')).toMatchObject([
    { kind: 'withdrawn', after: null, before: { id: 'deal' }, claims: [first.id] },
  ]);
});

test('an amount taken back names the claim that no longer says it', () => {
  const other = aClaim('compute', 'coreweave>openai', '2025-03-11', {
    amount: dollars('13000000000'),
    published: on('2025-03-11'),
    supersededAt: '2025-04-01T12:00:00.000Z',
    dates: first.dates,
  });
  const [change] = between([first, other], '2025-03-31', '2025-04-01');
  expect(change?.fields).toEqual([{ field: 'amount', claims: [other.id], gone: true }]);
});
