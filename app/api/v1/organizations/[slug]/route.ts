import { ClocksQuery } from '#lib/domain/clocks.ts';
import { OrganizationView } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { followOrganization } from '#lib/query/follow-moved.ts';
import { getOrganization } from '#lib/query/get-organization.ts';

export const GET = route(
  { query: ClocksQuery.strict(), reply: OrganizationView, what: 'organization' },
  async (clocks, { slug = '' }) => {
    await followOrganization(slug);
    return getOrganization(slug, clocks);
  },
);
