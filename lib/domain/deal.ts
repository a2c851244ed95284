// A deal as its claims add up to it at one pair of clocks. Where claims disagree every value stands, each with the
// claims that state it; `value` is only the one that a short line prints first.
import { z } from 'zod';
import { ApproximateDate, Instant } from './approximate-date.ts';
import { Capacity } from './capacity.ts';
import { ExclusivityKind } from './claim.ts';
import { DisputedField } from './judgement.ts';
import { Money } from './money.ts';
import { OrganizationRef } from './organization.ts';
import { Place } from './place.ts';
import { RelationType, Role } from './relation-kind.ts';
import { Status, StatusMark } from './status.ts';

/** One field as all claims state it. Disputed means: at least two stated values cannot both be right. */
const figure = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    disputed: z.boolean(),
    values: z.array(z.object({ value, claims: z.array(z.string()).min(1) })).min(1),
  });

export const DateFigure = figure(ApproximateDate);
export type DateFigure = z.infer<typeof DateFigure>;
export const MoneyFigure = figure(Money);
export type MoneyFigure = z.infer<typeof MoneyFigure>;
export const StakeFigure = figure(z.string());
export type StakeFigure = z.infer<typeof StakeFigure>;

export const DealParty = z.object({ organization: OrganizationRef, role: Role, claims: z.array(z.string()).min(1) });
export type DealParty = z.infer<typeof DealParty>;

/** An exclusivity as an interval; an open end is null, and nothing but a claim ever closes it. */
export const ExclusivityInterval = z.object({
  kind: ExclusivityKind,
  scope: z.string().nullable(),
  from: ApproximateDate.nullable(),
  ended: z.boolean(),
  until: ApproximateDate.nullable(),
  claims: z.array(z.string()).min(1),
});
export type ExclusivityInterval = z.infer<typeof ExclusivityInterval>;

/** Where a deal stands on a time axis, and what that date is the date of. `reported`: only the article is dated. */
export const DealMoment = z.object({
  date: ApproximateDate,
  basis: z.enum(['agreed', 'talks', 'effective', 'ended', 'reported']),
});
export type DealMoment = z.infer<typeof DealMoment>;

/** A person's decision which of several stated values holds, as far as readers should know it. */
export const Resolution = z.object({
  judgement: z.string(),
  field: DisputedField,
  claim: z.string(),
  actor: z.string(),
  reason: z.string(),
  madeAt: Instant,
});
export type Resolution = z.infer<typeof Resolution>;

export const Deal = z.object({
  id: z.string(),
  type: RelationType,
  status: Status,
  mark: StatusMark.nullable(),
  name: z.string().nullable(),
  parties: z.array(DealParty).min(2),
  /** Whom a text names beside an investor of whose own money all others tell: in dispute, and no party. Missing where nobody is. */
  disputedParties: z.array(DealParty).optional(),
  moment: DealMoment.nullable(),
  talks: DateFigure.nullable(),
  agreed: DateFigure.nullable(),
  effective: DateFigure.nullable(),
  ended: DateFigure.nullable(),
  amount: MoneyFigure.nullable(),
  stake: StakeFigure.nullable(),
  capacity: z.array(z.object({ value: Capacity, claims: z.array(z.string()).min(1) })),
  /** Where what is agreed is built or delivered, as far as texts say. Missing where none does. */
  places: z.array(z.object({ value: Place, claims: z.array(z.string()).min(1) })).optional(),
  exclusivity: z.array(ExclusivityInterval),
  claims: z.array(z.string()).min(1),
  /** Independent texts that say it, and outlets that carried them. */
  origins: z.number().int().positive(),
  outlets: z.number().int().positive(),
  knownSince: Instant,
  /** When a text first told of it as agreed: by then it had been, however roughly it is dated. Missing where none does. */
  agreedKnownAt: Instant.optional(),
  confidence: z.number().min(0).max(1),
  /** Disputes that a person settled; what was stated stays in `values`. */
  resolutions: z.array(Resolution).optional(),
});
export type Deal = z.infer<typeof Deal>;

/** How a deal hangs together with another one: a deal is never swallowed by its expansion or by the next round. */
export const LinkKind = z.enum(['expands', 'expanded_by', 'follows', 'followed_by', 'part_of', 'contains']);
export type LinkKind = z.infer<typeof LinkKind>;
