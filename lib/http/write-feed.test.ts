import { describe, expect, test } from 'vitest';
import { answerFile } from './answer-file.ts';
import type { SearchFeed } from './feed-entry.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';

const feed: SearchFeed = {
  title: 'a & b',
  page: 'https://site.example/search?q=a&sort=date',
  self: 'https://site.example/search.atom?q=a&sort=date',
  site: 'Site',
  entries: [
    {
      url: 'https://site.example/deals/1',
      title: '<b> "x"\u0000',
      summary: 'said ]]> so',
      author: 'A',
      publishedAt: '2025-01-02T00:00:00.000Z',
      tags: ['chips'],
    },
    {
      url: 'https://site.example/deals/2',
      title: 'newer',
      summary: '',
      author: 'B',
      publishedAt: '2025-06-01T00:00:00.000Z',
      tags: [],
    },
  ],
};

describe('Atom', () => {
  test('escapes what is markup and drops what XML cannot carry', () => {
    const xml = writeAtom(feed);
    expect(xml).toContain('<title>&lt;b&gt; &quot;x&quot;</title>');
    expect(xml).toContain('href="https://site.example/search?q=a&amp;sort=date"');
    expect(xml).not.toContain('\u0000');
  });
  test('was touched when its newest entry was; an empty one never', () => {
    expect(writeAtom(feed)).toContain('  <updated>2025-06-01T00:00:00.000Z</updated>\n  <link rel="self"');
    expect(writeAtom({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});

test('JSON Feed has what 1.1 asks for', () => {
  expect(JSON.parse(writeJsonFeed(feed))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: feed.self,
    items: [
      { id: 'https://site.example/deals/1', date_published: '2025-01-02T00:00:00.000Z' },
      { id: 'https://site.example/deals/2' },
    ],
  });
});

describe('a file', () => {
  const ask = (headers: Record<string, string>) =>
    answerFile(new Request('https://site.example/', { headers }), 'body', 'text/plain', '2025-06-01T10:00:00.500Z');
  const etag = ask({}).headers.get('etag') ?? '';
  test('is sent once and then only when it changed', () => {
    expect(ask({}).status).toBe(200);
    expect(ask({ 'if-none-match': `"x", W/${etag}` }).status).toBe(304);
    expect(ask({ 'if-modified-since': 'Sun, 01 Jun 2025 10:00:00 GMT' }).status).toBe(304);
    expect(ask({ 'if-modified-since': 'Sun, 01 Jun 2025 09:59:59 GMT' }).status).toBe(200);
  });
  test('the tag decides where both are sent', () => {
    expect(ask({ 'if-none-match': '"x"', 'if-modified-since': 'Sun, 01 Jun 2025 10:00:00 GMT' }).status).toBe(200);
  });
});
