// A page of each list of the API, in wire form.
import { z } from 'zod';
import { ArticleRef } from './article.ts';
import { Clocks } from './clocks.ts';
import { OrganizationKind, OrganizationRef } from './organization.ts';
import { ClaimView, MetricView, Next } from './views.ts';

/** Newest known first: `/api/v1/claims`. */
export const ClaimList = z.object({ clocks: Clocks, claims: z.array(ClaimView), next: Next });
export type ClaimList = z.infer<typeof ClaimList>;

/** An article in its latest version by then, with how many claims it makes. */
export const ArticleItem = z.object({
  ...ArticleRef.shape,
  version: z.number().int(),
  language: z.string().nullable(),
  claims: z.number().int(),
});
export type ArticleItem = z.infer<typeof ArticleItem>;

/** Newest known first: `/api/v1/articles`. */
export const ArticleList = z.object({ clocks: Clocks, articles: z.array(ArticleItem), next: Next });
export type ArticleList = z.infer<typeof ArticleList>;

/** An organization with how many deals name it at the clocks. */
export const OrganizationItem = z.object({
  ...OrganizationRef.shape,
  kind: OrganizationKind,
  country: z.string().nullable(),
  deals: z.number().int(),
});
export type OrganizationItem = z.infer<typeof OrganizationItem>;

/** By slug: `/api/v1/organizations`. */
export const OrganizationList = z.object({ clocks: Clocks, organizations: z.array(OrganizationItem), next: Next });
export type OrganizationList = z.infer<typeof OrganizationList>;

/** Newest known first: `/api/v1/metrics`. */
export const MetricList = z.object({ clocks: Clocks, metrics: z.array(MetricView), next: Next });
export type MetricList = z.infer<typeof MetricList>;
