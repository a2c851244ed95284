import { searchAll } from '#lib/http/endpoints/search.ts';
import { route } from '#lib/http/route.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';
import { search } from '#lib/query/search.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(searchAll, (query) => search(query), { version: readDataVersion });
