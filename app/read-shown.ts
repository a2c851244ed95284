// What an embed, a picture or a file of a view is made from: live, from the complete state in the address; frozen, from what was kept
// under the id in it. One of the two, never a mixture: a frozen share takes no other parameter.
import { readConfig } from '#lib/config.ts';
import type { KeptShare } from '#lib/domain/kept-share.ts';
import type { ShareState } from '#lib/domain/share.ts';
import type { ShareAnswer } from '#lib/domain/share-answer.ts';
import { Problem } from '#lib/errors.ts';
import { openShareAddress } from '#lib/http/read-share-address.ts';
import { answerShare } from '#lib/query/answer-share.ts';
import { type FrozenShare, getShare } from '#lib/query/get-share.ts';
import { countShareChanges } from '#lib/query/list-share-changes.ts';

export interface Shown {
  readonly state: ShareState;
  readonly drawn: ShareAnswer;
  readonly site: string;
  /** What is only there of a frozen one. */
  readonly frozen: {
    readonly share: KeptShare;
    readonly changed: { readonly count: number; readonly by: string };
  } | null;
}

/** The frozen share that an address names; null for a live one. Throws Problem('bad_request') for one that is neither. */
async function readFrozen(view: string, search: URLSearchParams): Promise<FrozenShare | null> {
  const id = search.get('share');
  if (id === null) return null;
  if (search.size > 1)
    throw new Problem(
      'bad_request',
      'A frozen share takes no parameters but its id.',
      'Use its address as it was given out.',
    );
  const frozen = await getShare(id);
  if (frozen.view === view) return frozen;
  throw new Problem('not_found', `This share is no ${view}.`, 'Use its address as it was given out.');
}

/** The state that an address shows, without its answer. Throws Problem: not_found, gone (revoked), bad_request (tampered, unreadable). */
export async function stateShown(view: string, search: URLSearchParams): Promise<ShareState> {
  const frozen = await readFrozen(view, search);
  return frozen?.state ?? openShareAddress(view, search);
}

/** Throws as `stateShown` does, and Problem('not_found') where what it is about is not there. */
export async function readShown(view: string, search: URLSearchParams): Promise<Shown> {
  const { siteUrl: site } = readConfig();
  const frozen = await readFrozen(view, search);
  if (frozen === null) {
    const state = openShareAddress(view, search);
    return { state, drawn: await answerShare(state), site, frozen: null };
  }
  const { share, state, ...drawn } = frozen;
  return { state, drawn, site, frozen: { share, changed: await countShareChanges(frozen) } };
}
