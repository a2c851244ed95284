// What one article version says about a relation, with the words for every field. A claim is immutable; what several
// claims add up to is a deal, and that is folded in lib/ledger, never written here.
import { z } from 'zod';
import { ApproximateDate } from './approximate-date.ts';
import { Capacity } from './capacity.ts';
import { Money } from './money.ts';
import { Place } from './place.ts';
import { RelationType, Role } from './relation-kind.ts';
import { Span } from './span.ts';
import { Status, StatusMark } from './status.ts';

/** The fields that words of the article can state. `statement` is the clause that makes the claim as a whole. */
export const EvidenceField = z.enum([
  'statement',
  'type',
  'status',
  'name',
  'amount',
  'term',
  'stake',
  'capacity',
  'exclusivity',
  'place',
  'talks',
  'agreed',
  'effective',
  'ended',
]);
export type EvidenceField = z.infer<typeof EvidenceField>;

/** `ordinal` tells several spans of one field apart: statements in reading order, capacities in their own order. */
export const Evidence = z.object({
  field: EvidenceField,
  ordinal: z.number().int().nonnegative(),
  ...Span.shape,
});
export type Evidence = z.infer<typeof Evidence>;

export const ExclusivityKind = z.enum(['exclusive', 'right_of_first_refusal', 'preferred', 'none']);
export type ExclusivityKind = z.infer<typeof ExclusivityKind>;

/** An exclusivity can lapse while the relation goes on: `ended` here ends the exclusivity only. */
export const Exclusivity = z.object({
  kind: ExclusivityKind,
  scope: z.string().nullable(),
  state: z.enum(['in_force', 'ended']),
});
export type Exclusivity = z.infer<typeof Exclusivity>;

/** The world's clock as the text states it; each null where it gives no date. */
export const ClaimDates = z.object({
  talks: ApproximateDate.nullable(),
  agreed: ApproximateDate.nullable(),
  effective: ApproximateDate.nullable(),
  ended: ApproximateDate.nullable(),
});
export type ClaimDates = z.infer<typeof ClaimDates>;

/** How the words of a mention came to stand for an organization. */
export const MentionKind = z.enum(['name', 'alias', 'product', 'discovered', 'description', 'pronoun', 'unresolved']);
export type MentionKind = z.infer<typeof MentionKind>;

/** A span that names an organization, or that could: an ambiguous one has `organization: null` and its candidates. */
export const Mention = z.object({
  kind: MentionKind,
  organization: z.string().nullable(),
  candidates: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  ...Span.shape,
});
export type Mention = z.infer<typeof Mention>;

/** A party is a mention (by its place in the extraction's list) in a role. */
export const ClaimParty = z.object({ role: Role, mention: z.number().int().nonnegative() });
export type ClaimParty = z.infer<typeof ClaimParty>;

export const Claim = z.object({
  type: RelationType,
  status: Status,
  mark: StatusMark.nullable(),
  parties: z.array(ClaimParty).min(2),
  /** The deal's or the vehicle's own name: "Stargate". */
  name: z.string().nullable(),
  amount: Money.nullable(),
  /** Per cent of the target's equity, as a decimal string. */
  stake: z.string().nullable(),
  capacity: z.array(Capacity),
  exclusivity: Exclusivity.nullable(),
  /** Where what is agreed is built or delivered, where the words name one place. */
  place: Place.nullable(),
  dates: ClaimDates,
  evidence: z.array(Evidence).min(1),
  confidence: z.number().min(0).max(1),
  /** The frame or rule that found it, for `explain` and for the reliability table. */
  rule: z.string(),
});
export type Claim = z.infer<typeof Claim>;
