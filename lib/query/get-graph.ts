// The graph of the deals that a view's filters leave, laid out. Everything lies where it lies on the whole map of what
// was known by then, so that filters, dates and reloads move nobody.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { type GraphFilterQuery, mostNodes } from '#lib/domain/graph-query.ts';
import type { GraphView } from '#lib/domain/graph-view.ts';
import type { AllianceGraph } from '#lib/graph/alliance-graph.ts';
import { buildGraph, capGraph, defaultLimits, type GraphLimits, noLimits } from '#lib/graph/build-graph.ts';
import { focusGraph } from '#lib/graph/focus-graph.ts';
import { foldGroups, type LineageOf, listGroups } from '#lib/graph/fold-groups.ts';
import { layoutGraph, type Places } from '#lib/graph/layout-graph.ts';
import { lineageAt } from '#lib/ledger/group-at.ts';
import { countFacets, type Filters, passes } from '#lib/ledger/ledger.ts';
import { foldedAt } from './fold-deals.ts';
import { graphAt } from './graph-at.ts';
import { keepAnswers } from './keep-answers.ts';
import { layOutMap } from './lay-out-map.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';

/** The map on which things have their places is no default of what is shown: were it one, a graph on somebody's page would move with it. */
const usualMap: GraphLimits = { nodes: 120, edges: 600 };

/** No filter at all. */
const everything: Filters = { type: [], status: [], organization: [] };

/** Where everything lies on the whole map of what was known by a day: on the usual one, and on the one of all there is. */
const keepMap = keepAnswers<Promise<Places>>(24);

function mapOf(ledger: Ledger, { knownAt }: Clocks, isLarge: boolean): Promise<Places> {
  const limits = isLarge ? limitsFor(mostNodes) : usualMap;
  return keepMap(ledger, `${knownAt} ${limits.nodes}`, () =>
    layOutMap(graphAt(ledger, everything, { asOf: knownAt, knownAt }, limits)),
  );
}

/** Five relations for each node of the usual map hold for any size. */
const limitsFor = (most: number | undefined) =>
  most === undefined ? defaultLimits : { nodes: most, edges: 5 * Math.max(most, usualMap.nodes) };

/** Steps from the one in focus where nobody says how many. */
export const usualDepth = 1;

/** Deals in, the part of their graph that is asked for out. */
function graphOf(deals: readonly Deal[], query: GraphFilterQuery, lineageOf: LineageOf) {
  const folded = new Set(query.fold);
  const whole = buildGraph(foldGroups(deals, folded, lineageOf), noLimits);
  const part = focusGraph(whole, query.focus, query.depth ?? usualDepth);
  const found = query.focus.filter((slug) => !part.missing.includes(slug));
  const capped: AllianceGraph = capGraph(part, limitsFor(query.most), found);
  return { ...capped, missing: part.missing, groups: listGroups(deals, folded, lineageOf) };
}

export async function getGraph(query: GraphFilterQuery): Promise<GraphView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const lineageOf: LineageOf = (unit) =>
    lineageAt(unit, clocks.asOf, ledger.ownerships).map((slug) => ({ slug, name: ledger.names.get(slug) ?? slug }));
  const all = foldedAt(ledger, clocks);
  const deals = all.filter((deal) => passes(deal, query, scope));
  const graph = graphOf(deals, query, lineageOf);
  const drawn = new Set(graph.edges.flatMap((edge) => edge.deals));
  return {
    clocks,
    ...graph,
    nodes: layoutGraph(graph, await mapOf(ledger, clocks, (query.most ?? 0) > usualMap.nodes)),
    deals: query.deals === 'none' ? [] : query.focus.length > 0 ? deals.filter(({ id }) => drawn.has(id)) : deals,
    facets: countFacets(all, query, scope),
  };
}
