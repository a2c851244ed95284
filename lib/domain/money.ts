// An amount as a source states it. The value is a decimal string in plain units of the currency (never a float, never
// "billions"); what the source left open stays open: bound, basis and period are part of the figure, not decoration.
import { z } from 'zod';

/** A non-negative decimal number without exponent: "500000000000", "14.3". */
export const DecimalString = z.string().regex(/^\d+(\.\d+)?$/, 'a plain decimal number');
export type DecimalString = z.infer<typeof DecimalString>;

export const Bound = z.enum(['exact', 'about', 'up_to', 'at_least', 'range', 'undisclosed']);
export type Bound = z.infer<typeof Bound>;

/** What kind of money it is. Sums across different bases mean nothing and are refused. */
export const Basis = z.enum(['announced', 'committed', 'funded', 'drawn', 'carrying', 'fair', 'backlog', 'unknown']);
export type Basis = z.infer<typeof Basis>;

/** What is promised, and what of it has flowed: a draw on a credit line is no smaller line. Other bases are no money of a deal. */
export const promisedBases: readonly Basis[] = ['announced', 'committed', 'unknown'];
export const flowedBases: readonly Basis[] = ['funded', 'drawn'];

/** What a holding is worth or stands in the books for: nobody paid it. */
export const isHeld = (basis: Basis): boolean => basis === 'fair' || basis === 'carrying';

export const isPromised = (basis: Basis): boolean => promisedBases.includes(basis);

/** `to_date`: what several deals have come to together by then, as a source counts them. */
export const Period = z.enum(['total', 'year', 'quarter', 'month', 'to_date']);
export type Period = z.infer<typeof Period>;

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a three-letter currency code');
export type Currency = z.infer<typeof Currency>;

export const Money = z
  .object({
    value: DecimalString.nullable(),
    /** The upper end where the bound is a range. */
    high: DecimalString.nullable(),
    currency: Currency.nullable(),
    bound: Bound,
    basis: Basis,
    period: Period,
    /** How long it runs, in months, where the source says so ("over five years" is 60). */
    termMonths: z.number().int().positive().nullable(),
  })
  .refine(
    (money) => (money.bound === 'undisclosed') === (money.value === null),
    'only an undisclosed amount has no value',
  )
  .refine((money) => (money.value === null) === (money.currency === null), 'a value needs its currency')
  .refine(
    (money) => (money.bound === 'range') === (money.high !== null),
    'a range, and only a range, has an upper end',
  );
export type Money = z.infer<typeof Money>;

/** Whether a sum is the deal's own: neither what somebody's holding is worth nor what it came to together with others. */
export const isOwnSum = ({ value, basis, period }: Money): boolean =>
  value !== null && !isHeld(basis) && period !== 'to_date';
