// A text that changes with every write that a reader can see: replies are kept and named (ETag) by it.
import { database } from '#lib/db/database.ts';
import { readLedgerVersion } from '#lib/db/list-ledger-claims.ts';

export const readDataVersion = (): Promise<string> => readLedgerVersion(database());
