// Stories as the database keeps them: the same whatever the order and the batches in which articles come in, and the same as the
// whole set grouped at once.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findReprints, originOf, storyTextOf } from '#lib/ledger/match-story.ts';
import { OriginFixtures } from '#lib/ledger/score-origins.ts';
import { database } from './database.ts';
import { openTestDatabase } from './open-test-database.ts';
import { type ReadArticle, saveArticles } from './save-articles.ts';
import { writeAlone } from './write-lock.ts';

openTestDatabase();

const fixtures = OriginFixtures.parse(
  JSON.parse(readFileSync(new URL('../ledger/fixtures/origins.json', import.meta.url), 'utf8')),
);
const seenAt = '2026-12-01T00:00:00.000Z';

const articles = fixtures.map(
  ({ id, publisher, byline, text, knownAt }): ReadArticle => ({
    title: `Headline of ${id}`,
    text,
    canonicalUrl: `https://${publisher}.example/${id}`,
    publisher: { slug: publisher, name: publisher, kind: 'press', displayPolicy: 'excerpt', domains: [] },
    published: { from: knownAt.slice(0, 10), until: knownAt.slice(0, 10) },
    publishedAt: knownAt,
    byline,
    language: 'en',
    sources: [],
    raw: { mediaType: 'text/plain', body: new TextEncoder().encode(id) },
  }),
);

/** Addresses by the address of their origin, as the database has it. */
async function storedOrigins(): Promise<Record<string, string>> {
  const rows = await database().article.findMany({ include: { story: { include: { origin: true } } } });
  return Object.fromEntries(
    rows.map((row) => [nameOf(row.canonicalUrl), nameOf(row.story.origin.canonicalUrl)]).sort(),
  );
}
const nameOf = (url: string | null): string => url?.split('/').at(-1) ?? '';

const sources = findReprints(fixtures.map(storyTextOf));
/** Ids differ between fixture and database, which break ties of time; there are none. */
const expected = Object.fromEntries(fixtures.map(({ id }) => [id, originOf(id, sources)] as const).sort());

const orders: ReadonlyArray<readonly [string, readonly ReadArticle[], number]> = [
  ['as they were published, one by one', articles, 1],
  ['backwards, so that each origin comes last', articles.toReversed(), 1],
  ['backwards in batches', articles.toReversed(), 7],
  ['every third first, all in three batches', [0, 1, 2].flatMap((k) => articles.filter((_, i) => i % 3 === k)), 15],
];

test.each(orders)('%s', async (_, order, size) => {
  await database().$executeRaw`TRUNCATE publishers, stories, raw_documents, story_keys CASCADE`;
  for (let start = 0; start < order.length; start += size) {
    const batch = order.slice(start, start + size);
    await writeAlone(database(), (writer) => saveArticles(writer, batch, { seenAt, extractor: null }));
  }
  expect(await storedOrigins()).toEqual(expected);
  expect(await database().story.count()).toBe(new Set(Object.values(expected)).size);
});
