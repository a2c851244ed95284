import { evidence } from '#lib/http/endpoints/judgements.ts';
import { route } from '#lib/http/route.ts';
import { getBundle } from '#lib/query/get-bundle.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(evidence, getBundle, { version: readDataVersion });
