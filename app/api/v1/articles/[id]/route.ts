import { article } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { getArticle } from '#lib/query/get-article.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(article, ({ version, ...clocks }, { id = '' }) => getArticle(id, clocks, version), {
  version: readDataVersion,
});
