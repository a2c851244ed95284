// How much of a graph is shown at once, and in which way.

/** More marks than this are painted, not drawn: the browser would stumble over so many elements. */
export const mostDrawn = 300;

/** Of a graph that will be painted the server draws this much, so that there is something to see while the rest is fetched. */
export const firstDrawn = { nodes: 80, edges: 160 } as const;

/** With so many relations on it a map is told in a few lines as well; fewer tell themselves. */
export const telling = 20;

/** More rows are told in pages: the table stays the map's twin at any size. */
const rowsPerPage = 300;

/** The rows of a page; a page after the last is the last. */
export function rowsOfPage<Row>(rows: readonly Row[], asked: number | undefined) {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(pages, asked ?? 1);
  return { page, pages, rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage) };
}
