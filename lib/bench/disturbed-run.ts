// A queue of articles worked off by workers, each a process of its own, while workers and the Postgres under them are killed (SIGKILL), and
// what the ledger then holds. The trap: a kill must come in the middle of the work, so the next one waits for a share of the articles.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connect, type Database, disconnect } from '#lib/db/database.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { type EmbeddedServer, startEmbeddedServer } from '#lib/db/embedded-server.ts';
import { listJobs } from '#lib/db/list-jobs.ts';
import { migrate } from '#lib/db/migrate.ts';
import { addJobs } from '#lib/db/queue.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { countWorkers } from '#lib/db/worker-session.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ArticleQueue } from '#lib/ingest/jobs/queue-articles.ts';
import { ownArticles } from './own-articles.ts';

export type Kill = 'worker' | 'postgres';

export interface Run {
  readonly articles: number;
  readonly workers: number;
  /** One after the other, spread over the run. */
  readonly kills: readonly Kill[];
}

export interface RunEnd {
  readonly digest: string;
  readonly articles: number;
  /** Jobs that are left, dead letters among them. */
  readonly left: number;
  readonly killed: number;
  /** Workers that ended though nobody killed them. */
  readonly gaveUp: number;
}

const seenAt = '2026-01-01T00:00:00.000Z';
const lookMs = 25;
const patienceMs = 1_200_000;

function startWorker(url: string, dataDir: string): ChildProcess {
  const main = join(import.meta.dirname, '../cli/main.ts');
  return spawn(process.execPath, [main, 'worker', '--jobs', '2'], {
    stdio: 'ignore',
    env: { DATABASE_URL: url, ENTENTE_POLL: 'off', ENTENTE_DATA_DIR: dataDir, NODE_ENV: 'production' },
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('the queue does not become empty');
    await setTimeout(lookMs);
  }
}

/** Null while Postgres is not there to answer. */
const countArticles = (database: Database): Promise<number | null> => database.article.count().catch(() => null);

/** What waits for another try is not done, though nothing is due. */
const isDone = (database: Database): Promise<boolean> =>
  listJobs(database).then(
    (jobs) => jobs.every(({ state }) => state === 'dead'),
    () => false,
  );

const areUp = (database: Database, workers: number): Promise<boolean> =>
  countWorkers(database).then(
    (count) => count === workers,
    () => false,
  );

/** Without warning: the postmaster, and with it everything that it serves. */
async function killPostgres(server: EmbeddedServer): Promise<void> {
  const [pid] = (await readFile(join(server.files, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await until(() => server.revive());
}

async function fill(database: Database, articles: number): Promise<void> {
  const queue = new ArticleQueue(() => seenAt);
  const named = (await ownArticles(articles)).map((article) => ({ name: article.title, article }));
  await addJobs(database, [...queue.push(named), ...queue.flush()]);
}

/** Runs on a Postgres of its own, with every safety of a real one on. */
export async function disturbedRun(run: Run): Promise<RunEnd> {
  const dataDir = await mkdtemp(join(tmpdir(), 'entente-kills-'));
  // Run by root, Postgres is another account: it has to get through to its files.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir });
  const workers: ChildProcess[] = [];
  try {
    await migrate(server.url);
    const database = connect(server.url);
    await writeAlone(database, (writer) => saveRegistry(writer, registry));
    const start = () => workers.push(startWorker(server.url, dataDir));
    for (let i = 0; i < run.workers; i += 1) start();
    // Whoever is still starting when Postgres is killed gives up, and is waited for in vain: the work begins once all are there.
    await until(() => areUp(database, run.workers));
    await fill(database, run.articles);
    let killed = 0;
    for (const [i, kill] of run.kills.entries()) {
      const share = ((i + 1) / (run.kills.length + 1)) * run.articles;
      await until(async () => ((await countArticles(database)) ?? 0) >= share || (await isDone(database)));
      if (await isDone(database)) break;
      killed += 1;
      if (kill === 'postgres') await killPostgres(server);
      else {
        workers.shift()?.kill('SIGKILL');
        // Until Postgres has noticed, the dead one is counted, and the new one would be taken for up before it is.
        await until(() => areUp(database, run.workers - 1));
        start();
      }
      // A worker that is just starting gives up without a database, and says so: that is not what is tried here.
      await until(() => areUp(database, run.workers));
    }
    await until(() => isDone(database));
    return {
      digest: (await digestLedger(database)).digest,
      articles: await database.article.count(),
      left: (await listJobs(database)).length,
      killed,
      gaveUp: workers.filter(({ exitCode }) => exitCode !== null).length,
    };
  } finally {
    const alive = workers.filter(({ exitCode }) => exitCode === null);
    const ended = alive.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of alive) worker.kill('SIGKILL');
    await Promise.all(ended);
    await disconnect();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
