// Where the graph's marks and columns lead. The sort order of the table is the graph page's own parameter and rides along.
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import type { GraphQuery } from '#lib/domain/graph-query.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { defaultSort, type GraphSort } from './graph-sort.ts';

export const graphPath = '/graph';

/** The id of an edge's row in the table. */
export const rowId = (edge: Pick<GraphEdge, 'id'>): string => `r-${edge.id.replaceAll(':', '.')}`;

export function graphAddress(query: Partial<GraphQuery>, sort: GraphSort = defaultSort, fragment?: string): string {
  const address = viewAddress(graphPath, query);
  const sorted = sort === defaultSort ? address : `${address}${address.includes('?') ? '&' : '?'}sort=${sort}`;
  return fragment === undefined ? sorted : `${sorted}#${fragment}`;
}

/** The graph with something else in focus: from its first page, with no drawer open. */
export const focused = (query: GraphQuery, focus: readonly string[]): GraphQuery => ({
  ...query,
  focus: [...focus],
  depth: focus.length === 1 ? query.depth : undefined,
  page: undefined,
  evidence: undefined,
});

/** An edge of one deal opens its evidence; one of several leads to its row, which lists them. */
export const graphHrefs = (query: GraphQuery, sort: GraphSort) => ({
  node: ({ kind, target }: GraphNode): string =>
    kind === 'venture'
      ? graphAddress({ ...query, evidence: target }, sort, 'map')
      : viewAddress(`/organizations/${encodeURIComponent(target)}`, clocksIn(query)),
  edge: (edge: GraphEdge): string =>
    edge.deals.length === 1
      ? graphAddress({ ...query, evidence: edge.deals[0] }, sort, 'map')
      : `#${encodeURIComponent(rowId(edge))}`,
});
