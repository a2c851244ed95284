// entente replay --verify : rebuilds the ledger from articles, claims and journal beside the real one, and compares.
import { withScratchDatabase } from '#lib/db/scratch-database.ts';
import { replay } from '#lib/ingest/replay.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  /** Ends with 1 where anything differs. */
  readonly verify?: boolean;
  readonly reread?: boolean;
}

export async function replayCommand(options: Options): Promise<void> {
  const { stored, rebuilt, differing } = await withDatabase((database, url) =>
    withScratchDatabase(url, (scratch) => replay(database, scratch, options.reread === true)),
  );
  console.log(`stored   ${stored.digest}\nrebuilt  ${rebuilt.digest}`);
  if (differing.length === 0) console.log('the same: everything follows from articles, claims and the journal');
  else console.log(`differing: ${differing.join(', ')}`);
  if (options.verify && differing.length > 0) process.exitCode = 1;
}
