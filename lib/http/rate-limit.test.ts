import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('a bucket empties, says how long to wait, and fills with time', () => {
  const ask = createRateLimit(3);
  expect([ask('a', 0), ask('a', 0), ask('a', 0)].map(({ remaining }) => remaining)).toEqual([2, 1, 0]);
  expect(ask('a', 0).retryAfterSeconds).toBe(20);
  expect(ask('a', 19_000).retryAfterSeconds).toBe(1);
  expect(ask('a', 20_000).retryAfterSeconds).toBeNull();
  expect(ask('a', 20_000).retryAfterSeconds).toBe(20);
});

test('one address does not use up what another may ask', () => {
  const ask = createRateLimit(1);
  ask('a', 0);
  expect(ask('a', 0).retryAfterSeconds).toBe(60);
  expect(ask('b', 0).retryAfterSeconds).toBeNull();
});

test('a clock that jumps back takes nothing away, and 0 is no limit', () => {
  const ask = createRateLimit(2);
  ask('a', 10_000);
  expect(ask('a', 0).retryAfterSeconds).toBeNull();
  const free = createRateLimit(0);
  for (let i = 0; i < 10; i += 1) expect(free('a', 0).retryAfterSeconds).toBeNull();
});

test('a crowd larger than is kept still passes, each for itself', () => {
  const ask = createRateLimit(1);
  let refused = 0;
  for (let i = 0; i < 120_000; i += 1) if (ask(`address ${i}`, 0).retryAfterSeconds !== null) refused += 1;
  expect(refused).toBe(0);
  expect(ask('address 119999', 0).retryAfterSeconds).toBe(60);
});

test('who asked long ago is forgotten, who waits is not', () => {
  const ask = createRateLimit(1);
  ask('a', 0);
  for (const now of [10_000, 20_000, 59_000]) expect(ask('a', now).retryAfterSeconds).not.toBeNull();
  ask('b', 59_500);
  expect(ask('a', 60_001).retryAfterSeconds).toBeNull();
  expect(ask('b', 61_000).retryAfterSeconds).toBe(59);
});
