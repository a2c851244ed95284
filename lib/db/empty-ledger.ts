// For tests only: takes everything out of a ledger but its journal, which nothing can take away.
import type { Database } from './database.ts';

export async function emptyLedger(database: Database): Promise<void> {
  await database.$executeRaw`TRUNCATE deals, claims, metrics, mentions, article_versions, raw_documents, entries, articles, stories, organizations, publishers, deal_addresses CASCADE`;
  await database.$executeRaw`UPDATE ledger_version SET version = version + 1, registry_hash = NULL`;
}
