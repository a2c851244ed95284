import { power } from '#lib/http/endpoints/insights.ts';
import { route } from '#lib/http/route.ts';
import { getPower } from '#lib/query/get-power.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(power, getPower, { version: readDataVersion });
