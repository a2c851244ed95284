import { suggestions } from '#lib/http/endpoints/search.ts';
import { route } from '#lib/http/route.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';
import { suggest } from '#lib/query/suggest.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(suggestions, suggest, { version: readDataVersion });
