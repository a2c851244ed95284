// How many of the texts that were queued are not in the ledger yet, and which of the jobs that carry them were given up.
import { z } from 'zod';
import type { Writer } from './database.ts';

export interface QueuedVersion {
  readonly article: string;
  readonly version: string;
}

const Missing = z.array(z.object({ missing: z.number().int() }));

/** An article that was taken out does not come back: its texts are not missing. */
export async function countMissing(writer: Writer, queued: readonly QueuedVersion[]): Promise<number> {
  const rows = await writer.$queryRaw`
    SELECT count(*)::int AS missing FROM json_to_recordset(${JSON.stringify(queued)}::json) AS q(article text, version text)
     WHERE NOT EXISTS (SELECT FROM article_versions v WHERE v.id = q.version)
       AND NOT EXISTS (SELECT FROM articles a WHERE a.id = q.article AND a.retracted)`;
  return Missing.parse(rows)[0]?.missing ?? 0;
}

const GivenUp = z.array(z.object({ name: z.string(), reason: z.string().nullable() }));
const noReason = 'no reason was kept';

/** The articles among the dead letters whose names begin with a file's. */
export async function listGivenUp(writer: Writer, file: string): Promise<{ name: string; reason: string }[]> {
  const rows = await writer.$queryRaw`
    SELECT a->>'name' AS name, j.last_error AS reason
      FROM graphile_worker._private_jobs j CROSS JOIN LATERAL json_array_elements(j.payload->'articles') a
     WHERE j.locked_at IS NULL AND j.attempts >= j.max_attempts AND j.payload->'articles' IS NOT NULL
       AND starts_with(a->>'name', ${file})
     ORDER BY j.id`;
  return GivenUp.parse(rows).map(({ name, reason }) => ({ name, reason: reason ?? noReason }));
}
