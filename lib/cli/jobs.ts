// entente jobs : the queue as it stands. `retry` lets a job that was given up be tried again, `drop` forgets it.
import { countJobs, listJobs } from '#lib/db/list-jobs.ts';
import { dropJob, retryJobs } from '#lib/db/retry-jobs.ts';
import { Problem } from '../errors.ts';
import { withDatabase } from './with-database.ts';

export async function listJobsCommand(options: { dead?: boolean; json?: boolean }): Promise<void> {
  await withDatabase(async (database) => {
    const jobs = await listJobs(database, { deadOnly: options.dead ?? false });
    const counts = await countJobs(database);
    if (options.json) return console.log(JSON.stringify({ counts, jobs }));
    for (const { kind, state, count } of counts) console.log(`${String(count).padStart(7)}  ${kind}, ${state}`);
    if (counts.length === 0) console.log('nothing waits, nothing was given up');
    for (const job of jobs) {
      console.log(
        `${job.id}  ${job.state}  ${job.kind}  ${job.subject ?? ''}  try ${job.attempts} of ${job.maxAttempts}`,
      );
      if (job.reason) console.log(`    ${job.reason.split('\n')[0]}`);
    }
  });
}

const none = (id: string): Problem =>
  new Problem('not_found', `No job ${id} was given up.`, 'entente jobs --dead lists those that were.');

export async function retryJobsCommand(id: string): Promise<void> {
  const retried = await withDatabase((database) => retryJobs(database, id === 'all' ? null : id));
  if (retried === 0 && id !== 'all') throw none(id);
  console.log(`${retried} will be tried again`);
}

export async function dropJobCommand(id: string): Promise<void> {
  if ((await withDatabase((database) => dropJob(database, id))) === 0) throw none(id);
  console.log(`dropped ${id}`);
}
