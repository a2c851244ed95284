import { claims } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { exportClaims } from '#lib/query/exports.ts';
import { listClaims } from '#lib/query/list-claims.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(claims, listClaims, { version: readDataVersion, download: exportClaims });
