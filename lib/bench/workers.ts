// Two workers beside one, each a process of its own as in life, on the same queue: how much sooner the queue is empty, and how many
// processors are at work meanwhile, Postgres's among them. One worker that keeps most of a machine busy leaves a second one on it little; workers
// that do one job at a time (reading, then waiting for Postgres) leave each other the other half.
// The trap: a worker takes seconds to start and thousands of sentences until its code is compiled, so that the clock runs over the second
// of two fillings of the queue, of which the first has as much for each of them however many they are. Then the ledger is emptied: all
// measure on the same.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '#lib/db/database.ts';
import { countJobs } from '#lib/db/list-jobs.ts';
import { addJobs } from '#lib/db/queue.ts';
import { countWorkers } from '#lib/db/worker-session.ts';
import { ArticleQueue } from '#lib/ingest/jobs/queue-articles.ts';
import { cpuSecondsOf, cpuSecondsWithChildren } from './cpu-time.ts';
import { quantile, ratio } from './measure.ts';
import { ownArticles } from './own-articles.ts';
import { postmasterOf } from './postmaster.ts';
import { withThrowawayDatabase } from './throwaway-database.ts';

const articles = 2_000;
const rounds = 2;
const seenAt = '2026-01-01T00:00:00.000Z';
const lookMs = 20;

/** What a queue took: milliseconds on the clock, and seconds of processors; null where those cannot be told. */
interface Emptied {
  readonly ms: number;
  readonly workersSeconds: number | null;
  readonly postgresSeconds: number | null;
}

/** So many workers at once. */
interface Crew {
  readonly workers: number;
  /** How many jobs each does at once. */
  readonly jobs: number;
}

/** Each crew beside the first of its list. */
const asUsual: readonly Crew[] = [1, 2, 3].map((workers) => ({ workers, jobs: 4 }));
const oneByOne: readonly Crew[] = [1, 2].map((workers) => ({ workers, jobs: 1 }));

function startWorker(url: string, dataDir: string, jobs: number): ChildProcess {
  const main = join(import.meta.dirname, '../cli/main.ts');
  return spawn(process.execPath, [main, 'worker', '--jobs', String(jobs)], {
    stdio: 'ignore',
    env: { DATABASE_URL: url, ENTENTE_POLL: 'off', ENTENTE_DATA_DIR: dataDir, NODE_ENV: 'production' },
  });
}

const emptyAgain = (database: Database): Promise<unknown> =>
  database.$executeRawUnsafe('TRUNCATE publishers, stories, raw_documents, story_keys, deals CASCADE');

async function fill(database: Database, count: number): Promise<void> {
  const queue = new ArticleQueue(() => seenAt);
  const named = (await ownArticles(count)).map((article) => ({ name: article.title, article }));
  await addJobs(database, [...queue.push(named), ...queue.flush()]);
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await setTimeout(lookMs);
};

async function processorTime(
  server: number | null,
  workers: readonly ChildProcess[],
): Promise<readonly number[] | null> {
  if (server === null) return null;
  const seconds = await Promise.all(workers.map(({ pid }) => (pid === undefined ? 0 : cpuSecondsOf(pid))));
  return [seconds.reduce((all, one) => all + one, 0), await cpuSecondsWithChildren(server)];
}

/** From the filled queue to the empty one, with the crew up, warm and waiting. */
async function emptyWith({ workers, jobs }: Crew, database: Database, url: string, dataDir: string): Promise<Emptied> {
  await emptyAgain(database);
  const running = Array.from({ length: workers }, () => startWorker(url, dataDir, jobs));
  try {
    await until(async () => (await countWorkers(database)) === workers);
    // Also of what is put off until no more articles come.
    const isEmpty = async () => (await countJobs(database)).length === 0;
    await fill(database, articles * workers);
    await until(isEmpty);
    await emptyAgain(database);
    await fill(database, articles);
    const server = await postmasterOf(database);
    const before = await processorTime(server, running);
    const began = performance.now();
    await until(isEmpty);
    const ms = performance.now() - began;
    const after = await processorTime(server, running);
    const used = (place: number) => (before && after ? (after[place] ?? 0) - (before[place] ?? 0) : null);
    return { ms, workersSeconds: used(0), postgresSeconds: used(1) };
  } finally {
    const ended = running.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of running) worker.kill('SIGTERM');
    await Promise.all(ended);
    await until(async () => (await countWorkers(database)) === 0);
  }
}

const middle = (list: readonly number[]): number =>
  quantile(
    list.toSorted((a, b) => a - b),
    0.5,
  );

/** "1.4 processors at work, 38% for workers and 62% for Postgres". */
function busy(emptied: readonly Emptied[]): { processors: number; words: string } | null {
  const shares = emptied.flatMap(({ ms, workersSeconds: own, postgresSeconds: theirs }) =>
    own === null || theirs === null ? [] : [{ processors: ((own + theirs) * 1_000) / ms, own: own / (own + theirs) }],
  );
  if (shares.length === 0) return null;
  const processors = middle(shares.map((one) => one.processors));
  const own = Math.round(100 * middle(shares.map((one) => one.own)));
  return {
    processors,
    words: `${processors.toPrecision(2)} processors at work, ${own}% of it workers, ${100 - own}% Postgres`,
  };
}

/** A line for each crew of the list; returns how many processors the first of them keeps at work. */
function tell(
  crews: readonly Crew[],
  emptied: ReadonlyMap<Crew, readonly Emptied[]>,
  print: (line: string) => void,
): number | null {
  const timeOf = (crew: Crew) => middle((emptied.get(crew) ?? []).map(({ ms }) => ms));
  const [first] = crews;
  if (!first) return null;
  for (const crew of crews) {
    const words = busy(emptied.get(crew) ?? [])?.words;
    print(`workers ${crew.workers}: ${ratio(timeOf(first), timeOf(crew))} as fast as one${words ? `; ${words}` : ''}`);
  }
  return busy(emptied.get(first) ?? [])?.processors ?? null;
}

export async function benchWorkers(print: (line: string) => void): Promise<void> {
  await withThrowawayDatabase(async (database, url) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'entente-bench-inbox-'));
    const crews = [...asUsual, ...oneByOne];
    const emptied = new Map<Crew, Emptied[]>(crews.map((crew) => [crew, []]));
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const crew of crews) emptied.get(crew)?.push(await emptyWith(crew, database, url, dataDir));
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
    print(`${articles} articles through the queue, ${rounds} rounds, ${availableParallelism()} processors`);
    const atWork = tell(asUsual, emptied, print);
    if (atWork !== null)
      print(`with every processor busy they would be ${ratio(availableParallelism(), atWork)} as fast as one at most`);
    print('and where each does one job at a time:');
    tell(oneByOne, emptied, print);
  });
}
