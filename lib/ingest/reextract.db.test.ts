// Stored texts read again by a newer extractor, from the database: what it reads the same keeps its ids, its parts and its deal.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { groupDeals } from '#lib/db/save-deals.ts';
import { saveExtractions } from '#lib/db/save-extraction.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { extractor } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ingest } from './ingest.ts';
import { listStaleVersions, reextractVersions } from './reextract.ts';

openTestDatabase();

const lexicon = buildLexicon(registry);
const article = {
  title: 'CoreWeave to supply OpenAI',
  published: '2025-03-10',
  url: 'https://paper.example/coreweave',
  publisher: 'The Example Paper',
  text: 'CoreWeave signed a five-year contract worth up to $11.9 billion to supply OpenAI with 250 megawatts of computing power on Monday.',
};

const listClaims = () =>
  database().claim.findMany({ include: { parties: true, capacities: true, evidence: true }, orderBy: { id: 'asc' } });

beforeAll(async () => {
  await saveRegistry(database(), registry);
  const folder = await mkdtemp(join(tmpdir(), 'entente-reextract-'));
  await writeFile(join(folder, 'a.json'), JSON.stringify(article));
  await ingest([folder], { lexicon, now: () => new Date('2025-03-11T09:00:00Z') });
  expect(await listStaleVersions(database())).toEqual([]);
});

test('claims that are read the same come back under their ids, with their parties and capacities', async () => {
  const [before, ledger] = [await listClaims(), await digestLedger(database())];
  expect(before.some(({ capacities, parties }) => capacities.length > 0 && parties.length > 1)).toBe(true);
  await database().$executeRaw`UPDATE article_versions SET extractor = 'an older one'`;
  const stale = await listStaleVersions(database());
  expect(stale).toHaveLength(1);

  expect(await reextractVersions(database(), lexicon, stale)).toBe(1);

  await groupDeals(database());
  expect(await listClaims()).toEqual(before);
  expect((await digestLedger(database())).digest).toBe(ledger.digest);
  expect(await database().articleVersion.findMany({ select: { extractor: true } })).toEqual([{ extractor }]);
});

test('texts that were read already are left alone', async () => {
  const versions = (await database().articleVersion.findMany()).map(({ id }) => id);
  expect(await reextractVersions(database(), lexicon, versions)).toBe(0);
});

test('a claim that the newer extractor does not make goes, with its parts and its deal', async () => {
  const version = (await database().articleVersion.findFirstOrThrow()).id;
  const nothing = { discovered: [], mentions: [], claims: [], metrics: [] };
  await writeAlone(database(), (writer) => saveExtractions(writer, 'a newer one', [{ version, extraction: nothing }]));
  await groupDeals(database());
  expect(await listClaims()).toEqual([]);
  expect(await database().claimParty.count()).toBe(0);
  expect(await database().dealClaim.count()).toBe(0);
});
