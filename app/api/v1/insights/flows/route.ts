import { flows } from '#lib/http/endpoints/insights.ts';
import { route } from '#lib/http/route.ts';
import { getFlows } from '#lib/query/get-flows.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(flows, getFlows, { version: readDataVersion });
