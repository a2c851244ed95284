import { commitments } from '#lib/http/endpoints/insights.ts';
import { route } from '#lib/http/route.ts';
import { getCommitments } from '#lib/query/get-commitments.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(commitments, getCommitments, { version: readDataVersion });
