import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { plainDeal } from '#lib/domain/plain-deal.ts';
import { termsOf } from './terms-of.ts';

const money = (value: string, termMonths: number | null) =>
  ({ value, high: null, currency: 'USD', bound: 'exact', basis: 'unknown', period: 'total', termMonths }) as const;

const [eight, seven, none] = [money('100', 96), money('38', 84), money('38', null)];

const deal: Deal = {
  ...plainDeal,
  amount: {
    value: eight,
    disputed: true,
    values: [
      { value: eight, claims: ['a', 'b'] },
      { value: seven, claims: ['c'] },
      { value: none, claims: ['d'] },
    ],
  },
};

const outline = (of: Deal) => termsOf(of).map(({ field, values }) => [field, values.map(({ text }) => text)]);

test('how long a deal runs is a term of its own, told by those who state it', () => {
  const term = termsOf(deal).find(({ field }) => field === 'term');
  expect(term?.values.map(({ text, claims }) => [text, claims])).toEqual([
    ['8 years', ['a', 'b']],
    ['7 years', ['c']],
  ]);
});

test('a sum is told once, whether or not a source says how long it runs; another kind of sum stands beside it', () => {
  const paid = { ...none, basis: 'funded' } as const;
  const values = [...(deal.amount?.values ?? []), { value: paid, claims: ['e'] }];
  const amount = { value: eight, disputed: true, values };
  expect(termsOf({ ...deal, amount })[0]?.values.map(({ text, note, claims }) => [text, note, claims])).toEqual([
    ['$100', undefined, ['a', 'b']],
    ['$38', 'basis not stated', ['c', 'd']],
    ['$38', 'funded', ['e']],
  ]);
});

test('a deal without stated terms has none', () => {
  expect(outline({ ...plainDeal, agreed: null, amount: null })).toEqual([]);
});
