import { expect, test } from 'vitest';
import type { Fetched } from './fetch-address.ts';
import { parseRobots, robotsAddress, robotsOf } from './robots.ts';

const RULES =
  'User-agent: *\nDisallow: /private/\n\nUser-agent: Entente\nDisallow: /drafts\nAllow: /drafts/public\nCrawl-delay: 7\n';

test('our own group counts, the one for everybody then does not', () => {
  const robots = parseRobots(RULES, 'https://news.example/robots.txt');
  expect(robots.allows('https://news.example/private/a')).toBe(true);
  expect(robots.allows('https://news.example/drafts/a')).toBe(false);
  expect(robots.allows('https://news.example/drafts/public/a')).toBe(true);
  expect(robots.crawlDelaySeconds).toBe(7);
});

test('the file of a host stands at its root, with its port', () => {
  expect(robotsAddress('http://news.example:8080/a/b?c#d')).toBe('http://news.example:8080/robots.txt');
});

test('it speaks for no other scheme or port', () => {
  expect(parseRobots(RULES, 'https://news.example/robots.txt').allows('http://news.example:8080/a')).toBe(false);
});

const failed = (status: number | null): Fetched => ({
  ok: false,
  failure: status === null ? 'timed-out' : 'bad-status',
  reason: '',
  status,
  finalUrl: '',
  retryAfterSeconds: null,
});
const page = 'https://news.example/a';

test('a missing file allows everything, a broken or silent server nothing', () => {
  expect(robotsOf(failed(404), page).allows(page)).toBe(true);
  expect(robotsOf(failed(403), page).allows(page)).toBe(true);
  expect(robotsOf(failed(429), page).allows(page)).toBe(false);
  expect(robotsOf(failed(503), page).allows(page)).toBe(false);
  expect(robotsOf(failed(null), page).allows(page)).toBe(false);
  expect([404, 429, 503, null].map((status) => robotsOf(failed(status), page).isSilent)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
