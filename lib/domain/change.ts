// What a reader at one date did not know at an earlier one: deals that came, went, ended or read otherwise.
import { z } from 'zod';
import { Day } from './approximate-date.ts';
import { Clocks } from './clocks.ts';
import { Deal } from './deal.ts';
import { FilterQuery } from './list-query.ts';
import { EvidenceLink } from './path.ts';
import { optional } from './view-query.ts';

export const ChangeField = z.enum([
  'status',
  'amount',
  'parties',
  'exclusivity',
  'stake',
  'capacity',
  'talks',
  'agreed',
  'effective',
  'ended',
]);
export type ChangeField = z.infer<typeof ChangeField>;

/** `withdrawn`: its sources no longer say it. `ended`: a claim says so, and before none did. */
export const ChangeKind = z.enum(['new', 'ended', 'changed', 'withdrawn']);
export type ChangeKind = z.infer<typeof ChangeKind>;

export const DealChange = z.object({
  kind: ChangeKind,
  deal: z.string(),
  /** As it read before and after; null where it was not known, or no longer is. */
  before: Deal.nullable(),
  after: Deal.nullable(),
  /**
   * Which fields read otherwise, each with the claims that make it so; none for a deal that is new or withdrawn. `gone`: it said
   * something that it no longer says.
   */
  fields: z.array(z.object({ field: ChangeField, claims: z.array(z.string()), gone: z.boolean() })),
  /** All claims that made the change. */
  claims: z.array(z.string()),
});
export type DealChange = z.infer<typeof DealChange>;

/**
 * Two dates of knowledge, both inclusive. `to` is the reader's own `knownAt` where it is left out, and `from` a week before it.
 */
export const ChangesQuery = z.strictObject({
  from: optional(Day),
  to: optional(Day),
  ...FilterQuery.pick({ type: true, organization: true, asOf: true, knownAt: true }).shape,
});
export type ChangesQuery = z.infer<typeof ChangesQuery>;

/** `/api/v1/changes` */
export const ChangesView = z.object({
  clocks: Clocks,
  from: Day,
  to: Day,
  counts: z.record(ChangeKind, z.number().int()),
  changes: z.array(DealChange),
  evidence: z.array(EvidenceLink),
});
export type ChangesView = z.infer<typeof ChangesView>;
