// Hundreds of questions that nobody would type, through SQL: no error, and none that finds more than there is; all of them within the time
// that one test has, which a single slow one would use up.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ownBriefs } from '#lib/ingest/find-publisher.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { anythingTyped } from '#lib/search/anything-typed.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

openTestDatabase();

beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 12 === 0);
  await ingest(briefs, { lexicon: buildLexicon(registry), now: () => new Date(), publisher: ownBriefs });
  // The first question reads the whole ledger: no measure of any question.
  await search({ q: 'openai' });
});

test('any question is answered', async () => {
  const deals = await database().deal.count();
  await fc.assert(
    fc.asyncProperty(anythingTyped, async (q) => {
      const view = await search({ q }, 20);
      expect(view.counts.deals).toBeLessThanOrEqual(deals);
    }),
    { numRuns: 300 },
  );
});

test('many alternatives of several words each are marked in what they find', async () => {
  const { articles } = await search({ q: Array.from({ length: 24 }, () => "'1'='1'").join(' OR ') }, 20);
  expect(articles.length).toBeGreaterThan(0);
  for (const { snippet } of articles)
    expect(snippet?.parts.filter(({ hit }) => hit).map(({ text }) => text)).toContain('1');
});

test('anything that is being typed gets suggestions or none', async () => {
  await fc.assert(
    fc.asyncProperty(anythingTyped, fc.nat(40), async (q, cursor) => {
      const { suggestions } = await suggest({ q, cursor });
      for (const one of suggestions) expect(one.cursor).toBeLessThanOrEqual(one.q.length);
    }),
    { numRuns: 300 },
  );
});
