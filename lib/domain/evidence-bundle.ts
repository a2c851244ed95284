// Everything that a view rests on, in one JSON file: claims with the words for every field, the articles' addresses and
// hashes, both clocks. It carries quotes and never a text; where a publisher's terms keep its words back, not even those.
// Its digest is of the evidence alone: deals follow from it.
import { z } from 'zod';
import { ApproximateDate, Instant } from './approximate-date.ts';
import { Publisher, Source } from './article.ts';
import { Capacity } from './capacity.ts';
import { ClaimDates, EvidenceField, Exclusivity, MentionKind } from './claim.ts';
import { Clocks } from './clocks.ts';
import { Judgement } from './judgement.ts';
import { Money } from './money.ts';
import { OrganizationKind } from './organization.ts';
import { Place } from './place.ts';
import { RelationType, Role } from './relation-kind.ts';
import { Status, StatusMark } from './status.ts';

const Quoted = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string().nullable() });

export const BundledVersion = z.object({
  id: z.string(),
  article: z.string(),
  url: z.string().nullable(),
  publisher: z.string(),
  /** Articles of one origin have one story: corroboration counts these. */
  story: z.string(),
  number: z.number().int().positive(),
  title: z.string(),
  /** Of the text that the offsets count in, in UTF-16 code units. */
  length: z.number().int().positive(),
  /** Of title and text as they were read. */
  contentHash: z.string(),
  byline: z.string().nullable(),
  language: z.string().nullable(),
  sources: z.array(Source),
  published: ApproximateDate.nullable(),
  knownAt: Instant,
  extractor: z.string().nullable(),
});
export type BundledVersion = z.infer<typeof BundledVersion>;

export const BundledClaim = z.object({
  id: z.string(),
  version: z.string(),
  ordinal: z.number().int(),
  type: RelationType,
  status: Status,
  mark: StatusMark.nullable(),
  name: z.string().nullable(),
  amount: Money.nullable(),
  stake: z.string().nullable(),
  capacity: z.array(Capacity),
  exclusivity: Exclusivity.nullable(),
  /** Bundles of before have none. */
  place: Place.nullable().default(null),
  dates: ClaimDates,
  parties: z.array(
    z.object({
      role: Role,
      mention: z.object({
        id: z.string(),
        kind: MentionKind,
        organization: z.string(),
        confidence: z.number(),
        ...Quoted.shape,
      }),
    }),
  ),
  evidence: z.array(z.object({ field: EvidenceField, ordinal: z.number().int(), ...Quoted.shape })),
  confidence: z.number(),
  rule: z.string(),
});
export type BundledClaim = z.infer<typeof BundledClaim>;

export const Evidence = z.object({
  clocks: Clocks,
  publishers: z.array(Publisher.extend({ domains: z.array(z.string()) })),
  versions: z.array(BundledVersion),
  organizations: z.array(z.object({ slug: z.string(), name: z.string(), kind: OrganizationKind })),
  claims: z.array(BundledClaim),
});
export type Evidence = z.infer<typeof Evidence>;

export const EvidenceBundle = z.object({
  format: z.literal('entente-evidence/1'),
  evidence: Evidence,
  /** Which claims are about one deal, and what people decided: how the evidence was understood, not evidence itself. */
  deals: z.array(z.object({ id: z.string(), claims: z.array(z.string()).min(1) })),
  judgements: z.array(Judgement),
  /** SHA-256 of the evidence as JSON. */
  digest: z.string(),
});
export type EvidenceBundle = z.infer<typeof EvidenceBundle>;
