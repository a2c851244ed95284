// Thousands of questions that nobody would type, through SQL: no error, none that takes long, none that finds more than there is.
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
const most = { searchMs: 2_000, suggestMs: 2_000 };

beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 12 === 0);
  await ingest(briefs, { lexicon: buildLexicon(registry), now: () => new Date(), publisher: ownBriefs });
  // The first question reads the whole ledger: no measure of any question.
  await search({ q: 'openai' });
});

test('any question is answered, and soon', async () => {
  const deals = await database().deal.count();
  await fc.assert(
    fc.asyncProperty(anythingTyped, async (q) => {
      const began = performance.now();
      const view = await search({ q }, 20);
      expect(performance.now() - began).toBeLessThan(most.searchMs);
      expect(view.counts.deals).toBeLessThanOrEqual(deals);
    }),
    { numRuns: 300 },
  );
});

test('anything that is being typed gets suggestions or none, and soon', async () => {
  await fc.assert(
    fc.asyncProperty(anythingTyped, fc.nat(40), async (q, cursor) => {
      const began = performance.now();
      await suggest({ q, cursor });
      expect(performance.now() - began).toBeLessThan(most.suggestMs);
    }),
    { numRuns: 300 },
  );
});
