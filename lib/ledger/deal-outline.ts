// What a deal shows at a glance, as numbers, and from it the most that `fitClaim` could say of a claim, so that of the hundreds of deals
// of one pair only those are compared word by word that could win. The trap: a bound that is too low changes what is grouped. So
// everything far apart here means further apart than any span of days in `fit-claim.ts` that this rests on, and a property test holds it.
import { dayOf } from '#lib/domain/approximate-date.ts';
import { isHeld, isOwnSum, type Money } from '#lib/domain/money.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { once } from './apart-in-time.ts';
import { retoldDays, sameDealDays, talksDays } from './claim-days.ts';
import { widestBound } from './compare-sums.ts';
import { dayNumber } from './day-number.ts';
import { type GroupingClaim, isLooselyKin } from './group-keys.ts';
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
  readonly type: RelationType;
  first: number;
  last: number;
  lastKnown: number;
  /** When it was first told as agreed. */
  agreedKnown: number;
  /** Some of its claims tell of an exclusivity only, and of the deal itself nothing. */
  lapses: boolean;
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
  sums: [],
  stories: new Set(),
});

export function addToOutline(deal: DealOutline, { claim, known, first, last, sum, lapses }: ClaimOutline): void {
  deal.first = Math.min(deal.first, first);
  deal.last = Math.max(deal.last, last);
  deal.lastKnown = Math.max(deal.lastKnown, known);
  if (claim.status === 'agreed' && !lapses) deal.agreedKnown = Math.min(deal.agreedKnown, known);
  deal.lapses ||= lapses;
  if (sum) deal.sums.push(sum);
  deal.stories.add(claim.story);
}

/** A little more than what is asked of sums, since these are no decimals. */
const widestLikeness = widestBound * 1.001;

const isLike = (a: Sum, b: Sum): boolean =>
  Math.max(a.value, b.value) <= Math.max(1, Math.min(a.value, b.value)) * widestLikeness;

/** Totals of one currency are compared on whatever days they are told. */
const areCompared = ({ money: a }: Sum, { money: b }: Sum): boolean =>
  a.currency === b.currency && a.period === 'total' && b.period === 'total' && isHeld(a.basis) === isHeld(b.basis);

/** What the same two may do again, so that neither a day nor a sum is a mere correction. */
const isRepeatable = ({ claim }: ClaimOutline, deal: DealOutline): boolean =>
  claim.name === null &&
  claim.mark !== 'closed' &&
  claim.type !== 'rivalry' &&
  !once.has(claim.type) &&
  !isLooselyKin(claim.type, deal.type);

/** Whatever the deal was told of is so long ago that nobody tells the very sum again. */
const isOld = ({ known }: ClaimOutline, deal: DealOutline): boolean => known - deal.lastKnown > retoldDays;

/** Agreed on a day long after the deal was told as agreed. */
const isAgreedLater = ({ claim, stated }: ClaimOutline, deal: DealOutline): boolean =>
  claim.status === 'agreed' && stated !== null && deal.agreedKnown + sameDealDays < stated;

/** Of another sum than all that are told of the deal, and of other days. */
function isOfOtherSum({ first, last, sum }: ClaimOutline, deal: DealOutline): boolean {
  const isFar = first > deal.last + talksDays || deal.first > last + talksDays;
  if (!isFar || !sum || !isOwnSum(sum.money) || deal.lapses) return false;
  if (deal.sums.length === 0) return true;
  return deal.sums.some((other) => areCompared(other, sum)) && !deal.sums.some((other) => isLike(other, sum));
}

/** What the claim could be given by any deal, before it is known which: a sum tells more than a date, a name more than a sum. */
function mostOf({ claim, sum, stated, lapses }: ClaimOutline): number {
  if (lapses) return 5;
  if (claim.name !== null) return 4;
  if (sum) return 3;
  return stated === null ? 1 : 2;
}

/** No less than `fitClaim` of the claim and this deal; 0 where it is certainly another one. */
export function mostFit(one: ClaimOutline, deal: DealOutline): number {
  const { lapses, claim } = one;
  const isOther = !lapses && isRepeatable(one, deal) && (claim.type !== 'investment' || isOld(one, deal));
  if (isOther && (isAgreedLater(one, deal) || isOfOtherSum(one, deal))) return 0;
  return mostOf(one) + (deal.stories.has(claim.story) ? 0.5 : 0);
}
