// Tells every reader that something changed: caches and ETags are keyed on this number.
import type { Writer } from './database.ts';

/** Call in the same transaction as the change. */
export async function bumpLedger(writer: Writer): Promise<void> {
  await writer.$executeRaw`UPDATE ledger_version SET version = version + 1`;
}

/**
 * From here to the end of the transaction nobody else makes a version: whoever notes that something is read otherwise from the next version on
 * notes it of its own. Were another version made in between, its readers would look for these changes too early, and never again.
 */
export async function holdVersion(writer: Writer): Promise<void> {
  await writer.$executeRaw`SELECT FROM ledger_version FOR UPDATE`;
}
