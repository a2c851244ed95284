// Writers take turns: one advisory lock, held to the end of the transaction. Readers are never held up by it.
import { type Database, Prisma, type Writer } from './database.ts';

const key = 4_119_052;
const timeout = 120_000;

/** Runs `work` in a transaction of its own while no other writer is at work; all of it lands or none. */
export function writeAlone<T>(database: Database, work: (writer: Writer) => Promise<T>): Promise<T> {
  return database.$transaction(
    async (writer) => {
      await writer.$executeRaw`SELECT pg_advisory_xact_lock(${key})`;
      return work(writer);
    },
    { timeout, maxWait: timeout, isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted },
  );
}
