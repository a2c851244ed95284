// The window of the newest articles spares work and changes nothing: the same page and the same count as from all of them.
import { beforeAll, expect, test } from 'vitest';
import { fill } from '#lib/bench/search.ts';
import type { Corpus } from '#lib/bench/search-corpus.ts';
import { database, Prisma } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { type ArticleScope, findArticles } from './search-engine.ts';

openTestDatabase();

let corpus: Corpus;
beforeAll(async () => {
  await database().searchWindow.update({ where: { id: 1 }, data: { smallest: 1_200n } });
  corpus = await fill(database(), 4_000);
});

const ask = (text: string, current: boolean, more: Partial<ArticleScope> = {}) =>
  findArticles(
    { groups: [[{ text, phrase: false, parties: [], names: [] }]], excluded: [] },
    {
      horizon: '2999-01-01T00:00:00.000Z',
      current,
      where: Prisma.empty,
      sort: 'relevance',
      offset: 0,
      limit: 20,
      ...more,
    },
  );

test('a window that fills a page gives the page of all, by rank and by date', async () => {
  const name = corpus.organizations[0] ?? '';
  const words = [name, ...name.split(' '), 'compute', 'power', 'lawsuit', 'stake', 'zzz'];
  let betweenWindowAndAll = 0;
  for (const word of words) {
    for (const more of [
      {},
      { offset: 40 },
      { offset: 390 },
      { sort: 'date' as const },
      { sort: 'date' as const, offset: 380 },
    ]) {
      const [near, all] = [await ask(word, true, more), await ask(word, false, more)];
      expect(near, `${word} ${JSON.stringify(more)}`).toEqual(all);
      if (all.found > 400 && all.found <= 1_000) betweenWindowAndAll += 1;
    }
  }
  expect(betweenWindowAndAll).toBeGreaterThan(0);
});
