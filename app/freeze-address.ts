// From the address of a view to a frozen share: complete it, answer it, keep it. For the API and for the page /share.
import type { KeptShare } from '#lib/domain/kept-share.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { sharePlaces } from '#lib/domain/share-address.ts';
import { readAnyAddress } from '#lib/http/read-share-address.ts';
import { keepShare } from '#lib/ingest/shares/keep-share.ts';
import { answerShare } from '#lib/query/answer-share.ts';
import { completeShare } from '#lib/query/complete-share.ts';
import { getShareSubject, type ShareSubject } from '#lib/query/get-share-subject.ts';

interface Frozen {
  readonly state: ShareState;
  readonly subject: ShareSubject;
  readonly share: KeptShare;
  readonly secret: string;
  readonly embed: string;
  readonly page: string;
}

/** Throws Problem for an address that is foreign or that cannot be shared. */
export async function freezeAddress(address: string, site: string): Promise<Frozen> {
  const asked = await completeShare(readAnyAddress(address, site));
  const answer = await answerShare(asked);
  const state = { ...asked, ...answer.answer.clocks };
  const { share, secret } = await keepShare(state, answer, new Date());
  return { state, subject: await getShareSubject(state), share, secret, ...sharePlaces(share, site) };
}
