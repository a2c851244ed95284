import { articles } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { exportArticles } from '#lib/query/exports.ts';
import { listArticles } from '#lib/query/list-articles.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(articles, listArticles, { version: readDataVersion, download: exportArticles });
