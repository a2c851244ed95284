// The graph of the deals that a view's filters leave, laid out. Everything lies where it lies on the whole map of what
// was known by then, so that filters, dates and reloads move nobody.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { GraphView } from '#lib/domain/views.ts';
import { buildGraph } from '#lib/graph/build-graph.ts';
import { layoutGraph, type Places, placesOf } from '#lib/graph/layout-graph.ts';
import { countFacets, passes } from '#lib/ledger/ledger.ts';
import { foldedAt } from './fold-deals.ts';
import { keepAnswers } from './keep-answers.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';

/** Where everything lies on the whole map of what was known by a day. */
const keepMap = keepAnswers<Places>(24);

const mapOf = (ledger: Ledger, { knownAt }: Clocks): Places =>
  keepMap(ledger, knownAt, () => placesOf(layoutGraph(buildGraph(foldedAt(ledger, { asOf: knownAt, knownAt })))));

export async function getGraph(query: ViewQuery): Promise<GraphView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const all = foldedAt(ledger, clocks);
  const deals = all.filter((deal) => passes(deal, query, scope));
  const graph = buildGraph(deals);
  const nodes = layoutGraph(graph, mapOf(ledger, clocks));
  return { clocks, ...graph, nodes, deals, facets: countFacets(all, query, scope) };
}
