import { expect, test } from 'vitest';
import { formatAge } from './format-age.ts';

test.each([
  ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00.400Z', '0 s'],
  ['2026-03-01T00:00:00Z', '2026-03-01T00:00:59Z', '59 s'],
  ['2026-03-01T00:00:00Z', '2026-03-01T00:59:59Z', '59 min'],
  ['2026-03-01T00:00:00Z', '2026-03-02T23:59:00Z', '47 h'],
  ['2026-03-01T00:00:00Z', '2026-03-03T00:00:00Z', '2 days'],
  ['2026-03-03T00:00:00Z', '2026-03-01T00:00:00Z', '2 days'],
])('%s to %s is %s', (from, until, age) => {
  expect(formatAge(from, until)).toBe(age);
});
