import { deals } from '#lib/http/endpoints/deals.ts';
import { route } from '#lib/http/route.ts';
import { exportDeals } from '#lib/query/exports.ts';
import { listDeals } from '#lib/query/list-deals.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(deals, listDeals, { version: readDataVersion, download: exportDeals });
