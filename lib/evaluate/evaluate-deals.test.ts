import { expect, test } from 'vitest';
import { ratesOf } from '#lib/domain/evaluation.ts';
import { evaluateDeals } from './evaluate-deals.ts';

test('claims of one deal are put together, and no others', () => {
  const { claims, deals, grouping, endToEnd } = evaluateDeals();
  expect(claims).toBeGreaterThanOrEqual(150);
  expect(deals).toBeGreaterThanOrEqual(60);
  expect(ratesOf(grouping).precision).toBeGreaterThanOrEqual(0.97);
  expect(ratesOf(grouping).recall).toBeGreaterThanOrEqual(0.9);
  // What was read out of the texts may only get better; this is a floor, not an aim. A quarter of the claims are of stories that
  // no extraction rule was written for.
  expect(ratesOf(endToEnd).precision).toBeGreaterThan(0.92);
  expect(ratesOf(endToEnd).recall).toBeGreaterThan(0.7);
});
