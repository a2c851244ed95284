// The same folder through one worker, through three, and through one that is killed in the middle and another that goes on: the
// same database, row for row. The workers are processes of their own, as in life.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { connect, database, disconnect } from '#lib/db/database.ts';
import { tables } from '#lib/db/insert-rows.ts';
import { countDue, listJobs } from '#lib/db/list-jobs.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { cloneTemplate } from '#lib/db/test-server.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { listDocuments } from '../list-documents.ts';
import { queueDocuments } from './queue-documents.ts';

const root = join(import.meta.dirname, '../../..');
const briefs = join(root, 'prisma/seed/briefs');
const Brief = z.object({ title: z.string(), published: z.string(), text: z.string() });
const articles = 150;
let folder = '';

/** Told by outlets of several domains under one name; every tenth comes again with another text. */
async function writeFolder(): Promise<void> {
  const names = (await readdir(briefs)).filter((name) => /^[^.]+\.json$/.test(name)).sort();
  for (const [i, name] of names.slice(-articles).entries()) {
    const { title, published, text } = Brief.parse(JSON.parse(await readFile(join(briefs, name), 'utf8')));
    const url = `https://${i % 3 === 0 ? 'news' : 'www'}.paper-${i % 5}.example/${i}`;
    const article = { title, published, url, publisher: `Paper ${i % 2}`, text };
    await writeFile(join(folder, `${String(i).padStart(3, '0')}-a.json`), JSON.stringify(article));
    if (i % 10 > 0) continue;
    await writeFile(
      join(folder, `${String(i).padStart(3, '0')}-b.json`),
      JSON.stringify({ ...article, text: `${text} So it was said again.` }),
    );
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-many-'));
  await writeFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A database with the whole folder in its queue. */
async function openQueued(name: string): Promise<string> {
  const url = await cloneTemplate(inject('templateUrl'), name);
  connect(url);
  await saveRegistry(database(), registry);
  const reader = new GuardedReader();
  const { documents } = await listDocuments([folder]);
  const queued = await queueDocuments(database(), documents, { reader, now: () => new Date('2026-11-01T00:00:00Z') });
  await reader.close();
  expect(queued).toMatchObject({ articles: articles + articles / 10, refused: [] });
  return url;
}

function startWorker(url: string, ...flags: string[]) {
  const worker = spawn(process.execPath, [join(root, 'lib/cli/main.ts'), 'worker', ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: url,
      ENTENTE_POLL: 'off',
      ENTENTE_DATA_DIR: join(folder, '..', `${folder}-data`),
    },
  });
  let said = '';
  worker.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => worker.once('exit', resolve));
  return { worker, ended, said: () => said };
}

/** What search knows of deals, and what it is still to be told. */
const searched = ['search_deals', 'search_deals_due'];

/** A hash of each table's rows, whatever their order; but of the book of addresses, which keeps each id that was ever given out. */
async function digest(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const table of [...tables.filter((name) => name !== 'deal_addresses'), ...searched]) {
    const rows = await database().$queryRawUnsafe(`SELECT t::text FROM ${table} t ORDER BY t::text`);
    hashes[table] = contentHash(JSON.stringify(rows));
  }
  return hashes;
}

async function workedBy(name: string, workers: number): Promise<Record<string, string>> {
  const url = await openQueued(name);
  const running = Array.from({ length: workers }, () => startWorker(url, '--once'));
  for (const { ended, said } of running) expect(await ended, said()).toBe(0);
  const result = await digest();
  expect(await database().article.count()).toBe(articles);
  expect(await database().articleVersion.count()).toBe(articles + articles / 10);
  expect(await database().$queryRaw`SELECT FROM search_deals_due`).toEqual([]);
  await disconnect();
  return result;
}

test('one worker, three workers, and one that is killed in the middle leave the same database', async () => {
  const alone = await workedBy('many_alone', 1);
  expect(await workedBy('many_three', 3)).toEqual(alone);

  const url = await openQueued('many_killed');
  const { worker, ended } = startWorker(url, '--jobs', '1');
  while ((await database().article.count()) === 0) await setTimeout(5);
  worker.kill('SIGKILL');
  await ended;
  expect(await database().article.count()).toBeLessThan(articles);
  // Whether it died at a job or between two is chance; there is work left either way.
  expect((await listJobs(database())).length).toBeGreaterThan(0);
  const next = startWorker(url, '--once');
  expect(await next.ended, next.said()).toBe(0);
  expect(await countDue(database())).toMatchObject({ due: 0 });
  expect(await listJobs(database())).toEqual([]);
  expect(await digest()).toEqual(alone);
  await disconnect();
}, 180_000);
