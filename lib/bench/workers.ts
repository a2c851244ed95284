// Two workers beside one, each a process of its own as in life, on the same queue: how much sooner the queue is empty.
// The trap: a worker takes seconds to start and thousands of sentences until its code is compiled, so that the clock runs over the
// second of two fillings of the queue.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '#lib/db/database.ts';
import { countDue } from '#lib/db/list-jobs.ts';
import { addJobs } from '#lib/db/queue.ts';
import { countWorkers } from '#lib/db/worker-session.ts';
import { ArticleQueue } from '#lib/ingest/jobs/queue-articles.ts';
import { type Measured, median, ratio } from './measure.ts';
import { ownArticles } from './own-articles.ts';
import { withThrowawayDatabase } from './throwaway-database.ts';

const articles = 2_000;
const rounds = 2;
const seenAt = '2026-01-01T00:00:00.000Z';
const lookMs = 20;

function startWorker(url: string, dataDir: string): ChildProcess {
  const main = join(import.meta.dirname, '../cli/main.ts');
  return spawn(process.execPath, [main, 'worker'], {
    stdio: 'ignore',
    env: { DATABASE_URL: url, ENTENTE_POLL: 'off', ENTENTE_DATA_DIR: dataDir, NODE_ENV: 'production' },
  });
}

async function fill(database: Database, first: number): Promise<void> {
  const queue = new ArticleQueue(() => seenAt);
  const named = (await ownArticles(articles, first)).map((article) => ({ name: article.title, article }));
  await addJobs(database, [...queue.push(named), ...queue.flush()]);
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await setTimeout(lookMs);
};

/** Milliseconds from the filled queue to the empty one, with so many workers up, warm and waiting. */
async function emptyWith(workers: number, database: Database, url: string, dataDir: string): Promise<number> {
  await database.$executeRawUnsafe('TRUNCATE publishers, stories, raw_documents, story_keys, deals CASCADE');
  const running = Array.from({ length: workers }, () => startWorker(url, dataDir));
  try {
    await until(async () => (await countWorkers(database)) === workers);
    const isEmpty = async () => (await countDue(database)).due === 0;
    await fill(database, 0);
    await until(isEmpty);
    await fill(database, articles);
    const began = performance.now();
    await until(isEmpty);
    return performance.now() - began;
  } finally {
    const ended = running.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of running) worker.kill('SIGTERM');
    await Promise.all(ended);
    await until(async () => (await countWorkers(database)) === 0);
  }
}

export async function benchWorkers(print: (line: string) => void): Promise<void> {
  await withThrowawayDatabase(async (database, url) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'entente-bench-inbox-'));
    const times: Record<number, number[]> = { 1: [], 2: [], 3: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const workers of [1, 2, 3]) times[workers]?.push(await emptyWith(workers, database, url, dataDir));
    }
    const measured = Object.entries(times).map(
      ([name, list]): Measured => ({ name, times: list.sort((a, b) => a - b) }),
    );
    const [one, two, three] = measured;
    if (!one || !two || !three) return;
    print(`${articles} articles through the queue, ${rounds} rounds`);
    print(`two workers: ${ratio(median(one), median(two))} of one; three: ${ratio(median(one), median(three))}`);
  });
}
