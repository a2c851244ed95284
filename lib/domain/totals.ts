// Sums over deals, always three: gross, firm and counted once; with what went in, what stayed out, and why.
import { z } from 'zod';
import { Clocks } from './clocks.ts';
import { Basis, Currency, DecimalString } from './money.ts';
import { RelationType, Side } from './relation-kind.ts';

/** Why a deal's amount is in no sum. */
export const LeftOutReason = z.enum([
  'no_amount',
  'undisclosed',
  'ended',
  'per_period',
  'other_basis',
  'undated',
  'no_rate',
]);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/** Why an amount counts in gross but is not firm. */
export const SoftReason = z.enum(['talks', 'up_to']);
export type SoftReason = z.infer<typeof SoftReason>;

/** What turned a stated currency into the asked one: units of the asked one for one of the stated, mean of the months. */
export const Conversion = z.object({
  rate: DecimalString,
  months: z.array(z.string()).min(1),
  /** The date lies past the end of the table: this is the last rate that it knows. */
  isLastKnown: z.boolean(),
});
export type Conversion = z.infer<typeof Conversion>;

export const TotalInput = z.object({
  deal: z.string(),
  /** As stated, before any conversion. */
  stated: z.object({ low: DecimalString, high: DecimalString, currency: Currency }),
  low: DecimalString,
  high: DecimalString,
  conversion: Conversion.nullable(),
  soft: SoftReason.nullable(),
  /** The deal that contains or overlaps this one, for which it is not counted a second time. */
  countedIn: z.string().nullable(),
});
export type TotalInput = z.infer<typeof TotalInput>;

/** The least and the most that the sources' sums allow; equal where nothing is disputed. */
export const Sum = z.object({ low: DecimalString, high: DecimalString, deals: z.number().int() });
export type Sum = z.infer<typeof Sum>;

export const Totals = z.object({
  basis: Basis,
  currency: Currency,
  gross: Sum,
  firm: Sum,
  once: Sum,
  inputs: z.array(TotalInput),
  leftOut: z.array(z.object({ deal: z.string(), reason: LeftOutReason, detail: z.string().nullable() })),
});
export type Totals = z.infer<typeof Totals>;

/** One line of an organization's account: what it gets (`to`) or gives (`from`) in one type of deal, on one basis. */
export const AccountTotals = z.object({
  type: RelationType,
  side: Side,
  basis: Basis,
  currency: Currency,
  gross: Sum,
  firm: Sum,
  once: Sum,
  leftOut: z.number().int(),
});
export type AccountTotals = z.infer<typeof AccountTotals>;

/** `/api/v1/totals` */
export const TotalsView = z.object({
  clocks: Clocks,
  ...Totals.shape,
  formula: z.object({ gross: z.string(), firm: z.string(), once: z.string(), conversion: z.string() }),
  rates: z.object({ source: z.string(), kind: z.string(), until: z.string() }),
});
export type TotalsView = z.infer<typeof TotalsView>;
