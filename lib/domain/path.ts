// How two organizations are connected: chains of relations, each link with the deals that make it, each deal with its claims.
import { z } from 'zod';
import { Clocks } from './clocks.ts';
import { Deal } from './deal.ts';
import { FilterQuery } from './list-query.ts';
import { OrganizationRef } from './organization.ts';
import { RelationType } from './relation-kind.ts';
import { Status } from './status.ts';
import { Slug } from './view-query.ts';

/** `forward`: the first provides and the second receives; `backward` the other way; `between` equals. */
export const Direction = z.enum(['forward', 'backward', 'between']);
export type Direction = z.infer<typeof Direction>;

/** All deals of one type, one direction and one status between two neighbours of a path. */
export const PathRelation = z.object({
  type: RelationType,
  direction: Direction,
  status: Status,
  deals: z.array(z.string()).min(1),
});
export type PathRelation = z.infer<typeof PathRelation>;

export const PathStep = z.object({
  from: OrganizationRef,
  to: OrganizationRef,
  relations: z.array(PathRelation).min(1),
});
export type PathStep = z.infer<typeof PathStep>;

/** Ended relations connect nobody any more: they count only where the question names their status. */
export const PathQuery = z.strictObject({
  from: Slug,
  to: Slug,
  ...FilterQuery.pick({ type: true, status: true, asOf: true, knownAt: true }).shape,
});
export type PathQuery = z.infer<typeof PathQuery>;

/** Where the words of a claim stand: in its article here, and at its publisher. */
export const EvidenceLink = z.object({
  claim: z.string(),
  article: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** The words in the article's page of this site. */
  page: z.string(),
  /** The article at its publisher; null where it has no address. */
  url: z.string().nullable(),
});
export type EvidenceLink = z.infer<typeof EvidenceLink>;

/** `/api/v1/paths` */
export const PathView = z.object({
  clocks: Clocks,
  from: OrganizationRef,
  to: OrganizationRef,
  /** `none`: no chain of relations at most `longest` steps long joins them at these clocks. */
  answer: z.enum(['connected', 'none']),
  longest: z.number().int(),
  /** All paths of the shortest length, as many as are told; `more` are left out. */
  paths: z.array(z.array(PathStep).min(1)),
  more: z.number().int(),
  deals: z.array(Deal),
  evidence: z.array(EvidenceLink),
});
export type PathView = z.infer<typeof PathView>;
