// Looking at the newest first spares work and changes nothing: the same page and the same count as from all of them, as of any day.
import { beforeAll, expect, test } from 'vitest';
import type { Corpus } from '#lib/bench/search-corpus.ts';
import { writeCorpus } from '#lib/bench/write-search-articles.ts';
import { database, Prisma } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { type ArticleScope, countArticles, findArticles } from './search-engine.ts';

openTestDatabase();

let corpus: Corpus;
beforeAll(async () => {
  corpus = await writeCorpus(database(), 6_000);
});

let countedApart = 0;

async function ask(text: string, more: Partial<ArticleScope>) {
  const question = { groups: [[{ text, phrase: false, parties: [], names: [] }]], excluded: [] };
  const horizon = more.horizon ?? '2026-07-01T00:00:00.000Z';
  const scope = { where: null, sort: 'relevance' as const, offset: 0, limit: 20, ...more, horizon };
  const { versions, found } = await findArticles(question, scope);
  if (found === null) countedApart += 1;
  return { versions, found: found ?? (await countArticles(question, horizon)) };
}

test('what is found by looking at the newest first is what there is', async () => {
  const name = corpus.organizations[0] ?? '';
  const words = [name, ...name.split(' '), 'compute', 'power', 'lawsuit', 'stake', 'zzz'];
  const counts: number[] = [];
  for (const word of words) {
    for (const more of [
      {},
      { offset: 190 },
      { sort: 'date' as const, offset: 380 },
      { horizon: '2025-03-11T00:00:00.000Z' },
      { horizon: '2023-07-20T00:00:00.000Z' },
      { horizon: '2020-01-01T00:00:00.000Z' },
    ]) {
      // A condition that always holds makes it look at all of them at once.
      const [newestFirst, all] = [await ask(word, more), await ask(word, { ...more, where: Prisma.sql`true` })];
      expect(newestFirst, `${word} ${JSON.stringify(more)}`).toEqual(all);
      counts.push(all.found);
    }
  }
  expect(counts).toContain(0);
  expect(counts).toContain(1_001);
  expect(counts.some((count) => count > 20 && count < 1_000)).toBe(true);
  // Both ways were gone: some questions were counted by the look that ranked them, some apart.
  expect(countedApart).toBeGreaterThan(0);
  expect(countedApart).toBeLessThan(counts.length);
});
