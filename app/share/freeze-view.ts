'use server';
// Freezes the view of the page /share. The same steps and the same limit as POST /api/v1/shares; works as a plain form too.
import { headers } from 'next/headers';
import type { FreezeOutcome } from '#components/views/share/share-offer.ts';
import { readConfig } from '#lib/config.ts';
import { Problem } from '#lib/errors.ts';
import { letShare } from '#lib/http/share-limit.ts';
import { freezeAddress } from '../freeze-address.ts';
import { offerOf } from './offer.ts';

export async function freezeView(_: FreezeOutcome, form: FormData): Promise<FreezeOutcome> {
  try {
    letShare(await headers());
    const { siteUrl: site } = readConfig();
    const { state, subject, share, secret, page } = await freezeAddress(String(form.get('address')), site);
    const { code, citations } = offerOf(state, subject, { site, url: page, today: share.clocks.knownAt, share });
    return { made: { page, code, secret, hash: share.hash, citation: citations.text } };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return { refused: `${thrown.message} ${thrown.help}` };
  }
}
