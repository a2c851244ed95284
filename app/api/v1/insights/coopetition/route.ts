import { coopetition } from '#lib/http/endpoints/insights.ts';
import { route } from '#lib/http/route.ts';
import { getCoopetition } from '#lib/query/get-coopetition.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(coopetition, getCoopetition, { version: readDataVersion });
