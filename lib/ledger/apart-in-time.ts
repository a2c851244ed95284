// Whether the days that a claim tells allow it to be about a deal: talks, agreements, closings and ends in an order that one deal can
// have had.
import { type ApproximateDate, dayOf } from '#lib/domain/approximate-date.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { near, sameDealDays, sameNewsDays, talksDays, within } from './claim-days.ts';
import { ratioOf } from './compare-sums.ts';
import { dayNumber } from './day-number.ts';
import type { GroupingClaim } from './group-keys.ts';
import { eventDate, statedDate } from './ledger-claim.ts';

/** So long after the signature, talks of the same two are no late report of those that led to it. */
const newTalksDays = 60;
/** Of one end it is told for so long with the day on which it came. */
const sameEndDays = 60;
/** No purchase or round is pending for longer: what is agreed or closed later is another one. */
export const pendingDays = 730;
/** Of which there is one between the same parties until it ends: later sums correct the first one. */
export const once: ReadonlySet<RelationType> = new Set(['acquisition', 'joint_venture', 'partnership']);

/** "Has backed" alone is no deal that could be pending. */
const isNews = (claim: GroupingClaim): boolean => claim.amount?.value != null || statedDate(claim) !== null;

/** The days on which the deal was agreed, as far as anybody says. */
export const agreements = (deal: readonly GroupingClaim[]): ApproximateDate[] =>
  deal.flatMap(({ dates, published }) => dates.agreed ?? published ?? []);

/** Talks long after the end are not those that led to what ended; nor are talks long after the signature those that led to it. */
function isTalkedOfAnew(claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean {
  if (claim.status !== 'talks') return false;
  // A firm is bought once: talks of which nobody says when they were are those that led to that.
  if (claim.type === 'acquisition' && statedDate(claim) === null && claim.published === null) return false;
  const from = dayNumber(eventDate(claim).from);
  const isPast = (days: number) => (other: GroupingClaim) => dayNumber(eventDate(other).until) + days < from;
  const ends = deal.filter(isOver);
  const agreed = deal.filter(({ status }) => status === 'agreed');
  // Who has a contract talks of more of it, or of another; a takeover may be haggled over after it was signed.
  const days = once.has(claim.type) ? talksDays : newTalksDays;
  // "Raised its offer for X to $44 billion": of the purchase that was signed and waits to be closed.
  if (isSamePurchase(claim, deal) && agreed.length > 0) return false;
  // "May need longer to complete its $5 billion purchase": that is the one that was signed.
  if (claim.type === 'acquisition' && agreed.some(({ amount }) => ratioOf(amount, claim.amount) === 1)) return false;
  return (ends.length > 0 && ends.every(isPast(sameDealDays))) || (agreed.length > 0 && deal.every(isPast(days)));
}

export const isOver = ({ status, mark }: GroupingClaim): boolean => status === 'ended' && mark !== 'denied';

/** Told as agreed weeks after the end: by its very sum that is still what ended, by another one it is not. */
export function isAgreedAnew(claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean {
  const ends = deal.filter(isOver);
  const from = dayNumber(eventDate(claim).from);
  return (
    claim.status === 'agreed' &&
    ends.length > 0 &&
    ends.every((end) => dayNumber(eventDate(end).until) + sameNewsDays < from)
  );
}

/**
 * What was agreed is closed later, often by a year, and the day of that is no day on which anything is agreed: of a deal that nobody
 * has closed or ended yet, and that was agreed before.
 */
const isClosingOf = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  claim.mark === 'closed' &&
  (claim.type === 'acquisition' || claim.type === 'investment' || claim.type === 'joint_venture') &&
  deal.some((other) => other.status !== 'ended' && isNews(other) && near(other, claim, pendingDays)) &&
  deal.every((other) => !isOver(other) && (other.mark !== 'closed' || near(other, claim, sameNewsDays)));

/**
 * A whole firm is bought once, and a venture is first agreed and then set up: until that came to nothing, a later day is told of the same
 * one, and whoever still talks of the price of a firm talks of that purchase. Of a share there may be more.
 */
export const isSamePurchase = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  (claim.type === 'acquisition' || claim.type === 'joint_venture') &&
  (claim.status === 'agreed' || (claim.type === 'acquisition' && claim.status === 'talks')) &&
  deal.some((other) => near(other, claim, pendingDays)) &&
  !deal.some((other) => isOver(other) || other.mark === 'closed' || other.mark === 'expanded');

/** "Bought it in 2023": by the day on which a purchase closed, or the year, whenever it was agreed. */
const isDatedByClosing = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  (claim.type === 'acquisition' || claim.type === 'joint_venture') &&
  !deal.some(isOver) &&
  deal.some((other) => other.mark === 'closed' && near(other, claim, 0));

/**
 * "Extended their agreement by a year": of what stands, however long after it was agreed, and its day is no day on which it was. Of a share
 * there are many that it could be.
 */
export const isAmendmentOf = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  claim.mark === 'amended' &&
  claim.type !== 'investment' &&
  deal.some(({ status }) => status === 'agreed') &&
  !deal.some(isOver);

/** Two dates of one thing that no single deal can have had. */
export function datesDiffer(claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean {
  if (isTalkedOfAnew(claim, deal)) return true;
  const stated = statedDate(claim);
  if (!stated || isClosingOf(claim, deal) || isAmendmentOf(claim, deal)) return false;
  // Nothing is agreed long after it was told as agreed.
  const told = deal.some(
    ({ status, knownAt }) => status === 'agreed' && dayNumber(dayOf(knownAt)) + sameDealDays < dayNumber(stated.from),
  );
  if (claim.status === 'agreed' && told) return !isSamePurchase(claim, deal) && !isDatedByClosing(claim, deal);
  // An end that says when its deal was agreed is the end of no other deal.
  const { agreed } = claim.dates;
  if (claim.status === 'ended' && agreed && !agreements(deal).some((date) => within(date, agreed, sameDealDays)))
    return true;
  // What is over ends no second time: that is the end of something else.
  const ended = deal.filter(isOver);
  if (claim.status === 'ended' && ended.length > 0 && !ended.some((other) => near(other, claim, sameEndDays)))
    return true;
  const same = deal.flatMap((other) => (other.status === claim.status ? (statedDate(other) ?? []) : []));
  if (same.length > 0 && !same.some((date) => within(date, stated, sameDealDays))) return true;
  // A relation that ended and was agreed again is a second one (A31); and nothing ends before it was agreed.
  const [ends, begins] = claim.status === 'ended' ? [[claim], deal] : [deal, [claim]];
  const end = ends.flatMap((one) => (one.status === 'ended' && one.mark !== 'denied' ? (one.dates.ended ?? []) : []));
  // More of a deal is news of its own, also where no date is told.
  const beginOf = (one: GroupingClaim) => statedDate(one) ?? (one.mark === 'expanded' ? eventDate(one) : []);
  const begin = begins.flatMap((one) => (one.status === 'agreed' ? beginOf(one) : []));
  return end.length > 0 && begin.length > 0 && begin.every((b) => end.every((e) => b.from > e.until));
}
