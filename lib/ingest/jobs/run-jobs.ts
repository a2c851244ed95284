// The worker: takes jobs from the queue until it is told to stop, or (`once`) until nothing is due. Any number of them share one
// database. The trap: a job may only be taken once our name is held, else another worker would think us dead and take it too.

import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Database } from '#lib/db/database.ts';
import { indexDeals } from '#lib/db/index-deals.ts';
import { countDue } from '#lib/db/list-jobs.ts';
import { countDueFeeds, queueDuePolls } from '#lib/db/poll-feeds.ts';
import { openQueuePool } from '#lib/db/queue.ts';
import { regroupDeals } from '#lib/db/save-deals.ts';
import { releaseDead, WorkerSession } from '#lib/db/worker-session.ts';
import { JobKind } from '#lib/domain/job.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { messageOf } from '../../errors.ts';
import { HostRules } from './host-rules.ts';
import type { Attempt, JobContext } from './job-context.ts';
import { hurryIndexing, queueIndexing } from './queue-articles.ts';
import { runFetchArticle } from './run-fetch-article.ts';
import { runIngestArticles } from './run-ingest-articles.ts';
import { runPollFeed } from './run-poll-feed.ts';
import { runReextract } from './run-reextract.ts';

export interface WorkerOptions {
  readonly url: string;
  readonly database: Database;
  readonly lexicon: Lexicon;
  readonly once: boolean;
  /** Whether feeds are polled. */
  readonly poll: boolean;
  /** How many jobs run at once in this process. */
  readonly jobsAtOnce: number;
  readonly stopped: AbortSignal;
  /** Called between jobs, every moment: what else the worker looks after. */
  readonly meanwhile?: (session: WorkerSession) => Promise<void>;
  /** Told of each job that was given up, and of each time the database was lost. */
  readonly tell: (line: string) => void;
  readonly now?: () => Date;
  readonly chance?: () => number;
  readonly allow?: readonly string[];
}

const momentMs = { always: 2_000, once: 100 } as const;
const lookForJobsMs = { always: 2_000, once: 100 } as const;
const wakeAfterLossMs = 2_000;
const patienceAfterLossMs = 5_000;
const silent = new Logger(() => () => undefined);

type Run = (payload: unknown, context: JobContext, attempt: Attempt) => Promise<void>;

const runs: Readonly<Record<JobKind, Run>> = {
  'poll-feed': runPollFeed,
  'fetch-article': runFetchArticle,
  'ingest-articles': runIngestArticles,
  reextract: runReextract,
  'group-claims': async (_, { database }) => {
    await regroupDeals(database);
    await queueIndexing(database);
  },
  'index-deals': async (_, { database }) => {
    await indexDeals(database);
  },
};

const taskListOf = (context: JobContext): TaskList =>
  Object.fromEntries(
    JobKind.options.map((kind) => [
      kind,
      async (payload: unknown, { job }: { job: { attempts: number; max_attempts: number } }) => {
        await runs[kind](payload, context, { number: job.attempts, isLast: job.attempts >= job.max_attempts });
      },
    ]),
  );

/** One life of the worker: from its name taken until it stops or loses the database. */
async function live(options: WorkerOptions, session: WorkerSession, reader: GuardedReader, hosts: HostRules) {
  const { url, database, once, poll, stopped, jobsAtOnce, tell } = options;
  const now = options.now ?? (() => new Date());
  const { lexicon } = options;
  const context: JobContext = {
    database,
    lexicon,
    now,
    chance: options.chance ?? Math.random,
    reader,
    session,
    hosts,
    allow: options.allow ?? [],
  };
  const events: WorkerEvents = new EventEmitter();
  const named = Promise.withResolvers<void>();
  // Where the database is lost before anybody waits for it, that must not be the end of the process: the loss is told below.
  named.promise.catch(() => undefined);
  events.on('pool:create', ({ workerPool }) => {
    session.takeName(workerPool.id).then(named.resolve, named.reject);
  });
  events.on('job:failed', ({ job, error }) =>
    tell(`given up  job ${job.id} (${job.task_identifier}): ${messageOf(error)}`),
  );
  const mode = once ? 'once' : 'always';
  const pool = openQueuePool(url, jobsAtOnce + 2);
  const runner: Runner = await run({
    pgPool: pool,
    taskList: taskListOf(context),
    parsedCronItems: [],
    concurrency: jobsAtOnce,
    pollInterval: lookForJobsMs[mode],
    noHandleSignals: true,
    // Told one by one that jobs are done or failed, a lost database would be a rejection that nobody handles, and the end of the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: silent,
    events,
    forbiddenFlags: async () => {
      await named.promise;
      return null;
    },
  });
  const ended = new AbortController();
  runner.promise.then(
    () => ended.abort(),
    () => ended.abort(),
  );
  const over = AbortSignal.any([stopped, session.lost, ended.signal]);
  try {
    await named.promise;
    while (!over.aborted) {
      await releaseDead(database);
      await hurryIndexing(database);
      if (poll) await queueDuePolls(database, now());
      await options.meanwhile?.(session);
      if (once && (await nothingIsDue(database, poll, now()))) {
        // What came of the last job is looked after as well, and can bring more.
        await options.meanwhile?.(session);
        await hurryIndexing(database);
        if (await nothingIsDue(database, poll, now())) return;
      }
      await setTimeout(momentMs[mode], undefined, { signal: over }).catch(() => undefined);
    }
    if (!stopped.aborted) throw new Error('the connection was lost');
  } finally {
    // Jobs get their time to end; without a database they cannot, and are not waited for.
    const stop = (ended.signal.aborted ? Promise.resolve() : runner.stop())
      .catch(() => undefined)
      .then(() => pool.end());
    await (session.lost.aborted ? Promise.race([stop, setTimeout(patienceAfterLossMs)]) : stop);
  }
}

async function nothingIsDue(database: Database, poll: boolean, now: Date): Promise<boolean> {
  if ((await countDue(database)).due > 0) return false;
  return !poll || (await countDueFeeds(database, now)) === 0;
}

/** Returns when it was stopped or, with `once`, when nothing is due. A lost database is waited for, except with `once`. */
export async function runJobs(options: WorkerOptions): Promise<void> {
  const reader = new GuardedReader();
  const hosts = new HostRules();
  try {
    for (;;) {
      try {
        const session = await WorkerSession.open(options.url);
        try {
          await live(options, session, reader, hosts);
          return;
        } finally {
          await session.close();
        }
      } catch (error) {
        if (options.once || options.stopped.aborted) throw error;
        options.tell(`stopped by: ${messageOf(error)}; starting again`);
      }
      await setTimeout(wakeAfterLossMs, undefined, { signal: options.stopped }).catch(() => undefined);
      if (options.stopped.aborted) return;
    }
  } finally {
    await reader.close();
  }
}
