// Where a deal stands on a day: talks -> agreed -> ended, driven only by what claims say and when they say it was.
// An end never comes from silence or from an undated later mention; nor does such a mention undo an end.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Status, StatusMark } from '#lib/domain/status.ts';
import { byKnownAt, eventDate, type LedgerClaim, statedDate } from './ledger-claim.ts';

export interface Standing {
  readonly status: Status;
  readonly mark: StatusMark | null;
}

const rank: Readonly<Record<Status, number>> = { talks: 0, agreed: 1, ended: 2 };

/** By the last day the event can have happened, then by progress, so that an end follows an agreement of the same day. */
export const byEvent = (a: LedgerClaim, b: LedgerClaim): number => {
  const [x, y] = [eventDate(a).until, eventDate(b).until];
  return x < y ? -1 : x > y ? 1 : rank[a.status] - rank[b.status] || byKnownAt(a, b);
};

/** What a claim says about the relation itself: a lapsed exclusivity leaves the relation in force. */
function next(current: Standing | null, claim: LedgerClaim): Standing | null {
  if (claim.mark === 'denied') return current;
  const said = { status: claim.status, mark: claim.mark };
  if (current === null) return said;
  if (current.status === 'ended') return claim.status !== 'ended' && statedDate(claim) !== null ? said : current;
  if (rank[claim.status] < rank[current.status]) return current;
  return { status: claim.status, mark: claim.mark ?? (claim.status === current.status ? current.mark : null) };
}

/** Null where nothing of it was true yet on that day: neither talks nor an agreement. */
export function foldStatus(claims: readonly LedgerClaim[], asOf: Day): Standing | null {
  return claims
    .filter((claim) => eventDate(claim).from <= asOf)
    .sort(byEvent)
    .reduce<Standing | null>(next, null);
}
