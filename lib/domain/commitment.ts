// What is promised and how promises went, as figures with the deals behind them. Ceilings ("up to") never stand in a firm sum.
import { z } from 'zod';
import { Clocks } from './clocks.ts';
import { ConvertedDeal, LeftOut, Measure, Range } from './insight.ts';

/** How a promise went, by what its sources say later than the promise itself. `open`: nothing more was heard. */
export const PromiseOutcome = z.enum(['kept', 'late', 'shrunk', 'dropped', 'open']);
export type PromiseOutcome = z.infer<typeof PromiseOutcome>;

/** What its claims say that makes it so. `nothing`: no later word. */
export const PromiseReason = z.enum([
  'ended',
  'expired',
  'smaller_sum',
  'later_start',
  'paid',
  'closed',
  'in_force',
  'nothing',
]);
export type PromiseReason = z.infer<typeof PromiseReason>;

export const CommitmentUnit = Measure.exclude(['count']);
export type CommitmentUnit = z.infer<typeof CommitmentUnit>;

/**
 * What one group of deals promises, in one unit. `ceilings` come on top of `firm` at most; `delivered` is part of it. Gross is
 * both together; `once` is gross without deals that are part of another one of the group.
 */
export const CommitmentRow = z.object({
  key: z.string(),
  label: z.string(),
  unit: CommitmentUnit,
  firm: Range,
  ceilings: z.number(),
  /** Missing in what was frozen before it was counted. */
  once: Range.optional(),
  /** The deals of the group that lie in another one of it. */
  contained: z.array(z.string()).optional(),
  /** What sources say has been paid, drawn or handed over; null where none says anything of it. */
  delivered: z.number().nullable(),
  deals: z.array(z.string()),
  /** Deals of the group that state nothing in this unit. */
  unknown: z.number().int(),
});
export type CommitmentRow = z.infer<typeof CommitmentRow>;

export const CommitmentGrouping = z.enum(['buyer', 'supplier', 'type', 'year']);
export type CommitmentGrouping = z.infer<typeof CommitmentGrouping>;

export const CommitmentView = z.object({
  clocks: Clocks,
  by: CommitmentGrouping,
  unit: CommitmentUnit,
  rows: z.array(CommitmentRow),
  /** `claims`: those that say so. Both are missing in what was frozen before they were told. */
  outcomes: z.array(
    z.object({
      deal: z.string(),
      outcome: PromiseOutcome,
      because: PromiseReason.optional(),
      claims: z.array(z.string()).optional(),
    }),
  ),
  leftOut: z.array(LeftOut),
  converted: z.array(ConvertedDeal),
});
export type CommitmentView = z.infer<typeof CommitmentView>;
