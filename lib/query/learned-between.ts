// The ledger at both ends of a window of days, and what differs: input for the movements. The window lies on the clock of
// knowledge (what became known, of one day of the world) or on that of the world (what came true, as one day knows it).
import { type Day, dayOf } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { MovementClock, MovementQuery } from '#lib/domain/movement.ts';
import type { Learned, Said } from '#lib/graph/insights/find-movements.ts';
import { diffLedgers } from '#lib/ledger/diff-ledgers.ts';
import { findConflicts } from '#lib/ledger/find-conflicts.ts';
import { passes } from '#lib/ledger/ledger.ts';
import { eventDate, type LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { foldedAt, type Ledger, readClocks } from './read-ledger.ts';
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
export function countsFrom(
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

export function learnedBetween(
  ledger: Ledger,
  window: Window,
  { type, organization }: Pick<MovementQuery, 'type' | 'organization'>,
): Learned {
  const { begins, ends } = window;
  const at = (clocks: Clocks) =>
    foldedAt(ledger, clocks).filter((deal) =>
      passes(deal, { type, status: [], organization }, { clocks, ownerships: ledger.ownerships }),
    );
  const [before, after] = [at(begins), at(ends)];
  const then = new Map(before.map((deal) => [deal.id, deal]));
  const touched = after.filter((deal) => readsAnew(then.get(deal.id), deal));
  const changes = diffLedgers(before, after);
  const conflictsIn = (deal: Deal | undefined, clocks: Clocks) =>
    deal ? findConflicts(deal, ledger.claims.get(deal.id) ?? [], { ...ledger, clocks }) : [];
  const concerned = new Set([...changes.map(({ deal }) => deal), ...touched.map(({ id }) => id)]);
  const claims = [...concerned].flatMap((id) => ledger.claims.get(id) ?? []);
  return {
    before,
    changes,
    after: new Map(after.map((deal) => [deal.id, deal])),
    conflicts: new Map(
      touched.map((deal) => [
        deal.id,
        { before: conflictsIn(then.get(deal.id), begins), after: conflictsIn(deal, ends) },
      ]),
    ),
    said: new Map(
      claims.map((claim): [string, Said] => {
        const { id, status, story, publisher } = claim;
        return [id, { status, story, publisher, on: countsFrom(claim, window) }];
      }),
    ),
  };
}
