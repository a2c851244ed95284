// What happened between two days, as news: each movement is one thing that can be told in a sentence, with the claims whose
// words say it. None stands without claims. Where a change of a deal is the raw difference, a movement is what it means.
import { z } from 'zod';
import { Day } from './approximate-date.ts';
import { ChangeField } from './change.ts';
import { Clocks } from './clocks.ts';
import { Conflict } from './conflict.ts';
import { Deal } from './deal.ts';
import { Id } from './list-query.ts';
import { OrganizationRef } from './organization.ts';
import { EvidenceLink } from './path.ts';
import { optional, ViewQuery } from './view-query.ts';

/** In the order in which a reader wants to be told. */
export const MovementKind = z.enum([
  /** A deal that nobody had told of before. */
  'new',
  /** It grew: its sources call it expanded, or somebody joined. */
  'expanded',
  /** From talks to agreed, or a finer mark: signed, closed, in force. */
  'progressed',
  'ended',
  /** An exclusivity began, ended or reads otherwise; the relation itself goes on. */
  'exclusivity',
  'disputed',
  /** A value was taken back, or a person settled a dispute. */
  'corrected',
  /** Its sources no longer tell of it. */
  'withdrawn',
  /** Somebody joined who had no dealings with parties of it before; of a new deal its own movement says so. */
  'first_time',
  /** Something about it is stated that was not. */
  'detailed',
]);
export type MovementKind = z.infer<typeof MovementKind>;

/** On which clock the two days lie: what became known between them, or what came true between them. */
export const MovementClock = z.enum(['known', 'world']);
export type MovementClock = z.infer<typeof MovementClock>;

export const Movement = z.object({
  id: Id,
  kind: MovementKind,
  deal: z.string(),
  /** The day on which it could be known, or on the world's clock the first day on which it can have come true. */
  on: Day,
  before: Deal.nullable(),
  after: Deal.nullable(),
  fields: z.array(ChangeField),
  /** Who has joined, as the deal names them; missing where nobody has, and in what was frozen before it was told. */
  joined: z.array(OrganizationRef).optional(),
  /** Groups that had no dealings before, two by two; a venture brings many together at once. */
  pairs: z.array(z.tuple([OrganizationRef, OrganizationRef])),
  /** What sources disagree about, or have disagreed about until it was settled. */
  conflict: Conflict.nullable(),
  claims: z.array(z.string()).min(1),
  /** Independent texts among these claims, and outlets that carried them. */
  origins: z.number().int().positive(),
  outlets: z.number().int().positive(),
});
export type Movement = z.infer<typeof Movement>;

/** A week. */
export const usualDays = 7;

/** Ten years. */
export const mostDays = 3_652;

/**
 * `from` is left out of what is told, `to` is in it: seven days apart they are a week. `to` is the reader's own day where it is
 * left out, and `from` a week before it. On the clock of knowledge `asOf` left out means `to`, so that an address with both
 * days gives the same digest for ever.
 */
export const MovementQuery = z.strictObject({
  from: optional(Day),
  to: optional(Day),
  /** How many days the window has, where `from` is left out: then it moves along with its end. */
  days: optional(z.coerce.number().int().min(1).max(mostDays)),
  clock: optional(MovementClock),
  ...ViewQuery.pick({ type: true, organization: true, asOf: true, knownAt: true, evidence: true }).shape,
});
export type MovementQuery = z.infer<typeof MovementQuery>;

export const MovementView = z.object({
  clocks: Clocks,
  clock: MovementClock,
  from: Day,
  to: Day,
  counts: z.record(MovementKind, z.number().int()),
  /** How many of the new deals bring together who had no dealings before; missing in what was frozen before it was told so. */
  firstDealings: z.number().int().optional(),
  /** By kind, the largest known sum first. */
  movements: z.array(Movement),
  /** How many more there are than are listed. */
  hidden: z.number().int(),
  /** The last day on which something moved; where nothing did, the last one before of which there is news at all, null where there is none. */
  lastOn: Day.nullable(),
  evidence: z.array(EvidenceLink),
});
export type MovementView = z.infer<typeof MovementView>;

/** `/api/v1/insights/movements`: the same with its sentences. */
export const MovementDigest = z.object({
  ...MovementView.shape,
  summary: z.string(),
  movements: z.array(Movement.extend({ text: z.string() })),
});
export type MovementDigest = z.infer<typeof MovementDigest>;
