// A feed that links to another outlet must not get that outlet's address and name, whatever it calls itself.
import { expect, test } from 'vitest';
import type { FeedEntry } from '#lib/reader/feed.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { findVoice } from './find-publisher.ts';
import { readFeedInput } from './read-feed-input.ts';
import { fileSpeaksFor, originOfFeed, speaksFor } from './speaks-for.ts';

const listed = originOfFeed({
  address: 'https://feeds.feedburner.com/paper',
  homepage: 'https://www.paper.example/',
  publisher: { domains: ['paper.example', 'paper-extra.example'] },
});

test.each(['https://tech.paper.example/a', 'https://paper-extra.example/a'])('a listed feed speaks for %s', (link) =>
  expect(speaksFor(listed, link)).toBe(true),
);

test.each([
  'https://www.reuters.com/a',
  'https://paper.example.evil.example/a',
  'https://notpaper-extra.example/a',
  'ftp:nowhere',
])('but not for %s', (link) => expect(speaksFor(listed, link)).toBe(false));

test('outlets of one owner speak for each other', () => {
  const barrons = { addresses: ['https://feeds.barrons.com/x'], domains: [] };
  expect(speaksFor(barrons, 'https://www.wsj.com/a')).toBe(true);
  expect(speaksFor(barrons, 'https://www.ft.com/a')).toBe(false);
});

test('a file is believed as it is handed in, but not to be a well-known outlet', () => {
  expect(fileSpeaksFor('https://planet.example/', 'https://paper.example/a')).toBe(true);
  expect(fileSpeaksFor('https://planet.example/', 'https://www.reuters.com/a')).toBe(false);
  expect(fileSpeaksFor('https://www.reuters.com/', 'https://www.reuters.com/a')).toBe(true);
});

test('who is fetched is its site, whatever it calls itself', () => {
  expect(findVoice('CoreWeave', 'https://press.evil.example/a')).toMatchObject({ slug: 'evil-example', kind: 'press' });
  expect(findVoice('Anything', 'https://www.reuters.com/a').slug).toBe('reuters');
});

const item = (link: string): Pick<FeedEntry, 'link'> & { xml: string } => ({
  link,
  xml: `<item><title>Oracle invests</title><link>${link}</link><pubDate>Tue, 10 Jun 2025 10:00:00 GMT</pubDate><description>Oracle invests in OpenAI.</description></item>`,
});

async function readFrom(url: string | null, links: readonly string[]) {
  const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Reuters</title><link>https://www.reuters.com/</link><description>d</description>${links.map((link) => item(link).xml).join('')}</channel></rss>`;
  const reader = new GuardedReader();
  const bytes = new TextEncoder().encode(xml);
  const { articles } = await readFeedInput({ name: 'f', bytes, mediaType: '', url, publisher: null, reader });
  await reader.close();
  return articles.map(({ article: { canonicalUrl, publisher, sources } }) => [
    canonicalUrl,
    publisher.slug,
    sources.map((source) => source.url),
  ]);
}

test('a feed that poses as a wire speaks for itself; its own pages keep their addresses', async () => {
  expect(
    await readFrom('https://news.evil.example/feed', [
      'https://www.reuters.com/a',
      'https://evil.example/b',
      'https://www.google.com/url?q=https://www.reuters.com/c',
    ]),
  ).toEqual([
    [null, 'evil-example', ['https://www.reuters.com/a']],
    ['https://evil.example/b', 'evil-example', []],
    [null, 'evil-example', ['https://www.google.com/url?q=https://www.reuters.com/c']],
  ]);
});

test('the wire’s own feed speaks for its pages', async () => {
  expect(await readFrom('https://feeds.reuters.com/all', ['https://www.reuters.com/a'])).toEqual([
    ['https://www.reuters.com/a', 'reuters', []],
  ]);
});
