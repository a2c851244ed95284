import { readConfig } from '#lib/config.ts';
import { addressesInFile, sitemapIndex } from '#lib/export/sitemap.ts';
import { answerWith } from '#lib/http/answer-with.ts';
import { countSitePages } from '#lib/query/list-site-pages.ts';

const headers = { 'Content-Type': 'application/xml; charset=utf-8' };

export const GET = (request: Request): Promise<Response> =>
  answerWith(request, async () => {
    const files = Math.ceil((await countSitePages()) / addressesInFile);
    return new Response(sitemapIndex(readConfig().siteUrl, files), { headers });
  });
