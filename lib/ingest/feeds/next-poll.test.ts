import { expect, test } from 'vitest';
import { nextPollAfter, retryPollAfter, usualGapSeconds } from './next-poll.ts';

const now = new Date('2026-03-02T12:00:00Z');
const hoursAgo = (...hours: number[]) => hours.map((hour) => new Date(now.getTime() - hour * 3_600_000));
const minutes = (at: Date) => Math.round((at.getTime() - now.getTime()) / 60_000);
const rhythm = { ttlMinutes: null, maxAgeSeconds: null };

test.each([
  ['every four hours: half of that', hoursAgo(0, 4, 8, 12), 120],
  ['every minute: not more often than every ten minutes', hoursAgo(0, 1 / 60, 2 / 60), 10],
  ['every month: once a day', hoursAgo(0, 720, 1440), 1440],
  ['nothing known: an hour', [], 60],
  ['hourly until it fell silent four days ago: half a day', hoursAgo(96, 97, 98, 99), 720],
])('%s', (_, times, expected) => {
  expect(minutes(nextPollAfter(now, { ...rhythm, times }, 0.5))).toBe(expected);
});

test('never sooner than feed and server ask for, and never more than a day for their sake', () => {
  const times = hoursAgo(0, 1, 2);
  expect(minutes(nextPollAfter(now, { times, ttlMinutes: 180, maxAgeSeconds: 60 }, 0.5))).toBe(180);
  expect(minutes(nextPollAfter(now, { times, ttlMinutes: null, maxAgeSeconds: 7_200 }, 0.5))).toBe(120);
  expect(minutes(nextPollAfter(now, { times, ttlMinutes: 1_000_000, maxAgeSeconds: null }, 0.5))).toBe(1440);
});

test('failures double the wait up to a day; chance moves it by fifteen per cent at most', () => {
  expect([1, 2, 3, 4].map((n) => minutes(retryPollAfter(now, n, null, 0.5)))).toEqual([5, 10, 20, 40]);
  expect(minutes(retryPollAfter(now, 400, null, 0.5))).toBe(1440);
  expect([0, 1].map((chance) => minutes(retryPollAfter(now, 4, null, chance)))).toEqual([34, 46]);
  expect(minutes(retryPollAfter(now, 1, 86_400 * 3, 0.5))).toBe(4320);
});

test('the usual pause is the longest so far, at least a day, and unknown at first', () => {
  expect(usualGapSeconds(hoursAgo(0, 1, 2, 3, 4))).toBeNull();
  expect(usualGapSeconds(hoursAgo(0, 1, 2, 3, 4, 5))).toBe(86_400);
  expect(usualGapSeconds(hoursAgo(0, 1, 2, 50, 51, 52))).toBe(48 * 3600);
});
