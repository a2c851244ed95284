// Articles that come in while claims are grouped: they wait for no grouping, and none of their claims is taken for grouped by it.
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import type { ReadArticle } from '#lib/db/save-articles.ts';
import { groupDeals } from '#lib/db/save-deals.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { findPublisher } from './find-publisher.ts';
import { ingestArticles } from './ingest-articles.ts';
import { readPublished } from './read-published.ts';

openTestDatabase();
const reading = { lexicon: buildLexicon(registry), seenAt: '2026-04-01T00:00:00.000Z' };

function article(name: string, text: string): ReadArticle {
  const canonicalUrl = `https://paper.example/${name}`;
  return {
    title: name,
    text,
    canonicalUrl,
    publisher: findPublisher(null, canonicalUrl),
    ...readPublished('2026-03-01'),
    byline: null,
    language: 'en',
    sources: [],
    raw: { mediaType: 'text/plain', body: new TextEncoder().encode(text) },
  };
}

const Waiting = z.array(z.object({ waiting: z.boolean() })).length(1);

/** Whether somebody waits to write into the table of deals. */
async function someoneWaits(): Promise<boolean> {
  const rows = await database().$queryRaw`
    SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'deals'::regclass AND NOT granted) AS waiting`;
  return Waiting.parse(rows)[0]?.waiting ?? false;
}

beforeAll(async () => {
  await saveRegistry(database(), registry);
  // A new database decides everything anew the first time.
  await groupDeals(database());
});

test('an article that comes while claims are grouped comes in at once, and its claims are grouped the next time', async () => {
  await ingestArticles(database(), [article('first', 'Nvidia agreed to invest $3 billion in Mistral AI.')], reading);
  let grouping: Promise<void> | undefined;
  await database().$transaction(
    async (blocker) => {
      // Grouping has read what it is to group when it comes to write deals.
      await blocker.$executeRaw`LOCK TABLE deals IN SHARE MODE`;
      grouping = groupDeals(database());
      while (!(await someoneWaits())) await setTimeout(5);
      await ingestArticles(
        database(),
        [article('second', 'Microsoft agreed to invest $2 billion in Anthropic.')],
        reading,
      );
      expect(await database().article.count()).toBe(2);
      expect(await database().deal.count()).toBe(0);
    },
    { timeout: 60_000 },
  );
  await grouping;
  expect(await database().deal.count()).toBe(1);
  expect(await database().claimToGroup.count()).toBe(1);
  await groupDeals(database());
  expect(await database().deal.count()).toBe(2);
  expect(await database().claimToGroup.count()).toBe(0);
}, 90_000);
