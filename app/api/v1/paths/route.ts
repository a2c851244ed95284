import { paths } from '#lib/http/endpoints/deals.ts';
import { route } from '#lib/http/route.ts';
import { findConnections } from '#lib/query/find-connections.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(paths, findConnections, { version: readDataVersion });
