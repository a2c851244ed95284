// Briefs that the machine misreads: their annotations set the ledger right, once, and in the journal.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { listJournal } from '#lib/db/list-judgements.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ownBriefs } from './find-publisher.ts';
import { ingest } from './ingest.ts';
import { judge } from './judge.ts';
import { editors, hasReviewed, reviewBriefs } from './review-briefs.ts';

openTestDatabase();

const lexicon = buildLexicon(registry);
const now = new Date('2026-03-03T00:00:00Z');
const files: string[] = [];

async function writeBrief(name: string, text: string, deals: readonly object[]): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'entente-briefs-')), `${name}.json`);
  await writeFile(path, JSON.stringify({ title: name, published: '2026-03-02', text }));
  await writeFile(path.replace('.json', '.gold.json'), JSON.stringify({ id: name, deals }));
  files.push(path);
}

const statusesOf = async () =>
  (
    await database().$queryRaw<
      { type: string; claims: bigint }[]
    >`SELECT c.type, count(*) AS claims FROM deal_claims d JOIN claims c ON c.id = d.claim_id GROUP BY c.type ORDER BY c.type`
  ).map(({ type, claims }) => `${type} ${claims}`);

beforeAll(async () => {
  await writeAlone(database(), (writer) => saveRegistry(writer, registry));
  await writeBrief('Right', 'Oracle supplies OpenAI with compute capacity.', [
    { type: 'compute', from: ['Oracle'], to: ['OpenAI'] },
  ]);
  await writeBrief('Wrong', 'Nvidia has acquired Arm for $40 billion.', []);
  await ingest(files, { lexicon, now: () => now, publisher: ownBriefs });
});

test('what an annotation does not have leaves its deal, and what it has stays', async () => {
  expect(await statusesOf()).toEqual(['acquisition 1', 'compute 1']);
  expect(await hasReviewed()).toBe(false);
  expect(await reviewBriefs(files, lexicon, now)).toBe(1);
  expect(await hasReviewed()).toBe(true);
  expect(await statusesOf()).toEqual(['compute 1']);
});

test('a second look makes no second judgement, nor one that was taken back', async () => {
  expect(await reviewBriefs(files, lexicon, now)).toBe(0);
  const [made] = await listJournal(database());
  expect(made).toMatchObject({ actor: editors, decision: { kind: 'reject' } });
  await judge({ decision: { kind: 'undo', judgement: made?.id ?? '' }, actor: 'a reader', reason: 'it was so' }, now);
  expect(await statusesOf()).toEqual(['acquisition 1', 'compute 1']);
  expect(await reviewBriefs(files, lexicon, now)).toBe(0);
  expect(await statusesOf()).toEqual(['acquisition 1', 'compute 1']);
});

test('a brief whose claims are not stored is passed over', async () => {
  await writeBrief('Elsewhere', 'AMD has acquired Xilinx for $49 billion.', []);
  expect(await reviewBriefs(files, lexicon, now)).toBe(0);
});
