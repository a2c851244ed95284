import { dependence } from '#lib/http/endpoints/insights.ts';
import { route } from '#lib/http/route.ts';
import { getDependence } from '#lib/query/get-dependence.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(dependence, getDependence, { version: readDataVersion });
