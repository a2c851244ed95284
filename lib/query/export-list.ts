// A whole list as a download: the same source and the same door as its pages, so that a file never shows what a page may not.
import type { Clocks, ClocksQuery } from '#lib/domain/clocks.ts';
import { type Columns, writeCsv } from '#lib/export/csv.ts';
import type { Download, ExportFormat } from '#lib/export/download.ts';
import { writeJson, writeJsonLines } from '#lib/export/json.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../errors.ts';
import { readAll, type Source } from './page-through.ts';
import { readClocks } from './read-ledger.ts';

/** Names the file after what it holds and where its reader stood. */
export const fileNameOf = (what: string, { asOf, knownAt }: Clocks, format: ExportFormat): string =>
  `entente-${what}-as-of-${asOf}-known-by-${knownAt}.${format}`;

interface Exported<Query, Item, Row> {
  readonly source: Source<Query, Item>;
  readonly columns: (site: string) => Columns<Row>;
  /** Makes what is written of an item, where that is more than the item. */
  readonly complete: (items: AsyncIterable<Item>, site: string) => AsyncIterable<Row>;
}

/** Makes the download of a list. A page's cursor and limit mean nothing to it: it is always the whole list. */
export function exportList<Query extends ClocksQuery, Item, Row>({
  source,
  columns,
  complete,
}: Exported<Query, Item, Row>): (query: Query, format: ExportFormat) => Promise<Download> {
  return async (query, format) => {
    const clocks = readClocks(query);
    const { siteUrl } = readConfig();
    const rows = complete(readAll(query, clocks, source), siteUrl);
    const writers: Partial<Record<ExportFormat, () => Download['chunks']>> = {
      csv: () => writeCsv(columns(siteUrl), rows),
      json: () => writeJson(source.name, clocks, rows),
      jsonl: () => writeJsonLines(rows),
    };
    const write = writers[format];
    if (!write)
      throw new Problem('bad_request', `There is no ${format} of this list.`, 'Use csv, json or jsonl.', [
        { path: 'format', message: 'must be one of csv, json, jsonl' },
      ]);
    return { fileName: fileNameOf(source.name, clocks, format), format, chunks: write() };
  };
}
