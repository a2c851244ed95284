import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress } from './canonical-address.ts';

test.each([
  ['https://news.example/a?id=7&utm_source=feed&UTM_Medium=rss&fbclid=x#top', 'https://news.example/a?id=7'],
  ['http://news.example:80/a', 'https://news.example/a'],
  ['http://news.example:8080/a', 'http://news.example:8080/a'],
  ['https://user:secret@News.Example./a', 'https://news.example/a'],
  ['https://m.news.example/a', 'https://news.example/a'],
  ['https://en.m.news.example/a', 'https://en.news.example/a'],
  ['https://www.news.example/story/amp/', 'https://www.news.example/story'],
  ['https://news.example/story.amp.html?amp=1', 'https://news.example/story.html'],
  ['https://www.google.com/amp/s/news.example/story/amp', 'https://news.example/story'],
  ['https://news-example.cdn.ampproject.org/c/s/news.example/story', 'https://news.example/story'],
  ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fnews.example%2Fa%3Fid%3D1&ct=ga', 'https://news.example/a?id=1'],
  ['https://news.example/a?ref=other.example', 'https://news.example/a'],
])('%s names the article %s', (met, canonical) => {
  expect(canonicalAddress(met)).toBe(canonical);
});

test('what names a page stays: other parameters, their order and spelling', () => {
  for (const address of [
    'https://news.example/?p=12&page=2',
    'https://news.example/a?ref=main&crop/1420x708',
    'https://news.example/?q=a%20b+c',
  ])
    expect(canonicalAddress(address)).toBe(address);
});

test('a short host is not taken for a mobile one', () => {
  expect(canonicalAddress('https://m.me/story')).toBe('https://m.me/story');
});

test.each(['mailto:a@news.example', 'javascript:alert(1)', 'https://a|b/', '/relative', '', 'data:text/html,x'])(
  '%s is no article',
  (address) => {
    expect(canonicalAddress(address)).toBeNull();
  },
);

test('a wrapper inside a wrapper inside itself ends', () => {
  let address = 'https://news.example/a';
  for (let depth = 0; depth < 20; depth += 1) address = `https://www.google.com/url?url=${encodeURIComponent(address)}`;
  expect(canonicalAddress(address)).toMatch(/^https:/);
});

test('twice is once', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalAddress(address);
      expect(once === null ? null : canonicalAddress(once)).toBe(once);
    }),
    { numRuns: 40 },
  );
}, 20_000);
