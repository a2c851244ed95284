import { readConfig } from '#lib/config.ts';
import { Problem } from '#lib/errors.ts';
import { addressesInFile, sitemapFile } from '#lib/export/sitemap.ts';
import { answerWith } from '#lib/http/answer-with.ts';
import { listSitePages } from '#lib/query/list-site-pages.ts';

const headers = { 'Content-Type': 'application/xml; charset=utf-8' };

export const GET = (request: Request, context: { params: Promise<{ part: string }> }): Promise<Response> =>
  answerWith(request, async () => {
    const number = Number(/^([1-9]\d{0,4})\.xml$/.exec((await context.params).part)?.[1] ?? 0);
    const pages = number === 0 ? [] : await listSitePages(number - 1, addressesInFile);
    if (pages.length === 0) throw new Problem('not_found', 'There is no such file.', 'See /sitemap.xml.');
    return new Response(sitemapFile(readConfig().siteUrl, pages), { headers });
  });
