// The graph of the deals that a view's filters leave, laid out. The layout is kept with the fold: the same deals always
// lie the same.
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { GraphView } from '#lib/domain/views.ts';
import { buildGraph } from '#lib/graph/build-graph.ts';
import { layoutGraph } from '#lib/graph/layout-graph.ts';
import { countFacets, passes } from '#lib/ledger/ledger.ts';
import { foldedAt, readClocks, readLedger } from './read-ledger.ts';

export async function getGraph(query: ViewQuery): Promise<GraphView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const all = foldedAt(ledger, clocks);
  const deals = all.filter((deal) => passes(deal, query, scope));
  const graph = buildGraph(deals);
  return { clocks, ...graph, nodes: layoutGraph(graph), deals, facets: countFacets(all, query, scope) };
}
