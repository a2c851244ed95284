'use server';
// Takes a share back by the secret that its maker was given.
import type { RevokeOutcome } from '#components/views/share/share-offer.ts';
import { Problem } from '#lib/errors.ts';
import { takeShareBack } from '#lib/ingest/shares/keep-share.ts';

export async function revokeShare(_: RevokeOutcome, form: FormData): Promise<RevokeOutcome> {
  try {
    await takeShareBack(String(form.get('id')), String(form.get('secret')), new Date());
    return { revoked: true };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return { refused: `${thrown.message} ${thrown.help}` };
  }
}
