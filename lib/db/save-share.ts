// Keeps and revokes shares. Equal answers are kept once, and an answer goes with its last share; a lock on the hash stands between one
// who adds a share to an answer and one who takes its last one away.
import type { Share } from '#prisma/generated/client.ts';
import type { Database, Writer } from './database.ts';
import type { PackedAnswer } from './pack-answer.ts';

export type NewShare = Omit<Share, 'hash' | 'revokedAt'>;

const holdHash = (writer: Writer, hash: string) =>
  writer.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${hash}, 100))`;

export function saveShare(database: Database, share: NewShare, { hash, content, size }: PackedAnswer): Promise<Share> {
  return database.$transaction(async (writer) => {
    await holdHash(writer, hash);
    await writer.$executeRaw`
      INSERT INTO share_answers (hash, content, size) VALUES (${hash}, ${content}, ${size}) ON CONFLICT (hash) DO NOTHING`;
    return writer.share.create({ data: { ...share, hash } });
  });
}

/** Returns whether it was there and not yet revoked. */
export function revokeShare(database: Database, id: string, revokedAt: Date): Promise<boolean> {
  return database.$transaction(async (writer) => {
    const share = await writer.share.findUnique({ where: { id }, select: { hash: true } });
    if (!share || share.hash === null) return false;
    await holdHash(writer, share.hash);
    const { count } = await writer.share.updateMany({
      where: { id, revokedAt: null },
      data: { hash: null, revokedAt },
    });
    await writer.$executeRaw`
      DELETE FROM share_answers a WHERE a.hash = ${share.hash} AND NOT EXISTS (SELECT FROM shares s WHERE s.hash = a.hash)`;
    return count > 0;
  });
}
