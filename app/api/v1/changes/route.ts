import { changes } from '#lib/http/endpoints/deals.ts';
import { route } from '#lib/http/route.ts';
import { listChanges } from '#lib/query/list-changes.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(changes, listChanges, { version: readDataVersion });
