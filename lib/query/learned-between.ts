// The ledger at both ends of a window of days, and what differs: input for the movements. The window lies on the clock of
// knowledge (what became known, of one day of the world) or on that of the world (what came true, as one day knows it).
import { type Day, dayOf } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { MovementClock, MovementQuery } from '#lib/domain/movement.ts';
import type { Learned, Said } from '#lib/graph/insights/find-movements.ts';
import { diffLedgers } from '#lib/ledger/diff-ledgers.ts';
import { findConflicts } from '#lib/ledger/find-conflicts.ts';
import type { OrganizationNames } from '#lib/ledger/fold-deal.ts';
import type { Ownerships } from '#lib/ledger/group-at.ts';
import { sortByMoment } from '#lib/ledger/ledger.ts';
import { eventDate, type LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { readClocks } from './read-ledger.ts';
import { readRange } from './read-range.ts';

export interface Window {
  readonly clock: MovementClock;
  readonly from: Day;
  readonly to: Day;
  readonly begins: Clocks;
  readonly ends: Clocks;
}

export function readWindow(query: MovementQuery): Window {
  const clocks = readClocks(query);
  const clock = query.clock ?? 'known';
  const { from, to } = readRange(query, clock === 'known' ? clocks.knownAt : clocks.asOf);
  if (clock === 'world') return { clock, from, to, begins: { ...clocks, asOf: from }, ends: { ...clocks, asOf: to } };
  const asOf = query.asOf ?? to;
  return { clock, from, to, begins: { asOf, knownAt: from }, ends: { asOf, knownAt: to } };
}

/** The day on which a claim began to count; where it was taken back within the window, that day. */
function countsFrom(
  claim: Pick<LedgerClaim, 'knownAt' | 'supersededAt' | 'status' | 'dates' | 'published'>,
  { clock, from, to }: Pick<Window, 'clock' | 'from' | 'to'>,
): Day {
  if (clock === 'world') return eventDate(claim).from;
  const gone = claim.supersededAt === null ? null : dayOf(claim.supersededAt);
  return gone !== null && gone > from && gone <= to ? gone : dayOf(claim.knownAt);
}

/** Whether other claims are behind it than before, or a person decided something about it. */
const readsAnew = (before: Deal | undefined, after: Deal): boolean =>
  before?.claims.length !== after.claims.length ||
  before.resolutions?.length !== after.resolutions?.length ||
  after.claims.some((claim) => !before.claims.includes(claim));

/** The ledger at the two ends of the window, in any order, and what stands behind its deals. */
export interface Ends {
  readonly before: readonly Deal[];
  readonly after: readonly Deal[];
  readonly claimsOf: (deal: string) => readonly LedgerClaim[];
  readonly names: OrganizationNames;
  readonly ownerships: Ownerships;
  /** Whether a deal as it stands at one of the ends is asked about. What is not told still counts as dealings before. */
  readonly isTold: (deal: Deal, clocks: Clocks) => boolean;
}

export function learnedBetween(ends: Ends, window: Window): Learned {
  const { claimsOf, names, ownerships } = ends;
  // What reads the same at both ends is one and the same fold: most deals need not be looked at.
  const [were, are] = [new Set(ends.before), new Set(ends.after)];
  const before = ends.before.filter((deal) => !are.has(deal));
  const after = sortByMoment(ends.after.filter((deal) => !were.has(deal)));
  const then = new Map(before.map((deal) => [deal.id, deal]));
  const isTold = (was: Deal | null, is: Deal | null): boolean =>
    (was !== null && ends.isTold(was, window.begins)) || (is !== null && ends.isTold(is, window.ends));
  const touched = after
    .filter((deal) => readsAnew(then.get(deal.id), deal))
    .filter((deal) => isTold(then.get(deal.id) ?? null, deal));
  const changes = diffLedgers(before, after).filter((change) => isTold(change.before, change.after));
  const conflictsIn = (deal: Deal | undefined, clocks: Clocks) =>
    deal ? findConflicts(deal, claimsOf(deal.id), { clocks, names, ownerships }) : [];
  const concerned = new Set([...changes.map(({ deal }) => deal), ...touched.map(({ id }) => id)]);
  return {
    before: ends.before,
    changes,
    then,
    after: new Map(after.map((deal) => [deal.id, deal])),
    conflicts: new Map(
      touched.map((deal) => [
        deal.id,
        { before: conflictsIn(then.get(deal.id), window.begins), after: conflictsIn(deal, window.ends) },
      ]),
    ),
    said: new Map(
      [...concerned].flatMap(claimsOf).map((claim): [string, Said] => {
        const { id, status, story, publisher } = claim;
        return [id, { status, story, publisher, on: countsFrom(claim, window) }];
      }),
    ),
  };
}
