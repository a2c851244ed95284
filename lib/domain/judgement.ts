// A person's decision about what the machine read: who decided, why, and which earlier decision it takes back. The
// journal of these, replayed over articles and claims, gives the ledger; nothing that a decision changes is lost by it.
import { z } from 'zod';
import { ApproximateDate, Instant } from './approximate-date.ts';
import { Exclusivity } from './claim.ts';
import { Money } from './money.ts';
import { RelationType } from './relation-kind.ts';
import { Status, StatusMark } from './status.ts';

const Id = z.string().regex(/^[0-9a-f]{20}$/, 'an id of 20 hexadecimal digits');
const Slug = z.string().min(1);

/** What a person says that a claim's words mean, where they were misread. The claim itself stays as it was read. */
export const Correction = z.discriminatedUnion('field', [
  /** Another kind of relation. `from`: the parties that provide in it, empty where all are equals; the others receive. */
  z.strictObject({ field: z.literal('type'), value: z.strictObject({ type: RelationType, from: z.array(Slug) }) }),
  z.strictObject({ field: z.literal('status'), value: Status }),
  z.strictObject({ field: z.literal('mark'), value: StatusMark.nullable() }),
  z.strictObject({ field: z.literal('name'), value: z.string().min(1).nullable() }),
  z.strictObject({ field: z.literal('amount'), value: Money.nullable() }),
  z.strictObject({
    field: z.literal('stake'),
    value: z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .nullable(),
  }),
  z.strictObject({ field: z.literal('exclusivity'), value: Exclusivity.nullable() }),
  z.strictObject({ field: z.literal('talks'), value: ApproximateDate.nullable() }),
  z.strictObject({ field: z.literal('agreed'), value: ApproximateDate.nullable() }),
  z.strictObject({ field: z.literal('effective'), value: ApproximateDate.nullable() }),
  z.strictObject({ field: z.literal('ended'), value: ApproximateDate.nullable() }),
  z.strictObject({ field: z.literal('party'), value: z.strictObject({ read: Slug, meant: Slug }) }),
]);
export type Correction = z.infer<typeof Correction>;

/** The fields of a deal in which sources can contradict one another so that one of them has to be right. */
export const DisputedField = z.enum(['amount', 'stake', 'talks', 'agreed', 'effective', 'ended', 'status', 'parties']);
export type DisputedField = z.infer<typeof DisputedField>;

export const Decision = z.discriminatedUnion('kind', [
  /** An article is not to be believed: all its claims stop counting. */
  z.strictObject({ kind: z.literal('retract'), article: Id }),
  /** A claim says nothing that its words say. */
  z.strictObject({ kind: z.literal('reject'), claim: Id }),
  z.strictObject({ kind: z.literal('correct'), claim: Id, correction: Correction }),
  /** Two names of one organization: `organization` is read as `into` from now on. */
  z.strictObject({ kind: z.literal('merge_organizations'), organization: Slug, into: Slug }),
  z.strictObject({ kind: z.literal('separate_organizations'), organization: Slug, from: Slug }),
  z.strictObject({ kind: z.literal('merge_deals'), deal: Id, into: Id }),
  z.strictObject({ kind: z.literal('separate_deals'), deal: Id, from: Id }),
  /** The claim is about another deal than the one that it was put into. */
  z.strictObject({ kind: z.literal('part_claim'), claim: Id, deal: Id }),
  /** Of several stated values the one that this claim states holds; the others stay where they are. */
  z.strictObject({ kind: z.literal('resolve'), deal: Id, field: DisputedField, claim: Id }),
  /** Takes an earlier judgement back; an undo can itself be undone. */
  z.strictObject({ kind: z.literal('undo'), judgement: Id }),
]);
export type Decision = z.infer<typeof Decision>;

/** What a person hands in. `expectedVersion` is the journal's version that the decision was made upon. */
export const JudgementInput = z.strictObject({
  decision: Decision,
  actor: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(2_000),
  expectedVersion: z.number().int().nonnegative().optional(),
  /** Carries a merge out although it contradicts a "not the same"; the contradiction is kept in the journal. */
  despite: z.boolean().optional(),
});
export type JudgementInput = z.infer<typeof JudgementInput>;

/**
 * What has to be kept with a decision so that it can be carried out again on a ledger whose deals have other ids: a deal
 * is found by the claim that founded it. `considered`: the claims of the deals that were judged, as it was known then.
 */
export const Anchors = z.strictObject({
  deal: Id.optional(),
  other: Id.optional(),
  considered: z.array(Id).optional(),
  despite: z.array(Id).optional(),
});
export type Anchors = z.infer<typeof Anchors>;

/** An entry of the journal. */
export const Judgement = z.object({
  id: z.string(),
  /** Its place in the journal: the journal's version after it. */
  sequence: z.number().int().positive(),
  decision: Decision,
  anchors: Anchors,
  actor: z.string().min(1),
  reason: z.string().min(1),
  inverseOf: z.string().nullable(),
  madeAt: Instant,
});
export type Judgement = z.infer<typeof Judgement>;

/** What depended on what was judged, as it stands after the judgement. A deal that is gone has no claims any more. */
export const Affected = z.object({
  deals: z.array(z.object({ id: z.string(), change: z.enum(['gone', 'new', 'changed']), claims: z.array(z.string()) })),
  metrics: z.array(z.string()),
});
export type Affected = z.infer<typeof Affected>;

export const Judged = z.object({ judgement: Judgement, affected: Affected });
export type Judged = z.infer<typeof Judged>;

/** What a decision is about, in one list of ids and slugs: two decisions that share one are in each other's way. */
export function subjectsOf(decision: Decision): string[] {
  switch (decision.kind) {
    case 'retract':
      return [decision.article];
    case 'reject':
    case 'correct':
      return [decision.claim];
    case 'merge_organizations':
      return [decision.organization, decision.into];
    case 'separate_organizations':
      return [decision.organization, decision.from];
    case 'merge_deals':
      return [decision.deal, decision.into];
    case 'separate_deals':
      return [decision.deal, decision.from];
    case 'part_claim':
      return [decision.claim, decision.deal];
    case 'resolve':
      return [decision.deal];
    case 'undo':
      return [decision.judgement];
  }
}

/**
 * The judgements in force, oldest first: those that nothing in force takes back. Old journals name an undo `restore`;
 * what takes back is told by `inverseOf` alone.
 */
export function standingJudgements(journal: readonly Judgement[]): Judgement[] {
  const undone = new Set<string>();
  // From the last to the first, so that an undo that was itself undone takes nothing back.
  for (const { id, inverseOf } of journal.toReversed()) {
    if (inverseOf !== null && !undone.has(id)) undone.add(inverseOf);
  }
  return journal.filter(({ id, inverseOf }) => inverseOf === null && !undone.has(id));
}
