// A search as a feed or a file: read the address, ask, write, and answer with what lets a reader ask only for changes.

import { readConfig } from '#lib/config.ts';
import type { SearchAddress, SearchView } from '#lib/domain/search-views.ts';
import { answerFile } from '#lib/http/answer-file.ts';
import { plainProblem } from '#lib/http/plain-problem.ts';
import { readSearchAddress } from '#lib/http/read-search-address.ts';
import { searchParamsOf } from '#lib/http/read-view-query.ts';
import { getChangedAt } from '#lib/query/get-changed-at.ts';
import { search } from '#lib/query/search.ts';

const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;

/** As many results as a feed or file holds. */
const most = { atom: 50, json: 50, csv: 10_000 } as const;

export async function answerSearch(
  request: Request,
  format: keyof typeof mediaTypes,
  write: (view: SearchView, address: SearchAddress, site: string) => string | Promise<string>,
): Promise<Response> {
  try {
    const address = readSearchAddress(searchParamsOf(new URL(request.url)));
    const means = { followed: address.sort === undefined && format !== 'csv', dealsAlone: format === 'csv' };
    const view = await search({ ...address, sort: address.sort ?? 'date', page: 1 }, most[format], means);
    const body = await write(view, address, readConfig().siteUrl);
    const file: Record<string, string> =
      format === 'csv'
        ? {
            'Content-Disposition': `inline; filename="entente-search-${view.clocks.asOf}-known-${view.clocks.knownAt}.csv"`,
          }
        : {};
    return answerFile(request, body, mediaTypes[format], await getChangedAt(), file);
  } catch (error) {
    return plainProblem(error);
  }
}
