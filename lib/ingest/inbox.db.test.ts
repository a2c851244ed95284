// A file is done when what it says is in the ledger, not when it was read.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { runJobs } from './jobs/run-jobs.ts';

const testDatabase = openTestDatabase();
const reader = new GuardedReader();
const now = () => new Date('2026-03-02T09:00:00Z');
let dataDir = '';
let inbox: Inbox;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'entente-inbox-'));
  inbox = await openInbox(dataDir);
  await saveRegistry(database(), registry);
});
afterAll(async () => {
  await reader.close();
  await rm(dataDir, { recursive: true, force: true });
});

const put = (name: string, content: object | string) =>
  writeFile(join(inbox.folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const filesIn = async (place: string) =>
  (await readdir(join(inbox.folder, place))).filter((name) => !name.startsWith('.')).sort();
const work = () =>
  runJobs({
    url: testDatabase.url(),
    database: database(),
    lexicon: buildLexicon(registry),
    once: true,
    poll: false,
    jobsAtOnce: 2,
    stopped: new AbortController().signal,
    tell: () => undefined,
    now,
    async meanwhile() {
      await inbox.take(database(), { reader, now });
    },
  });

test('a file waits in `reading` until its jobs are done; what cannot be read says why', async () => {
  const article = { title: 'Oracle invests', text: 'Oracle invests in OpenAI.' };
  await put('good.json', article);
  await put('mixed.json', [{ ...article, title: 'Another' }, { title: 'Nothing said' }]);
  await put('bad.json', 'no JSON, no HTML');
  expect(await inbox.take(database(), { reader, now })).toHaveLength(1);
  expect(await filesIn('reading')).toEqual(['good.json', 'mixed.json']);
  expect(await filesIn('refused')).toEqual(['bad.json', 'bad.json.reason.txt']);
  expect(await database().article.count()).toBe(0);
  await work();
  expect(await filesIn('reading')).toEqual([]);
  expect(await filesIn('done')).toEqual(['good.json']);
  expect(await readFile(join(inbox.folder, 'refused/mixed.json.reason.txt'), 'utf8')).toContain('mixed.json[1]: text');
  expect(await database().article.count()).toBe(2);
});

test('a file whose job was given up is refused with the job’s reason', async () => {
  await put('poison.json', { title: 'Poison', text: 'CoreWeave is bought by Oracle.' });
  await database().$executeRaw`
    CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.title = 'Poison' THEN RAISE EXCEPTION 'not digestible'; END IF; RETURN NEW; END $$`;
  await database().$executeRaw`
    CREATE TRIGGER refuse_poison BEFORE INSERT ON article_versions FOR EACH ROW EXECUTE FUNCTION refuse_poison()`;
  await inbox.take(database(), { reader, now });
  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET max_attempts = 1`;
  await work();
  expect(await filesIn('reading')).toEqual([]);
  expect(await readFile(join(inbox.folder, 'refused/poison.json.reason.txt'), 'utf8')).toContain('not digestible');
});
