import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import type { Movement } from '#lib/domain/movement.ts';
import { aDeal } from '#lib/graph/a-deal.ts';
import { movementDate } from './movement-date.ts';

const year = { from: '2025-01-01', until: '2025-12-31' };
const after: Deal = {
  ...aDeal({ type: 'acquisition', from: ['Qualcomm'], to: ['Alphawave'], status: 'agreed' }),
  agreed: { value: year, disputed: false, values: [{ value: year, claims: ['c'] }] },
};
const movement = (on: string): Movement => ({
  id: '0'.repeat(20),
  kind: 'new',
  deal: after.id,
  on,
  before: null,
  after,
  fields: [],
  pairs: [],
  conflict: null,
  claims: ['c'],
  origins: 1,
  outlets: 1,
});

test('what happened in 2025 did not happen on 1 January', () => {
  expect(movementDate(movement('2025-01-01'), 'world')).toEqual(year);
});

test('what became known on 1 January became known on that day', () => {
  expect(movementDate(movement('2025-01-01'), 'known')).toEqual({ from: '2025-01-01', until: '2025-01-01' });
});

test('a day that no date of the deal begins with stays that day', () => {
  expect(movementDate(movement('2025-06-10'), 'world')).toEqual({ from: '2025-06-10', until: '2025-06-10' });
});
