// What is in the queue: jobs that wait, run, wait for another try, or were given up (dead letters), with their reasons.
import { z } from 'zod';
import { JobCount, JobView } from '#lib/domain/job.ts';
import { instant } from './claim-json.ts';
import { type Database, Prisma } from './database.ts';

const state = Prisma.raw(`CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts >= j.max_attempts THEN 'dead'
                          WHEN j.run_at > now() THEN 'later' ELSE 'waiting' END`);

export async function countJobs(database: Database): Promise<JobCount[]> {
  const rows = await database.$queryRaw`
    SELECT t.identifier AS kind, ${state} AS state, count(*)::int AS count
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     GROUP BY 1, 2 ORDER BY 1, 2`;
  return z.array(JobCount).parse(rows);
}

/** Dead letters first, then by when they are due. */
export async function listJobs(database: Database, { deadOnly = false, limit = 100 } = {}): Promise<JobView[]> {
  const rows = await database.$queryRaw`
    SELECT j.id::text, t.identifier AS kind, ${state} AS state, j.payload->>'subject' AS subject, j.attempts::int, j.max_attempts::int AS "maxAttempts",
           ${instant('j.run_at')} AS "runAt", ${instant('j.updated_at')} AS "updatedAt", j.last_error AS reason
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE NOT ${deadOnly} OR (j.locked_at IS NULL AND j.attempts >= j.max_attempts)
     ORDER BY (j.locked_at IS NULL AND j.attempts >= j.max_attempts) DESC, j.run_at, j.id LIMIT ${limit}`;
  return z.array(JobView).parse(rows);
}

const Depth = z.array(z.object({ due: z.number().int(), oldest: z.string().nullable() }));

/** How many jobs could run now or are running, and since when the oldest of them waits. */
export async function countDue(database: Database): Promise<{ due: number; oldest: string | null }> {
  const rows = await database.$queryRaw`
    SELECT count(*)::int AS due, ${instant('min(j.run_at)')} AS oldest
      FROM graphile_worker._private_jobs j WHERE j.run_at <= now() AND (j.locked_at IS NOT NULL OR j.attempts < j.max_attempts)`;
  return Depth.parse(rows)[0] ?? { due: 0, oldest: null };
}
