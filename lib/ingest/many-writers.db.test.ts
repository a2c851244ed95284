// Many writers at once, in other orders and over the same articles: nobody waits for ever, and the ledger is that of one writer.
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import type { ReadArticle } from '#lib/db/save-articles.ts';
import { groupDeals } from '#lib/db/save-deals.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { ArticleInput } from '#lib/domain/article.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { findPublisher } from './find-publisher.ts';
import { listBriefs } from './first-data.ts';
import { ingestArticles } from './ingest-articles.ts';
import { readPublished } from './read-published.ts';

openTestDatabase();
const lexicon = buildLexicon(registry);
const seenAt = '2026-04-01T00:00:00.000Z';
const articles = 60;

/** New companies in every text, so that writers introduce the same names; two outlets tell each brief. */
async function readAll(): Promise<ReadArticle[]> {
  const paths = (await listBriefs()).slice(0, articles / 2);
  const told = await Promise.all(
    paths.map(async (path, i) => {
      const { title, text } = ArticleInput.parse(JSON.parse(await readFile(path, 'utf8')));
      const body = `${text} Norwick Robotics, a start-up, raised $5 million from Halden Ventures.`;
      return ['paper', 'gazette'].map((outlet): ReadArticle => {
        const canonicalUrl = `https://${outlet}.example/${i}`;
        return {
          title,
          text: body,
          canonicalUrl,
          publisher: findPublisher(null, canonicalUrl),
          ...readPublished(outlet === 'paper' ? '2026-03-01' : '2026-03-02'),
          byline: null,
          language: 'en',
          sources: [],
          raw: { mediaType: 'text/plain', body: new TextEncoder().encode(body) },
        };
      });
    }),
  );
  return told.flat();
}

const inBatches = async (all: readonly ReadArticle[], size: number) => {
  for (let from = 0; from < all.length; from += size) {
    await ingestArticles(database(), all.slice(from, from + size), { lexicon, seenAt });
    await groupDeals(database());
  }
};

const waiting = () => database().$queryRaw`SELECT 1 FROM search_deals_due UNION ALL SELECT 1 FROM search_came`;
const found = () =>
  database()
    .$queryRaw`SELECT deal_id, known_from, known_until, document::text FROM search_deals ORDER BY deal_id, known_from`;

beforeEach(async () => {
  await database().$executeRaw`TRUNCATE publishers, stories, raw_documents, story_keys, deals, organizations CASCADE`;
  await database().$executeRaw`UPDATE ledger_version SET registry_hash = NULL`;
  await saveRegistry(database(), registry);
});

let alone: unknown;
const state = async () => ({ digest: (await digestLedger(database())).digest, found: await found() });

test('one writer', async () => {
  await inBatches(await readAll(), 10);
  alone = await state();
  expect(await waiting()).toEqual([]);
});

test('three writers over the same articles, each in an order of its own, are as one', async () => {
  const all = await readAll();
  const byTitle = [...all].sort((a, b) => (a.title < b.title ? -1 : 1));
  await Promise.all([inBatches(all, 10), inBatches(all.toReversed(), 7), inBatches(byTitle, 25)]);
  expect(await waiting()).toEqual([]);
  expect(await state()).toEqual(alone);
});
