// Tells every reader that something changed: caches and ETags are keyed on this number.
import type { Writer } from './database.ts';

/** Call in the same transaction as the change. */
export async function bumpLedger(writer: Writer): Promise<void> {
  await writer.$executeRaw`UPDATE ledger_version SET version = version + 1`;
}
