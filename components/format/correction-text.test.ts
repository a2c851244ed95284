import { expect, test } from 'vitest';
import { correctionText } from './correction-text.ts';

test('a corrected day is told as a date, not as the journal keeps it', () => {
  const text = correctionText({ field: 'agreed', value: { from: '2026-02-01', until: '2026-02-28' } });
  expect(text).toBe('Agreed: Feb 2026');
});

test('a corrected sum is told as a sum', () => {
  const value = {
    value: '38000000000',
    high: null,
    currency: 'USD',
    bound: 'exact',
    basis: 'committed',
    period: 'total',
    termMonths: null,
  } as const;
  expect(correctionText({ field: 'amount', value })).toBe('Amount: $38B');
});

test('what a correction takes out is said to be nothing', () => {
  expect(correctionText({ field: 'stake', value: null })).toBe('Stake: none stated');
});

test('who was misread is told with who is meant', () => {
  expect(correctionText({ field: 'party', value: { read: 'apple', meant: 'apple-records' } })).toBe(
    'Party: apple is apple-records',
  );
});
