import { expect, test } from 'vitest';
import { emptyReason } from './empty-reason.ts';

test('before everything on both clocks nothing was known, and today nothing was read', () => {
  expect(emptyReason({ asOf: '2001-01-01', knownAt: '2001-01-01' })).toBe('unknown');
  expect(emptyReason({ knownAt: '2001-01-01' })).toBe('unknown');
  expect(emptyReason({})).toBe('ledger');
});

test('an early day of the world, as known later, is no day on which nothing was known', () => {
  expect(emptyReason({ asOf: '2001-01-01', knownAt: '2025-06-30' })).toBe('early');
  expect(emptyReason({ asOf: '2001-01-01' })).toBe('early');
});
