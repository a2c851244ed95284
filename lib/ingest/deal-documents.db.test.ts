// What search knows of deals is the same whether claims came one by one, in whatever order, or all at once.
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { indexDeals } from '#lib/db/index-deals.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import type { ReadArticle } from '#lib/db/save-articles.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveDiscovered, saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { ArticleInput } from '#lib/domain/article.ts';
import { OrganizationKind } from '#lib/domain/organization.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { findPublisher } from './find-publisher.ts';
import { listBriefs } from './first-data.ts';
import { ingestArticles } from './ingest-articles.ts';
import { readPublished } from './read-published.ts';

openTestDatabase();
const briefs = 12;

/** The same news again, told at another time with another headline. */
async function tellings(round: string, day: string): Promise<ReadArticle[]> {
  const paths = (await listBriefs()).slice(-briefs);
  return Promise.all(
    paths.map(async (path, i): Promise<ReadArticle> => {
      const { title, text: told } = ArticleInput.parse(JSON.parse(await readFile(path, 'utf8')));
      const text = i === 0 ? `${told} Norwick Robotics, a start-up, raised $5 million from Halden Ventures.` : told;
      const canonicalUrl = `https://paper-${round}.example/${i}`;
      return {
        title: `${title}, told as ${round}`,
        text,
        canonicalUrl,
        publisher: findPublisher(null, canonicalUrl),
        ...readPublished(day),
        byline: null,
        language: 'en',
        sources: [],
        raw: { mediaType: 'text/plain', body: new TextEncoder().encode(text) },
      };
    }),
  );
}

const documents = () =>
  database()
    .$queryRaw`SELECT deal_id, known_from, known_until, document::text FROM search_deals ORDER BY deal_id, known_from`;

beforeAll(async () => {
  await saveRegistry(database(), registry);
});

test('documents that grew are those written anew', async () => {
  const lexicon = buildLexicon(registry);
  const rounds = [
    ['zebra', '2026-03-01'],
    ['lion', '2026-03-05'],
    ['otter', '2026-03-03'],
    ['badger', '2026-03-05'],
    ['heron', '2026-03-09'],
  ] as const;
  for (const [round, day] of rounds) {
    await ingestArticles(database(), await tellings(round, day), { lexicon, seenAt: '2026-04-01T00:00:00.000Z' });
    await writeAlone(database(), saveDeals);
  }
  const grown = await documents();
  expect(JSON.stringify(grown)).toContain('heron');
  await database().$executeRaw`SELECT index_search_deals(ARRAY(SELECT id FROM deals))`;
  expect(await documents()).toEqual(grown);
});

/** A party of some deal that is in no list. */
const unlisted = () =>
  database().organization.findFirstOrThrow({
    where: { listed: false, mentions: { some: { parties: { some: { claim: { deal: { isNot: null } } } } } } },
    orderBy: { id: 'asc' },
  });

const due = () => database().$queryRaw`SELECT deal_id FROM search_deals_due`;

test('a firm whose name a later text corrects is found by it, and no more by the one that was read first', async () => {
  const { id, kind } = await unlisted();
  for (const name of ['AAB Quillwort', 'AAA Hornbeam']) {
    await saveDiscovered(database(), [{ slug: id, name, kind: OrganizationKind.parse(kind) }]);
    await indexDeals(database());
  }
  const told = await documents();
  expect(JSON.stringify(told)).toContain('hornbeam');
  expect(JSON.stringify(told)).not.toContain('quillwort');
  await database().$executeRaw`SELECT index_search_deals(ARRAY(SELECT id FROM deals))`;
  expect(await documents()).toEqual(told);
});

test('a correction waits for nobody who is removing a deal, and what is due of a removed deal goes with it', async () => {
  const { id, kind } = await unlisted();
  await database().$transaction(async (remover) => {
    await remover.$executeRaw`DELETE FROM deals WHERE id IN (SELECT deal_id FROM deal_parties WHERE organization_id = ${id})`;
    await saveDiscovered(database(), [{ slug: id, name: 'AA Medlar', kind: OrganizationKind.parse(kind) }]);
    await indexDeals(database());
    expect(await due()).not.toEqual([]);
  });
  await indexDeals(database());
  expect(await due()).toEqual([]);
});
