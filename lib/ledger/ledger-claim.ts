// A claim as the ledger folds it: what it says, who it names by slug, and on both clocks where it stands.
import { z } from 'zod';
import { ApproximateDate, dayOf, Instant } from '#lib/domain/approximate-date.ts';
import { PublisherKind } from '#lib/domain/article.ts';
import { Capacity } from '#lib/domain/capacity.ts';
import { ClaimDates, Exclusivity } from '#lib/domain/claim.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import { isOwnSum, Money } from '#lib/domain/money.ts';
import { Place } from '#lib/domain/place.ts';
import { RelationType, Role, type Side, sideOf } from '#lib/domain/relation-kind.ts';
import { Status, StatusMark } from '#lib/domain/status.ts';

export const LedgerClaim = z.object({
  id: z.string(),
  article: z.string(),
  story: z.string(),
  publisher: z.string(),
  publisherKind: PublisherKind,
  published: ApproximateDate.nullable(),
  knownAt: Instant,
  /** When a later version of the article no longer carried this version's claims; null while it is the latest. */
  supersededAt: Instant.nullable(),
  type: RelationType,
  status: Status,
  mark: StatusMark.nullable(),
  name: z.string().nullable(),
  parties: z.array(z.object({ role: Role, organization: z.string() })).min(2),
  amount: Money.nullable(),
  stake: z.string().nullable(),
  capacity: z.array(Capacity),
  exclusivity: Exclusivity.nullable(),
  /** What was written down before places were read has none. */
  place: Place.nullable().default(null),
  dates: ClaimDates,
  confidence: z.number(),
  /** Judged: claims of one such name are about one deal; never about one with any of these claims. */
  together: z.string().optional(),
  apart: z.array(z.string()).optional(),
});
export type LedgerClaim = z.infer<typeof LedgerClaim>;

type Known = Pick<LedgerClaim, 'id' | 'knownAt'>;

/** The order in which a reader could have met the claims; ties are broken so that the order is total. */
export const byKnownAt = (a: Known, b: Known): number =>
  a.knownAt < b.knownAt ? -1 : a.knownAt > b.knownAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Known by then and not yet withdrawn by its source. */
export function standsAt(claim: LedgerClaim, clocks: Clocks): boolean {
  const horizon = horizonOf(clocks);
  return claim.knownAt < horizon && (claim.supersededAt === null || claim.supersededAt >= horizon);
}

/** The date of what the status says: of the end where it says "ended", of the talks where it says "talks". */
export function statedDate(claim: Pick<LedgerClaim, 'status' | 'dates'>): ApproximateDate | null {
  const { talks, agreed, effective, ended } = claim.dates;
  if (claim.status === 'talks') return talks;
  if (claim.status === 'ended') return ended;
  return agreed ?? effective;
}

/** News that an exclusivity is over: its dates are of that, and not of the relation, which goes on. */
export const endsExclusivity = ({ exclusivity }: Pick<LedgerClaim, 'exclusivity'>): boolean =>
  exclusivity?.state === 'ended';

/** What the deal itself comes to, and not only what it is worth by now or together with others. */
export const tellsSum = ({ amount }: Pick<LedgerClaim, 'amount'>): boolean => amount !== null && isOwnSum(amount);

/** When the claim's status holds from, at the latest: its stated date, else the article's, else the day it was known. */
export function eventDate(claim: Pick<LedgerClaim, 'status' | 'dates' | 'published' | 'knownAt'>): ApproximateDate {
  const known = dayOf(claim.knownAt);
  return statedDate(claim) ?? claim.published ?? { from: known, until: known };
}

/** The slugs of the parties on a side, sorted. */
export const partiesOn = (claim: Pick<LedgerClaim, 'type' | 'parties'>, side: Side): string[] =>
  claim.parties
    .filter((party) => sideOf(claim.type, party.role) === side)
    .map((party) => party.organization)
    .sort();
