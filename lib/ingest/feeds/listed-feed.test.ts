import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseOpml } from '#lib/reader/opml.ts';
import { keptFeedOf } from './listed-feed.ts';
import { starterList } from './starter-feeds.ts';

const feed = {
  address: 'https://feeds.paper.example/all.xml',
  title: 'Paper',
  homepage: 'https://www.paper.example/',
  groups: ['Wires'],
  publisher: 'Paper Group',
};

test('a publisher’s kind comes from the heading, its domains from its addresses', () => {
  expect(keptFeedOf(feed).publisher).toMatchObject({
    slug: 'paper-group',
    kind: 'wire',
    displayPolicy: 'excerpt',
    domains: ['paper.example'],
  });
  expect(keptFeedOf({ ...feed, groups: ['Elsewhere'] }).publisher?.kind).toBe('press');
});

test('a host that carries the feeds of many says nothing about whose a feed is', () => {
  const carried = { ...feed, homepage: null, address: 'https://feeds.feedburner.com/paper' };
  expect(keptFeedOf(carried).publisher?.domains).toEqual([]);
});

test('an address inside the house cannot be polled', () => {
  expect(() => keptFeedOf({ ...feed, address: 'http://127.0.0.1/feed' })).toThrow('cannot be polled');
});

test('the starter list: at least sixty feeds, each address once and public, every one with heading and publisher', () => {
  const { feeds, dropped, error } = parseOpml(readFileSync(starterList));
  expect([dropped, error]).toEqual([0, null]);
  const kept = feeds.map((one) => keptFeedOf(one));
  expect(kept.length).toBeGreaterThanOrEqual(60);
  expect(new Set(kept.map(({ address }) => address)).size).toBe(kept.length);
  expect(kept.filter(({ grouping, publisher }) => grouping === null || publisher === null)).toEqual([]);
  const kinds = new Set(kept.map(({ publisher }) => publisher?.kind));
  for (const kind of ['newsroom', 'press', 'regulator', 'newsletter'] as const) expect(kinds).toContain(kind);
});
