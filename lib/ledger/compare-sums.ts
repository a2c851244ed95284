// The sums of a claim beside those of a deal: which can be compared at all, how far apart they lie, and which can be one sum.
import { Decimal } from 'decimal.js';
import { isHeld, type Money, type Period } from '#lib/domain/money.ts';
import { near, sameDealDays } from './claim-days.ts';
import { amountsClash } from './fold-figure.ts';
import type { GroupingClaim } from './group-keys.ts';

/** How far "up to" and "more than" may lie from the sum itself. */
export const widestBound = 2.5;
/** How much a sum may change while it is talked about. */
export const widestTalks = 3;
/** Reports of one sum differ by so much at the most; $1 billion and $13 billion are two sums, not a dispute. */
export const widestDispute = 1.5;

/** How far apart two amounts are, as larger over smaller; null where they cannot be compared at all. */
export function ratioOf(a: Money | null, b: Money | null): number | null {
  if (!a?.value || !b?.value || a.currency !== b.currency || a.period !== b.period) return null;
  if (a.period === 'to_date') return null;
  if (isHeld(a.basis) !== isHeld(b.basis)) return null;
  if (a.value === b.value) return 1;
  // Sums far apart need no decimals: nothing is asked of their ratio but that it is wide.
  const [m, n] = [Number(a.value), Number(b.value)];
  const apart = Math.max(m, n) / Math.max(1, Math.min(m, n));
  if (apart > widestTalks + 1) return apart;
  const [x, y] = [new Decimal(a.value), new Decimal(b.value)];
  return Decimal.max(x, y)
    .div(Decimal.max(1, Decimal.min(x, y)))
    .toNumber();
}

const perYear: Readonly<Partial<Record<Period, number>>> = { year: 1, quarter: 4, month: 12 };

/** For as many years contracts run at the most. */
const longestYears = 25;

/** Whether one can be the total of what the other is a year, a quarter or a month. */
export function canBeRate(a: Money | null, b: Money | null): boolean {
  if (!a?.value || !b?.value || a.currency !== b.currency || isHeld(a.basis) || isHeld(b.basis)) return false;
  const [rate, total] = a.period === 'total' ? [b, a] : [a, b];
  const times = perYear[rate.period];
  if (times === undefined || total.period !== 'total') return false;
  const years = Number(total.value) / (Number(rate.value) * times);
  return years >= 1 && years <= longestYears;
}

export interface Compared {
  readonly other: GroupingClaim;
  readonly ratio: number;
}

export const compare = (claim: GroupingClaim, deal: readonly GroupingClaim[]): Compared[] =>
  deal.flatMap((other): Compared[] => {
    const ratio = ratioOf(other.amount, claim.amount);
    // What is paid a year may be another sum in another year.
    const yearly = claim.amount?.period !== 'total' && !near(other, claim, sameDealDays);
    return ratio === null || yearly ? [] : [{ other, ratio }];
  });
/** Whether no two sums are needed for both. One newsroom calls it announced, another funded: that alone makes no two of them. */
export const canBeOne = (a: Money, b: Money): boolean =>
  !amountsClash({ ...a, basis: 'unknown' }, { ...b, basis: 'unknown' });

/** Whether both tell of one sum. */
export const agrees = (claim: GroupingClaim, { other, ratio }: Compared): boolean =>
  claim.amount !== null && other.amount !== null && ratio <= widestBound && canBeOne(other.amount, claim.amount);
