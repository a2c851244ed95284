// No dead ends: every deal that any insight names, counted or left out, stands at these clocks and has words in an article.
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ownBriefs } from '#lib/ingest/find-publisher.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { getInsights } from './get-insights.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';

openTestDatabase();

beforeAll(async () => {
  await saveRegistry(database(), registry);
  const briefs = (await listBriefs()).filter((_, i) => i % 3 === 0);
  await ingest(briefs, { lexicon: buildLexicon(registry), now: () => new Date(), publisher: ownBriefs });
});

/** Where answers put ids of deals. */
const naming = ['deal', 'deals', 'lost'];

function namedIn(answer: unknown, key = ''): string[] {
  if (typeof answer === 'string') return naming.includes(key) ? [answer] : [];
  if (Array.isArray(answer)) return answer.flatMap((item) => namedIn(item, key));
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([name, value]) => namedIn(value, name));
}

test.each(['2025-06-30', '2026-06-30'])('as of %s', async (day) => {
  const {
    deals,
    movements: _,
    ...views
  } = await getInsights({
    without: ['nvidia'],
    asOf: day,
    knownAt: day,
    measure: 'usd',
  });
  const named = new Set(namedIn(views));
  expect(named.size).toBeGreaterThan(20);
  for (const id of named) expect(deals.has(id), id).toBe(true);
  const claims = [...named].flatMap((id) => deals.get(id)?.claims ?? []);
  const links = await listEvidenceLinks(claims);
  for (const id of named)
    expect(
      deals.get(id)?.claims.every((claim) => links.has(claim)),
      id,
    ).toBe(true);
});
