// All frozen shares, latest first, those that were revoked among them; without what they show.
import { database } from '#lib/db/database.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';

export interface ListedShare {
  readonly id: string;
  readonly address: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
  /** Packed, in bytes, as other shares of the same answer have it too; 0 once revoked. */
  readonly keptBytes: number;
}

export async function listShares(): Promise<ListedShare[]> {
  const rows = await database().$queryRaw<
    Array<{ id: string; address: string; created: Date; revoked: Date | null; bytes: number | null }>
  >`
    SELECT s.id, s.address, s.created_at AS created, s.revoked_at AS revoked, octet_length(a.content) AS bytes
      FROM shares s LEFT JOIN share_answers a ON a.hash = s.hash
     ORDER BY s.created_at DESC, s.id`;
  return rows.map(({ id, address, created, revoked, bytes }) => ({
    id,
    address,
    createdAt: created.toISOString(),
    revokedAt: revoked?.toISOString() ?? null,
    keptBytes: bytes ?? 0,
  }));
}
