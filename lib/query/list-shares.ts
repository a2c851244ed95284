// All frozen shares, latest first, those that were revoked among them; without what they show.
import { z } from 'zod';
import { instant } from '#lib/db/claim-json.ts';
import { database } from '#lib/db/database.ts';
import { Instant } from '#lib/domain/approximate-date.ts';

const ListedShare = z.object({
  id: z.string(),
  address: z.string(),
  createdAt: Instant,
  revokedAt: Instant.nullable(),
  /** Packed, in bytes; other shares of the same answer have them too. 0 once revoked. */
  keptBytes: z.number().int(),
});
export type ListedShare = z.infer<typeof ListedShare>;

export async function listShares(): Promise<ListedShare[]> {
  const rows = await database().$queryRaw`
    SELECT s.id, s.address, ${instant('s.created_at')} AS "createdAt", ${instant('s.revoked_at')} AS "revokedAt",
           coalesce(octet_length(a.content), 0) AS "keptBytes"
      FROM shares s LEFT JOIN share_answers a ON a.hash = s.hash
     ORDER BY s.created_at DESC, s.id`;
  return z.array(ListedShare).parse(rows);
}
