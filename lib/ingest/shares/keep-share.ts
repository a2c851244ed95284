// Freezes a view: what it was drawn from is kept, with what it was asked and by which code. Whoever does so gets a secret with which
// the share can be revoked; we keep only its hash. Revoking cannot be undone.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { database } from '#lib/db/database.ts';
import { readLedgerVersion } from '#lib/db/list-ledger-claims.ts';
import { packAnswer } from '#lib/db/pack-answer.ts';
import { revokeShare, saveShare } from '#lib/db/save-share.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { contentHash } from '#lib/domain/content-id.ts';
import type { KeptShare } from '#lib/domain/kept-share.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { shareAddress } from '#lib/domain/share-address.ts';
import { type ShareAnswer, shareAnswers } from '#lib/domain/share-answer.ts';
import { extractor } from '#lib/extract/extract.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { Problem } from '../../errors.ts';

/** An answer of more is a view of everything: the reader of an embed could not look at it either. */
const mostShareBytes = 4_000_000;

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** Throws Problem('unprocessable') for an answer that is too large to be kept. */
export async function keepShare(
  asked: ShareState,
  { view, answer }: ShareAnswer,
  now: Date,
): Promise<{ share: KeptShare; secret: string }> {
  const { clocks } = answer;
  const address = shareAddress({ ...asked, ...clocks });
  const json = canonicalJson(shareAnswers[view].parse(answer));
  if (Buffer.byteLength(json) > mostShareBytes)
    throw new Problem(
      'unprocessable',
      'This view holds too much to be kept.',
      'Narrow it down by type, organization or dates, or share it live.',
    );
  const packed = await packAnswer(json);
  const secret = randomBytes(24).toString('base64url');
  const row = await saveShare(
    database(),
    {
      id: randomBytes(10).toString('hex'),
      address,
      asOf: midnight(clocks.asOf),
      knownAt: midnight(clocks.knownAt),
      ledgerVersion: BigInt(await readLedgerVersion(database())),
      codeVersion: manifest.version,
      extractor,
      secretHash: contentHash(secret),
      createdAt: now,
    },
    packed,
  );
  return {
    share: {
      id: row.id,
      view,
      address,
      clocks,
      hash: packed.hash,
      size: packed.size,
      ledgerVersion: String(row.ledgerVersion),
      codeVersion: row.codeVersion,
      extractor: row.extractor,
      createdAt: row.createdAt.toISOString(),
    },
    secret,
  };
}

const unknown = () => new Problem('not_found', 'There is no such share.', 'Check its id.');

/** Throws Problem: not_found, unauthorized for a wrong secret, gone where it was revoked before. */
export async function takeShareBack(id: string, secret: string | null, now: Date): Promise<void> {
  const row = await database().share.findUnique({ where: { id } });
  if (!row) throw unknown();
  if (secret !== null && !timingSafeEqual(Buffer.from(contentHash(secret)), Buffer.from(row.secretHash)))
    throw new Problem(
      'unauthorized',
      'This is not the secret of this share.',
      'It was shown once, when the share was made.',
    );
  if (!(await revokeShare(database(), id, now)))
    throw new Problem('gone', 'This share was revoked before.', 'It stays revoked.');
}
