// Whether the database answers, and how much is in it.
import { database } from '#lib/db/database.ts';
import { readLedgerVersion } from '#lib/db/list-ledger-claims.ts';
import type { Health } from '#lib/domain/views.ts';
import manifest from '../../package.json' with { type: 'json' };

/** Never throws: a database that does not answer is the finding. */
export async function getHealth(): Promise<Health> {
  const { version } = manifest;
  try {
    const db = database();
    const [articles, deals, ledgerVersion] = await Promise.all([
      db.article.count(),
      db.deal.count(),
      readLedgerVersion(db),
    ]);
    return { status: 'ok', version, ledgerVersion, articles, deals };
  } catch {
    return { status: 'unavailable', version, ledgerVersion: null, articles: null, deals: null };
  }
}
