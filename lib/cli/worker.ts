// entente worker : polls feeds, reads what lands in the inbox folder and does the jobs of the queue, until it is told to stop.
// `--once` does what is due and ends.

import { fillStoryKeys } from '#lib/db/fill-story-keys.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { openInbox } from '#lib/ingest/inbox.ts';
import { runJobs } from '#lib/ingest/jobs/run-jobs.ts';
import { queueReextraction } from '#lib/ingest/jobs/run-reextract.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { readConfig } from '../config.ts';
import { withDatabase } from './with-database.ts';

export async function workerCommand(options: { once?: boolean; jobs: number }): Promise<void> {
  const config = readConfig();
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.abort());
  const now = () => new Date();
  const reader = new GuardedReader();
  await withDatabase(async (database, url) => {
    await writeAlone(database, (writer) => saveRegistry(writer, registry));
    const keyed = await fillStoryKeys(database);
    if (keyed > 0) console.log(`${keyed} articles can be recognised in reprints now`);
    const stale = await queueReextraction(database);
    if (stale > 0) console.log(`${stale} texts will be read again with the current extractor`);
    const inbox = await openInbox(config.dataDir);
    console.log(
      `listening: feeds ${config.poll ? 'are polled' : 'are not polled'}, articles are taken from ${inbox.folder}`,
    );
    await runJobs({
      url,
      database,
      lexicon: buildLexicon(registry),
      once: options.once ?? false,
      poll: config.poll,
      jobsAtOnce: options.jobs,
      stopped: stopped.signal,
      tell: (line) => console.error(line),
      async meanwhile(session) {
        const leave = await session.takePlace(`inbox ${inbox.folder}`, 1);
        if (!leave) return;
        try {
          const refused = await inbox.take(database, { reader, now });
          for (const { name, reason } of refused) console.error(`refused  ${name}: ${reason}`);
        } finally {
          await leave();
        }
      },
    });
  }).finally(() => reader.close());
}
