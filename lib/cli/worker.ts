// entente worker : reads what lands in the inbox folder, until it is told to stop. `--once` reads what is there and ends.
import { setTimeout } from 'node:timers/promises';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { buildLexicon } from '#lib/extract/lexicon.ts';
import { registry } from '#lib/extract/registry.ts';
import { openInbox } from '#lib/ingest/inbox.ts';
import { reextract } from '#lib/ingest/reextract.ts';
import { readConfig } from '../config.ts';
import { withDatabase } from './with-database.ts';

const pauseMs = 2_000;

export async function workerCommand(options: { once?: boolean }): Promise<void> {
  const config = readConfig();
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.abort());
  await withDatabase(async (database) => {
    await writeAlone(database, (writer) => saveRegistry(writer, registry));
    const lexicon = buildLexicon(registry);
    const reread = await reextract(database, lexicon);
    if (reread > 0) console.log(`read ${reread} article versions again with the current extractor`);
    const inbox = await openInbox(config.dataDir);
    console.log(`waiting for articles in ${inbox.folder}`);
    while (!stopped.signal.aborted) {
      const taken = await inbox.take({ lexicon, now: () => new Date() });
      for (const { name, reason } of taken.refused) console.error(`refused  ${name}: ${reason}`);
      if (options.once) break;
      await setTimeout(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  });
}
