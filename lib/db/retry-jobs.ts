// What a person does about a dead letter: let it be tried again, or drop it.
import type { Database } from './database.ts';

/** A dead letter by its id, or every one. Returns how many will be tried again, now and from the first attempt on. */
export async function retryJobs(database: Database, id: string | null): Promise<number> {
  return database.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(ARRAY(
      SELECT j.id FROM graphile_worker._private_jobs j
       WHERE j.locked_at IS NULL AND j.attempts >= j.max_attempts AND (${id}::text IS NULL OR j.id::text = ${id})), run_at := now(), attempts := 0)`;
}

/** Returns how many were dropped: one, or none where no dead letter has this id. */
export async function dropJob(database: Database, id: string): Promise<number> {
  return database.$executeRaw`
    DELETE FROM graphile_worker._private_jobs j WHERE j.locked_at IS NULL AND j.attempts >= j.max_attempts AND j.id::text = ${id}`;
}
