// When the answers to questions may last have changed, for Last-Modified.
import { database } from '#lib/db/database.ts';
import { dayOf, type Instant } from '#lib/domain/approximate-date.ts';

/** The last change of the ledger, or the start of today where the ledger is older: a new day moves the clocks. */
export async function getChangedAt(now: Instant = new Date().toISOString()): Promise<Instant> {
  const row = await database().ledgerChange.findUniqueOrThrow({ where: { id: 1 } });
  const changed = row.changedAt.toISOString();
  const today = `${dayOf(now)}T00:00:00.000Z`;
  return changed > today ? changed : today;
}
