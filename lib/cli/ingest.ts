// entente ingest PATH_OR_URL... : articles in, by the same way as everything else comes in.
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { buildLexicon } from '#lib/extract/lexicon.ts';
import { registry } from '#lib/extract/registry.ts';
import { ingest, type Summary } from '#lib/ingest/ingest.ts';
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

/** Exits with 1 where something was refused, so that scripts notice; the rest has gone in all the same. */
export async function ingestCommand(targets: string[], options: { json?: boolean }): Promise<void> {
  await withDatabase(async (database) => {
    await writeAlone(database, (writer) => saveRegistry(writer, registry));
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
