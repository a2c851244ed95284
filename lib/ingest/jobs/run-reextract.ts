// Job: stored texts read again with the current extractor, a batch at a time, from the database and never by fetching.
import { z } from 'zod';
import type { Database } from '#lib/db/database.ts';
import { addJobs } from '#lib/db/queue.ts';
import { extractor } from '#lib/extract/extract.ts';
import { listStaleVersions, reextractVersions } from '../reextract.ts';
import type { Attempt, JobContext } from './job-context.ts';
import { queueGrouping } from './queue-articles.ts';

const Payload = z.object({ versions: z.array(z.string()).min(1) });
const attempts = 3;

const jobOf = (versions: readonly string[]) => ({
  kind: 'reextract' as const,
  payload: { versions, subject: `${versions.length} texts for ${extractor}` },
  key: `reextract:${extractor}:${versions.length}:${versions[0]}`,
  maxAttempts: attempts,
});

/** Adds a job for each batch of texts that another extractor has read last. Returns how many texts there are. */
export async function queueReextraction(database: Database): Promise<number> {
  let queued = 0;
  let stale = await listStaleVersions(database);
  while (stale.length > 0) {
    await addJobs(database, [jobOf(stale)]);
    queued += stale.length;
    stale = await listStaleVersions(database, stale.at(-1));
  }
  return queued;
}

export async function runReextract(raw: unknown, { database, lexicon }: JobContext, attempt: Attempt): Promise<void> {
  const { versions } = Payload.parse(raw);
  if (attempt.number > 1 && versions.length > 1) {
    await addJobs(
      database,
      versions.map((version) => jobOf([version])),
    );
    return;
  }
  await reextractVersions(database, lexicon, versions);
  await queueGrouping(database);
}
