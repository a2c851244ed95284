import { searchColumns, searchRows } from '#components/format/search-table.ts';
import { type Columns, writeCsv } from '#lib/export/csv.ts';
import { answerSearch } from '../search/answer-search.ts';

const columns: Columns<readonly string[]> = searchColumns.map((name, i) => [name, (row) => row[i] ?? '']);

export const GET = (request: Request): Promise<Response> =>
  answerSearch(request, 'csv', async (view, _address, site) =>
    (await Array.fromAsync(writeCsv(columns, searchRows(view, site)))).join(''),
  );
