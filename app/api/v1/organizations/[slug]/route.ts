import { organization } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { getOrganization } from '#lib/query/get-organization.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(organization, (clocks, { slug = '' }) => getOrganization(slug, clocks), {
  version: readDataVersion,
});
