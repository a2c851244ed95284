// What a deal shows at a glance, as numbers, and from it the most that `fitClaim` could say of a claim, so that of the hundreds of deals
// of one pair only those are read and compared word by word that could win. The trap: a bound that is too low changes what is grouped.
// So everything far apart here means further apart than any span that `fit-claim.ts` allows, and a property test holds it.
import { dayOf } from '#lib/domain/approximate-date.ts';
import { flowedBases, isHeld, isOwnSum, type Money } from '#lib/domain/money.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { once, pendingDays } from './apart-in-time.ts';
import { retoldDays, sameDealDays, sameNewsDays, talksDays } from './claim-days.ts';
import { canBeOne, canBeRate, widestBound, widestDispute, widestTalks } from './compare-sums.ts';
import { dayNumber } from './day-number.ts';
import { isSoldOff } from './fit-claim.ts';
import { type GroupingClaim, isLoose } from './group-keys.ts';
import { endsExclusivity, eventDate, statedDate } from './ledger-claim.ts';

interface Sum {
  readonly money: Money;
  readonly value: number;
}

/** A claim at a glance. */
export interface ClaimOutline {
  readonly claim: GroupingClaim;
  readonly known: number;
  /** All days that it tells of, and those on which it was told. */
  readonly first: number;
  readonly last: number;
  /** From when on what it says was so, where it says when. */
  readonly stated: number | null;
  readonly sum: Sum | null;
  readonly lapses: boolean;
}

export interface DealOutline {
  /** By the plainer word, once one is told. */
  type: RelationType;
  first: number;
  last: number;
  lastKnown: number;
  /** When it was first told as agreed. */
  agreedKnown: number;
  /** Some of its claims tell of an exclusivity only, or deny it, and of the deal itself they tell nothing. */
  lapses: boolean;
  /** Some of its claims tell of more of another deal. */
  expands: boolean;
  readonly sums: Sum[];
  readonly stories: Set<string>;
}

export function outlineClaim(claim: GroupingClaim): ClaimOutline {
  const known = dayNumber(dayOf(claim.knownAt));
  const told = [...Object.values(claim.dates), claim.published, eventDate(claim)].flatMap((date) => date ?? []);
  const stated = statedDate(claim);
  const { amount } = claim;
  return {
    claim,
    known,
    first: Math.min(known, ...told.map(({ from }) => dayNumber(from))),
    last: Math.max(known, ...told.map(({ until }) => dayNumber(until))),
    stated: stated && dayNumber(stated.from),
    sum: amount?.value == null ? null : { money: amount, value: Number(amount.value) },
    lapses: endsExclusivity(claim),
  };
}

export const outlineDeal = (type: RelationType): DealOutline => ({
  type,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  lastKnown: Number.NEGATIVE_INFINITY,
  agreedKnown: Number.POSITIVE_INFINITY,
  lapses: false,
  expands: false,
  sums: [],
  stories: new Set(),
});

export function addToOutline(deal: DealOutline, { claim, known, first, last, sum, lapses }: ClaimOutline): void {
  if (isLoose(deal.type)) deal.type = claim.type;
  deal.first = Math.min(deal.first, first);
  deal.last = Math.max(deal.last, last);
  deal.lastKnown = Math.max(deal.lastKnown, known);
  if (claim.status === 'agreed' && !lapses) deal.agreedKnown = Math.min(deal.agreedKnown, known);
  deal.lapses ||= lapses || claim.mark === 'denied';
  deal.expands ||= claim.mark === 'expanded';
  if (sum) deal.sums.push(sum);
  deal.stories.add(claim.story);
}

/** Whether one is no more than so many times the other. A little more is allowed, since these are no decimals. */
const isWithin = (a: Sum, b: Sum, times: number): boolean =>
  Math.max(a.value, b.value) <= Math.max(1, Math.min(a.value, b.value)) * times * 1.001;

/** Totals of one currency are compared on whatever days they are told. */
const areCompared = ({ money: a }: Sum, { money: b }: Sum): boolean =>
  a.currency === b.currency && a.period === 'total' && b.period === 'total' && isHeld(a.basis) === isHeld(b.basis);

/** Between two sums of which neither is a mere bound; "about" allows five parts in a hundred on either side. */
const widestEcho = 1.12;
const isBound = ({ money: { bound } }: Sum): boolean => bound !== 'exact' && bound !== 'about';

/** Whether the two can be one sum, on any days. Decimals are asked last: of hundreds of deals most sums lie too far apart. */
const isSame = (a: Sum, b: Sum): boolean =>
  a.money.currency === b.money.currency &&
  (a.value === b.value ||
    (a.money.period === b.money.period &&
      isWithin(a, b, isBound(a) || isBound(b) ? widestBound : widestEcho) &&
      canBeOne(a.money, b.money)));

/** Whether all that either tells of lies further apart. */
const isFar = ({ first, last }: ClaimOutline, deal: DealOutline, days: number): boolean =>
  first > deal.last + days || deal.first > last + days;

/** What the same two may do again, so that neither a day nor a sum is a mere correction. */
const isRepeatable = ({ claim }: ClaimOutline): boolean =>
  claim.name === null &&
  claim.mark !== 'closed' &&
  claim.mark !== 'amended' &&
  claim.type !== 'rivalry' &&
  !once.has(claim.type);

/** Whatever the deal was told of is so long ago that nobody tells the very sum again. */
const isOld = ({ known }: ClaimOutline, deal: DealOutline): boolean => known - deal.lastKnown > retoldDays;

const isOfItsSum = ({ sum }: ClaimOutline, deal: DealOutline): boolean =>
  sum !== null && deal.sums.some((other) => isSame(other, sum));

const isOfItsRate = ({ sum }: ClaimOutline, deal: DealOutline): boolean =>
  sum !== null && deal.sums.some((other) => canBeRate(other.money, sum.money));

/** Agreed on a day long after the deal was told as agreed. */
const isAgreedLater = ({ claim, stated }: ClaimOutline, deal: DealOutline): boolean =>
  claim.status === 'agreed' && stated !== null && deal.agreedKnown + sameDealDays < stated;

/** Talks that led to nothing are not those of another year; and talks long after a signature are of more. */
function isOfOtherTalks(one: ClaimOutline, deal: DealOutline): boolean {
  if (deal.lapses) return false;
  if (deal.agreedKnown === Number.POSITIVE_INFINITY) return isFar(one, deal, talksDays);
  return one.claim.status === 'talks' && one.first > deal.last + retoldDays;
}

/** More of a deal is told of one that came as more, or by its very sum. */
const isOtherMore = (one: ClaimOutline, deal: DealOutline): boolean =>
  one.claim.mark === 'expanded' && !deal.expands && !isOfItsSum(one, deal);

/** Of another sum than all that are told of the deal, and of other days. */
function isOfOtherSum(one: ClaimOutline, deal: DealOutline): boolean {
  const { sum } = one;
  if (!isFar(one, deal, talksDays) || !sum || !isOwnSum(sum.money) || deal.lapses) return false;
  if (deal.sums.length === 0) return true;
  return deal.sums.some((other) => areCompared(other, sum)) && !deal.sums.some((other) => isSame(other, sum));
}

/** "Received $100 million under the facility": a part of what was promised, however small. */
const canBeDrawn = (sum: Sum, deal: DealOutline): boolean =>
  flowedBases.includes(sum.money.basis) && deal.sums.some(({ money }) => money.bound === 'up_to');

/** A round of several, in which one of them was talked about with its own share. */
const canBeRoundOf = ({ claim, sum }: ClaimOutline, deal: DealOutline): boolean =>
  claim.type === 'investment' &&
  claim.status === 'agreed' &&
  claim.parties.length > 2 &&
  deal.agreedKnown === Number.POSITIVE_INFINITY &&
  deal.sums.some(({ value }) => sum !== null && value < sum.value);

/** Its sum is none of the deal's, no other report of one, and nothing that one which was talked about can have become. */
function isOfFarSum(one: ClaimOutline, deal: DealOutline): boolean {
  const { sum } = one;
  if (!sum || !isOwnSum(sum.money) || deal.lapses || canBeDrawn(sum, deal) || canBeRoundOf(one, deal)) return false;
  return (
    deal.sums.some((other) => areCompared(other, sum) && !isWithin(other, sum, widestTalks)) &&
    !deal.sums.some((other) => isWithin(other, sum, widestDispute) || isSame(other, sum))
  );
}

/** By a looser word nothing is told of a deal that goes on but its very sum, in the same weeks; of a purchase as long as it is pending. */
function isLooselyOther(one: ClaimOutline, deal: DealOutline): boolean {
  const { claim } = one;
  if (claim.name !== null) return true;
  if (claim.status === 'ended') return false;
  const days = claim.type === 'acquisition' || deal.type === 'acquisition' ? pendingDays : sameNewsDays;
  // A venture is told as a partnership on its day, whatever goes into it.
  if (claim.type === 'joint_venture' || deal.type === 'joint_venture') return isFar(one, deal, days);
  return isFar(one, deal, days) || (!isOfItsSum(one, deal) && !isOfItsRate(one, deal));
}

function isOther(one: ClaimOutline, deal: DealOutline): boolean {
  const { claim, lapses } = one;
  if (lapses) return false;
  if (isLoose(claim.type) !== isLoose(deal.type)) return isLooselyOther(one, deal);
  if (!isRepeatable(one)) {
    if (!isLoose(claim.type) || claim.name !== null || claim.mark === 'amended') return false;
    return isAgreedLater(one, deal) && !isOfItsSum(one, deal);
  }
  // What a share is sold for, and when, says nothing of what was put in.
  if (isSoldOff(claim)) return false;
  if (isOfFarSum(one, deal) || isOfOtherTalks(one, deal) || isOtherMore(one, deal)) return true;
  return (isOld(one, deal) || !isOfItsSum(one, deal)) && (isAgreedLater(one, deal) || isOfOtherSum(one, deal));
}

/** What the claim could be given by a deal of that kind: a sum tells more than a date, a name more than a sum. */
function mostOf(one: ClaimOutline, deal: DealOutline): number {
  const { claim, sum, stated, lapses } = one;
  if (lapses) return 5;
  if (claim.name !== null) return 4;
  if (isOfItsSum(one, deal)) return 3;
  if (isRepeatable(one) && isFar(one, deal, sum ? talksDays : sameDealDays)) return 1;
  return sum || stated !== null ? 2 : 1;
}

/** No less than `fitClaim` of the claim and this deal; 0 where it is certainly another one. */
export const mostFit = (one: ClaimOutline, deal: DealOutline): number =>
  isOther(one, deal) ? 0 : mostOf(one, deal) + (deal.stories.has(one.claim.story) ? 0.5 : 0);
