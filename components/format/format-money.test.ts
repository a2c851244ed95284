import { describe, expect, test } from 'vitest';
import type { Money } from '#lib/domain/money.ts';
import { exactMoney, formatMoney, formatMoneyFigure, formatTerm } from './format-money.ts';

const money = (changes: Partial<Money>): Money => ({
  value: '10000000000',
  high: null,
  currency: 'USD',
  bound: 'exact',
  basis: 'announced',
  period: 'total',
  termMonths: null,
  ...changes,
});

describe('formatMoney', () => {
  test.each([
    [money({ value: '500000000000' }), '$500B'],
    [money({ value: '1100000000', currency: 'GBP' }), '£1.1B'],
    [money({ value: '100000000000', bound: 'up_to' }), 'up to $100B'],
    [money({ value: '38000000000', bound: 'about' }), 'about $38B'],
    [money({ value: '5000000000', bound: 'at_least' }), 'at least $5B'],
    [money({ high: '13000000000', bound: 'range' }), '$10B–$13B'],
    [money({ value: '30000000000', period: 'year' }), '$30B a year'],
    [money({ value: '2500000000', currency: 'SEK' }), 'SEK 2.5B'],
    [money({ value: null, currency: null, bound: 'undisclosed' }), 'undisclosed'],
  ])('%#: %s', (amount, text) => expect(formatMoney(amount)).toBe(text));

  test('a yearly sum does not read as a total', () => {
    expect(formatMoney(money({ value: '30000000000', period: 'year' }))).not.toBe('$30B');
  });
});

test('the exact form shortens nothing and says its basis', () => {
  expect(exactMoney(money({ value: '11900000000', termMonths: 60, basis: 'committed' }))).toBe(
    '$11,900,000,000 over 5 years, committed',
  );
});

test('months that make no whole years stay months', () => {
  expect(formatTerm(18)).toBe('18 months');
  expect(formatTerm(12)).toBe('1 year');
});

describe('formatMoneyFigure', () => {
  const figure = (...amounts: Money[]) => ({
    value: amounts[0] ?? money({}),
    disputed: amounts.length > 1,
    values: amounts.map((value, at) => ({ value, claims: [`c${at}`] })),
  });

  test('two sources with 10B and 13B: both stand', () => {
    expect(formatMoneyFigure(figure(money({}), money({ value: '13000000000' })))).toBe('$10B or $13B');
  });

  test('many values read as their ends, least first', () => {
    const values = ['13000000000', '9000000000', '10000000000'].map((value) => money({ value }));
    expect(formatMoneyFigure(figure(...values))).toBe('$9B–$13B');
  });

  test('what was paid to date contradicts no sum', () => {
    const values = [money({}), money({ value: '13000000000', period: 'to_date' }), money({ value: '11000000000' })];
    expect(formatMoneyFigure(figure(...values))).toBe('$10B or $11B');
  });

  test('what all of them are called is said once', () => {
    const values = ['13000000000', '11000000000', '10000000000'].map((value) => money({ value, bound: 'about' }));
    expect(formatMoneyFigure(figure(...values))).toBe('about $10B–$13B');
  });

  test('ends that are called otherwise keep their words', () => {
    const values = [
      money({ bound: 'about' }),
      money({ value: '11000000000' }),
      money({ value: '13000000000', bound: 'up_to' }),
    ];
    expect(formatMoneyFigure(figure(...values))).toBe('about $10B–up to $13B');
  });

  test('values of different periods are not put on one scale', () => {
    const values = [money({}), money({ value: '12000000000' }), money({ value: '2000000000', period: 'year' })];
    expect(formatMoneyFigure(figure(...values))).toBe('$10B or $12B or $2B a year');
  });
});
