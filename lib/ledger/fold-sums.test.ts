import { describe, expect, test } from 'vitest';
import type { Money } from '#lib/domain/money.ts';
import { aClaim, dollars } from './a-claim.ts';
import { foldDeal } from './fold-deal.ts';
import type { LedgerClaim } from './ledger-claim.ts';

const names = new Map([['openai', 'OpenAI']]);
const fold = (claims: LedgerClaim[], asOf: string, knownAt = asOf) => foldDeal('d', claims, { asOf, knownAt }, names);

test('a firm has one price, however newsrooms call it; a round that is paid in parts has several', () => {
  const told = (type: 'acquisition' | 'investment', value: string, basis: Money['basis'], known: string) =>
    aClaim(type, 'coreweave>openai', known, { amount: { ...dollars(value), basis } });
  const both = (type: 'acquisition' | 'investment') =>
    fold(
      [told(type, '1700000000', 'announced', '2025-03-04'), told(type, '1000000000', 'funded', '2025-05-15')],
      '2025-06-01',
    );
  expect(both('acquisition')?.amount?.disputed).toBe(true);
  expect(both('investment')?.amount?.disputed).toBe(false);
});

test('what was only talked about is no dispute with what was agreed, and heads nothing', () => {
  const rumours = ['2023-01-02', '2023-01-03'].map((known) =>
    aClaim('investment', 'microsoft>openai', known, { amount: dollars('7000000000'), status: 'talks' }),
  );
  const agreed = aClaim('investment', 'microsoft>openai', '2023-01-23', { amount: dollars('10000000000') });
  const other = aClaim('investment', 'microsoft>openai', '2023-01-24', { amount: dollars('13000000000') });
  expect(fold(rumours, '2023-02-01')?.amount?.value.value).toBe('7000000000');
  const amount = fold([...rumours, agreed], '2023-02-01')?.amount;
  expect([amount?.value.value, amount?.disputed, amount?.values.length]).toEqual(['10000000000', false, 2]);
  expect(fold([...rumours, agreed, other], '2023-02-01')?.amount?.disputed).toBe(true);
});

test('a lease worth so much, and much more with all options, is headed by what is sure; money drawn of a promise is not', () => {
  const worth = (type: 'infrastructure' | 'investment', known: string, amount: Money) =>
    aClaim(type, 'oracle>openai', known, { amount });
  const heads = (type: 'infrastructure' | 'investment') => {
    const options = worth(type, '2025-12-17', dollars('17700000000', 'up_to'));
    const amount = fold([options, worth(type, '2025-12-18', dollars('7000000000'))], '2026-01-01')?.amount;
    return [amount?.value.value, amount?.disputed];
  };
  expect(heads('infrastructure')).toEqual(['7000000000', false]);
  expect(heads('investment')).toEqual(['17700000000', false]);
});

describe('what heads a sum', () => {
  const facility = aClaim('investment', 'macquarie>applied-digital', '2025-01-14', {
    amount: dollars('5000000000', 'up_to'),
  });
  const later = (amount: Money) => aClaim('investment', 'macquarie>applied-digital', '2025-10-07', { amount });

  test('is not what was drawn of it, which stands beside it and disputes nothing', () => {
    const deal = fold([facility, later({ ...dollars('112500000'), basis: 'funded' })], '2025-11-01');
    expect(deal?.amount?.value.value).toBe('5000000000');
    expect(deal?.amount?.disputed).toBe(false);
    expect(deal?.amount?.values).toHaveLength(2);
  });
  test('is what the whole came to', () => {
    expect(fold([facility, later(dollars('3200000000'))], '2025-11-01')?.amount?.value.value).toBe('3200000000');
  });
  test('is not what a holding is worth by now, unless nothing else is told', () => {
    const worth = later({ ...dollars('9000000000'), basis: 'fair' });
    expect(fold([facility, worth], '2025-11-01')?.amount?.value.value).toBe('5000000000');
    expect(fold([worth], '2025-11-01')?.amount?.value.value).toBe('9000000000');
  });
  test('is not what it came to together with others, which grows and contradicts nothing', () => {
    const [eight, thirteen] = ['8000000000', '13000000000'].map((value) =>
      later({ ...dollars(value), period: 'to_date' }),
    );
    if (!eight || !thirteen) throw new RangeError('two sums');
    const deal = fold([facility, eight, thirteen], '2025-11-01');
    expect([deal?.amount?.value.value, deal?.amount?.disputed]).toEqual(['5000000000', false]);
    expect(deal?.amount?.values).toHaveLength(3);
    expect(fold([eight], '2025-11-01')?.amount?.value.period).toBe('to_date');
  });
  test('is the round and not the share of one of those who are in it, however often that is told', () => {
    const lead = (known: string) => aClaim('investment', 'asml>mistral-ai', known, { amount: dollars('1300000000') });
    const round = aClaim('investment', 'asml>mistral-ai', '2025-09-09', { amount: dollars('1700000000') });
    const parties = [...round.parties, { role: 'investor' as const, organization: 'nvidia' }];
    const told = [lead('2025-09-07'), { ...round, parties }, lead('2025-09-10')];
    expect(fold(told, '2025-11-01')?.amount).toMatchObject({ value: { value: '1700000000' }, disputed: false });
    expect(fold([lead('2025-09-07'), round], '2025-11-01')?.amount?.disputed).toBe(true);
  });
});

test('what a share was sold for in the end is no sum that was put in, and contradicts none', () => {
  const put = aClaim('investment', 'softbank>cruise', '2018-05-31', { amount: dollars('2250000000') });
  const sold = aClaim('investment', 'softbank>cruise', '2022-03-18', {
    status: 'ended',
    amount: dollars('2100000000'),
  });
  expect(fold([put, sold], '2022-12-31')?.amount).toMatchObject({ value: { value: '2250000000' }, disputed: false });
  expect(fold([sold], '2022-12-31')?.amount?.value.value).toBe('2100000000');
});

describe('a sum that was amended', () => {
  const buy = (known: string, value: string, more: Partial<LedgerClaim> = {}) =>
    aClaim('acquisition', 'amazon>irobot', known, { amount: dollars(value), ...more });
  const first = buy('2022-08-05', '1700000000');
  const lower = buy('2023-07-25', '1420000000', { mark: 'amended' });
  const lookBack = buy('2024-12-20', '1700000000');
  test('heads the deal from then on, however often the one before is told, which contradicts nothing', () => {
    expect(fold([first, lower, lookBack], '2023-07-01')?.amount?.value.value).toBe('1700000000');
    const deal = fold([first, lower, lookBack], '2025-01-01');
    expect(deal?.amount).toMatchObject({ value: { value: '1420000000' }, disputed: false });
    expect(deal?.amount?.values).toHaveLength(2);
  });
  test('is contradicted by what is first told after it', () => {
    expect(fold([first, lower, buy('2023-07-26', '1300000000')], '2025-01-01')?.amount?.disputed).toBe(true);
  });
  test('may be haggled over after the signature: what is first talked about then and ends the deal is its sum', () => {
    const raised = buy('2023-02-20', '2100000000', { status: 'talks' });
    const over = buy('2024-01-29', '2100000000', { status: 'ended' });
    const deal = fold([first, raised, over], '2025-01-01');
    expect(deal?.amount).toMatchObject({ value: { value: '2100000000' }, disputed: false });
    const retold = buy('2022-08-06', '2100000000');
    expect(fold([first, retold, raised, over], '2025-01-01')?.amount?.disputed).toBe(true);
  });
});
