import { searchColumns, searchRows } from '#components/format/search-table.ts';
import { writeCsv } from '#lib/http/write-csv.ts';
import { answerSearch } from '../search/answer-search.ts';

export const GET = (request: Request): Promise<Response> =>
  answerSearch(request, 'csv', (view, _address, site) => writeCsv(searchColumns, searchRows(view, site)));
