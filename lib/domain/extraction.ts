// All that reading one article version yields. Mentions are listed once; claims and metrics point into the list.
import { z } from 'zod';
import { Claim, Mention } from './claim.ts';
import { Metric } from './metric.ts';
import { OrganizationKind } from './organization.ts';

/** An organization that no registry lists and that the text itself introduces. */
export const DiscoveredOrganization = z.object({ slug: z.string(), name: z.string(), kind: OrganizationKind });
export type DiscoveredOrganization = z.infer<typeof DiscoveredOrganization>;

export const Extraction = z.object({
  discovered: z.array(DiscoveredOrganization),
  mentions: z.array(Mention),
  claims: z.array(Claim),
  metrics: z.array(Metric),
});
export type Extraction = z.infer<typeof Extraction>;
