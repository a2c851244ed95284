import { organizations } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { exportOrganizations } from '#lib/query/exports.ts';
import { listOrganizations } from '#lib/query/list-organizations.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(organizations, listOrganizations, { version: readDataVersion, download: exportOrganizations });
