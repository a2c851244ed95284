// A disagreement between sources about one field of a deal: every side stands with the claims that state it. Whether a
// person has settled it is told, and never takes a side away.
import { z } from 'zod';
import { ApproximateDate, Day } from './approximate-date.ts';
import { Resolution } from './deal.ts';
import { DisputedField } from './judgement.ts';
import { Currency, DecimalString, Money } from './money.ts';
import { OrganizationRef } from './organization.ts';
import { Role } from './relation-kind.ts';
import { Status, StatusMark } from './status.ts';

export const StatedValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('money'), money: Money }),
  z.object({ kind: z.literal('date'), date: ApproximateDate }),
  z.object({ kind: z.literal('stake'), stake: DecimalString }),
  z.object({ kind: z.literal('status'), status: Status, mark: StatusMark.nullable() }),
  z.object({
    kind: z.literal('parties'),
    parties: z.array(z.object({ role: Role, organization: OrganizationRef })),
  }),
]);
export type StatedValue = z.infer<typeof StatedValue>;

export const ConflictSide = z.object({
  value: StatedValue,
  claims: z.array(z.string()).min(1),
  /** Independent texts that say it. */
  origins: z.number().int().positive(),
});
export type ConflictSide = z.infer<typeof ConflictSide>;

/** From the least to the most that is stated, where that can be said: sums of one kind, or days. */
export const ConflictRange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('money'), low: DecimalString, high: DecimalString, currency: Currency }),
  z.object({ kind: z.literal('date'), from: Day, until: Day }),
  z.object({ kind: z.literal('stake'), low: DecimalString, high: DecimalString }),
]);
export type ConflictRange = z.infer<typeof ConflictRange>;

export const Conflict = z.object({
  deal: z.string(),
  field: DisputedField,
  sides: z.array(ConflictSide).min(2),
  range: ConflictRange.nullable(),
  resolution: Resolution.nullable(),
});
export type Conflict = z.infer<typeof Conflict>;
