// entente digest : one hash over everything that the ledger holds, and one for each table.
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { withDatabase } from './with-database.ts';

export async function digestCommand(options: { json?: boolean }): Promise<void> {
  const digest = await withDatabase(digestLedger);
  if (options.json) return console.log(JSON.stringify(digest));
  for (const [table, hash] of Object.entries(digest.tables)) console.log(`${hash}  ${table}`);
  console.log(`${digest.journal}  the journal\n${digest.digest}  the ledger`);
}
