import { deal } from '#lib/http/endpoints/deals.ts';
import { route } from '#lib/http/route.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(deal, (clocks, { id = '' }) => getDeal(id, clocks), { version: readDataVersion });
