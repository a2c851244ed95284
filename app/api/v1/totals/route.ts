import { totals } from '#lib/http/endpoints/judgements.ts';
import { route } from '#lib/http/route.ts';
import { getTotals } from '#lib/query/get-totals.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(totals, getTotals, { version: readDataVersion });
