import { articleDiff } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { getArticleDiff } from '#lib/query/get-article-diff.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(
  articleDiff,
  ({ from, to, ...clocks }, { id = '' }) => getArticleDiff(id, clocks, { from, to }),
  { version: readDataVersion },
);
