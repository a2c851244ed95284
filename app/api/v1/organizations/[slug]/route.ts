import { organization } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { followOrganization } from '#lib/query/follow-moved.ts';
import { getOrganization } from '#lib/query/get-organization.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(
  organization,
  async (clocks, { slug = '' }) => {
    await followOrganization(slug);
    return getOrganization(slug, clocks);
  },
  { version: readDataVersion },
);
