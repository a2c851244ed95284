import { conflicts } from '#lib/http/endpoints/judgements.ts';
import { route } from '#lib/http/route.ts';
import { listConflicts } from '#lib/query/list-conflicts.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(conflicts, listConflicts, { version: readDataVersion });
