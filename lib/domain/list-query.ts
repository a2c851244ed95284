// What the lists of the API can be asked. Every list takes both clocks and goes on at a cursor; what else narrows it differs.
import { z } from 'zod';
import { MetricName } from './metric.ts';
import { OrganizationKind } from './organization.ts';
import { listOf, optional, Slug, ViewQuery } from './view-query.ts';

/** Made of content, as `contentId` makes it. */
export const Id = z.string().regex(/^[0-9a-f]{20}$/, 'an id of 20 hexadecimal digits');
const clocks = ViewQuery.pick({ asOf: true, knownAt: true }).shape;
const filters = ViewQuery.pick({ type: true, status: true, organization: true }).shape;

const paging = {
  /** As the page before gave it under `next`. It keeps that page's clocks, so that a list read over midnight stays one list. */
  cursor: optional(z.string().regex(/^[\w-]{1,600}$/, 'the `next` of an earlier page')),
  limit: optional(z.coerce.number().int().min(1).max(500)),
};

/** A view's filters without what only a page has. */
export const FilterQuery = ViewQuery.omit({ evidence: true, page: true });
export type FilterQuery = z.infer<typeof FilterQuery>;

export const DealListQuery = z.strictObject({ ...FilterQuery.shape, ...paging });
export type DealListQuery = z.infer<typeof DealListQuery>;

export const ClaimListQuery = z.strictObject({
  ...filters,
  deal: optional(Id),
  article: optional(Id),
  ...clocks,
  ...paging,
});
export type ClaimListQuery = z.infer<typeof ClaimListQuery>;

export const ArticleListQuery = z.strictObject({
  publisher: listOf(Slug),
  ...ViewQuery.pick({ from: true, until: true }).shape,
  ...clocks,
  ...paging,
});
export type ArticleListQuery = z.infer<typeof ArticleListQuery>;

export const OrganizationListQuery = z.strictObject({
  /** How a name, an alias or a slug begins; case and marks do not matter. */
  q: optional(
    z
      .string()
      .trim()
      .max(80)
      .regex(/^\P{Cc}*$/u, 'how a name begins'),
  ),
  kind: listOf(OrganizationKind),
  ...clocks,
  ...paging,
});
export type OrganizationListQuery = z.infer<typeof OrganizationListQuery>;

export const MetricListQuery = z.strictObject({
  organization: filters.organization,
  metric: listOf(MetricName),
  ...clocks,
  ...paging,
});
export type MetricListQuery = z.infer<typeof MetricListQuery>;
