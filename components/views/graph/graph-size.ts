// How much of a graph is shown at once, and in which way.
import type { EdgeRow } from './graph-sort.ts';

/** More marks than this are painted, not drawn: the browser would stumble over so many elements. */
export const mostDrawn = 300;

/** Of a graph that will be painted the server draws this much, so that there is something to see while the rest is fetched. */
export const firstDrawn = { nodes: 80, edges: 160 } as const;

/** With so many relations on it a map is told in a few lines as well; fewer tell themselves. */
export const telling = 20;

/** More rows are told in pages: the table stays the map's twin at any size. Under a painted map they are fewer, for they are most of the page. */
const rowsPerPage = { drawn: 300, painted: 100 } as const;

export interface RowPage {
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly EdgeRow[];
}

/** The rows of a page; a page after the last is the last. */
export function rowsOfPage(rows: readonly EdgeRow[], asked: number | undefined, isPainted: boolean): RowPage {
  const perPage = isPainted ? rowsPerPage.painted : rowsPerPage.drawn;
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(pages, asked ?? 1);
  return { page, pages, rows: rows.slice((page - 1) * perPage, page * perPage) };
}
