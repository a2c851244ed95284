// entente ingest PATH_OR_URL... : articles in, by the same way as everything else comes in.
import type { Database } from '#lib/db/database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ingest, type Summary } from '#lib/ingest/ingest.ts';
import { queueDocuments } from '#lib/ingest/jobs/queue-documents.ts';
import { listDocuments } from '#lib/ingest/list-documents.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { showProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

function print(summary: Summary): void {
  const { articles, claims, metrics, deals, refused } = summary;
  console.log(
    `${articles.new} new, ${articles.changed} changed, ${articles.same} same, ${articles.retracted} retracted before`,
  );
  console.log(
    `${counted(claims, 'claim')} and ${counted(metrics, 'figure')} read; ${counted(deals, 'deal')} in the ledger`,
  );
  for (const { name, reason } of refused) console.log(`refused  ${name}: ${reason}`);
}

/** Reads, and leaves claims and writing to whatever workers there are, now or later. */
async function queueCommand(database: Database, targets: string[]): Promise<void> {
  const { documents, refused } = await listDocuments(targets);
  const reader = new GuardedReader();
  try {
    const options = { reader, now: () => new Date(), onProgress: showProgress('Reading') };
    const queued = await queueDocuments(database, documents, options);
    console.log(`${counted(queued.articles, 'article')} queued`);
    for (const { name, reason } of [...refused, ...queued.refused]) {
      console.log(`refused  ${name}: ${reason}`);
      process.exitCode = 1;
    }
  } finally {
    await reader.close();
  }
}

/** Exits with 1 where something was refused, so that scripts notice; the rest has gone in all the same. */
export async function ingestCommand(targets: string[], options: { json?: boolean; queue?: boolean }): Promise<void> {
  await withDatabase(async (database) => {
    await writeAlone(database, (writer) => saveRegistry(writer, registry));
    if (options.queue) return queueCommand(database, targets);
    const summary = await ingest(targets, {
      lexicon: buildLexicon(registry),
      now: () => new Date(),
      onProgress: showProgress('Reading'),
    });
    if (options.json) console.log(JSON.stringify(summary));
    else print(summary);
    if (summary.refused.length > 0) process.exitCode = 1;
  });
}
