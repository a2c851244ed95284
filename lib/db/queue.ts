// The job queue: graphile-worker's tables in the same database, so that a job can be added in the transaction of the rows it
// is about. Here: setting them up, adding jobs. The trap: a key that stands already is replaced, not added twice.
import { Logger, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { z } from 'zod';
import type { JobKind } from '#lib/domain/job.ts';
import type { Writer } from './database.ts';

export interface JobSpec {
  readonly kind: JobKind;
  readonly payload: object;
  /** Jobs of one line run one after the other, in the order in which they were added. */
  readonly line?: string;
  readonly runAt?: Date;
  readonly maxAttempts: number;
  /** Two jobs with one key are one job, as long as it has not begun. */
  readonly key?: string;
  /** Taken before all that waits, however long that has. */
  readonly first?: boolean;
}

/** Jobs have 0, and the lowest number is taken first. */
const firstOfAll = -1;

const silent = new Logger(() => () => undefined);

/** Brings graphile-worker's own tables up to its version. Call while no other process migrates. */
export async function installQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: silent, maxPoolSize: 2 });
}

/**
 * The connections that a worker takes jobs with. Ours and not graphile-worker's own, which stops listening to their errors before it ends
 * them: one that Postgres ended in between was the end of the process.
 */
export function openQueuePool(url: string, connections: number): Pool {
  const pool = new Pool({ connectionString: url, max: connections });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const Added = z.array(z.object({ added: z.number().int() }));

/** Returns how many were added. `keepPlace` leaves a job that waits under the same key where it stands in time. */
export async function addJobs(
  writer: Writer,
  jobs: readonly JobSpec[],
  { keepPlace = false }: { keepPlace?: boolean } = {},
): Promise<number> {
  if (jobs.length === 0) return 0;
  // In order of keys: two processes that add the same ones must not wait for each other.
  const specs = [...jobs]
    .sort((a, b) => (a.key ?? '').localeCompare(b.key ?? ''))
    .map(({ kind, payload, line, runAt, maxAttempts, key, first }) => ({
      identifier: kind,
      payload,
      queue_name: line ?? null,
      run_at: runAt?.toISOString() ?? null,
      max_attempts: maxAttempts,
      job_key: key ?? null,
      priority: first ? firstOfAll : null,
    }));
  const rows = await writer.$queryRaw`
    SELECT count(*)::int AS added FROM graphile_worker.add_jobs(
      ARRAY(SELECT spec FROM json_populate_recordset(NULL::graphile_worker.job_spec, ${JSON.stringify(specs)}::json) AS spec),
      ${keepPlace})`;
  return Added.parse(rows)[0]?.added ?? 0;
}
