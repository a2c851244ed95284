// The graph of the deals that a view's filters leave, laid out. Everything lies where it lies on the whole map of what
// was known by then, so that filters, dates and reloads move nobody.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { type GraphFilterQuery, mostNodes } from '#lib/domain/graph-query.ts';
import type { GraphView } from '#lib/domain/graph-view.ts';
import type { AllianceGraph } from '#lib/graph/alliance-graph.ts';
import { buildGraph, capGraph, type GraphLimits, noLimits } from '#lib/graph/build-graph.ts';
import { focusGraph } from '#lib/graph/focus-graph.ts';
import { foldGroups, type LineageOf, listGroups } from '#lib/graph/fold-groups.ts';
import { layoutGraph, type Places } from '#lib/graph/layout-graph.ts';
import { usualLimits } from '#lib/graph/usual-limits.ts';
import { lineageAt } from '#lib/ledger/group-at.ts';
import { byMoment, type Filters } from '#lib/ledger/ledger.ts';
import { countFacetsAt } from './count-facets-at.ts';
import { foldById, foldedNewest, foldedWhere } from './fold-deals.ts';
import { graphAt, partiesAt } from './graph-at.ts';
import { keepAnswers } from './keep-answers.ts';
import { layOutMap } from './lay-out-map.ts';
import { cursorBehind } from './list-deals.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';

/** The map on which things have their places is no default of what is shown: were it one, a graph on somebody's page would move with it. */
const usualMap: GraphLimits = { nodes: 120, edges: 600 };

/** No filter at all. */
const everything: Filters = { type: [], status: [], organization: [] };

/** Where everything lies on the whole map of what was known by a day: on the usual one, and on the one of all there is. */
const keepMap = keepAnswers<Promise<Places>>(24);

function mapOf(ledger: Ledger, { knownAt }: Clocks, isLarge: boolean): Promise<Places> {
  const limits = isLarge ? limitsOf(mostNodes) : usualMap;
  return keepMap(ledger, `${knownAt} ${limits.nodes}`, () =>
    layOutMap(graphAt(ledger, everything, { asOf: knownAt, knownAt }, limits, 'left out')),
  );
}

/** What an address that names the size of the first look draws, as the page does; like the usual map no default, for addresses outlive those. */
const firstLook: GraphLimits = { nodes: 40, edges: 240 };

/** Five relations for each node of the usual map hold for any other size. */
export const limitsOf = (most: number): GraphLimits =>
  most === firstLook.nodes ? firstLook : { nodes: most, edges: 5 * Math.max(most, usualMap.nodes) };

const limitsFor = (query: GraphFilterQuery): GraphLimits =>
  query.most === undefined ? usualLimits(query) : limitsOf(query.most);

/** Steps from the one in focus where nobody says how many. */
export const usualDepth = 1;

/** The whole graph that the filters leave. Folded groups are folded in deals; any other graph needs no deal but for its numbers. */
function wholeGraph(ledger: Ledger, query: GraphFilterQuery, clocks: Clocks, lineageOf: LineageOf): AllianceGraph {
  if (query.fold.length > 0) {
    const deals = foldGroups(foldedWhere(ledger, query, clocks), new Set(query.fold), lineageOf);
    return buildGraph(deals, query.focus.length > 0 ? noLimits : limitsFor(query));
  }
  return graphAt(ledger, query, clocks, query.focus.length > 0 ? noLimits : limitsFor(query));
}

/** The part that is looked at, those in focus before all others. */
function graphOf(ledger: Ledger, query: GraphFilterQuery, clocks: Clocks, lineageOf: LineageOf) {
  const whole = wholeGraph(ledger, query, clocks, lineageOf);
  if (query.focus.length === 0) return { ...whole, missing: [] };
  const part = focusGraph(whole, query.focus, query.depth ?? usualDepth);
  const found = query.focus.filter((slug) => !part.missing.includes(slug));
  return { ...capGraph(part, limitsFor(query), found), missing: part.missing };
}

/** So many deals go with a graph in an answer of the API; a list of deals goes on from there. */
const usualDeals = 500;

interface WithGraph {
  readonly deals: readonly Deal[];
  /** How many there are beside these. */
  readonly others: number;
  /** Where the list of deals with the same filters goes on. */
  readonly next: string | null;
}

/** The deals that go with the graph, the newest `most` of them: of all that the filters leave, or only of those that are drawn. */
function dealsOf(
  ledger: Ledger,
  { edges }: AllianceGraph,
  query: GraphFilterQuery,
  clocks: Clocks,
  most: number,
): WithGraph {
  if (query.deals === 'none') return { deals: [], others: 0, next: null };
  if (query.focus.length === 0 && query.deals === undefined) {
    const { deals, total } = foldedNewest(ledger, query, clocks, most);
    const last = deals.at(-1);
    const { fold: _, focus: __, depth: ___, most: ____, deals: _____, ...filters } = query;
    const next = last && deals.length < total ? cursorBehind(last, filters, clocks) : null;
    return { deals, others: total - deals.length, next };
  }
  const drawn = new Set(edges.flatMap((edge) => edge.deals));
  const deals = [...drawn].flatMap((id) => foldById(ledger, id, clocks) ?? []).sort(byMoment);
  return { deals: deals.slice(0, most), others: Math.max(0, deals.length - most), next: null };
}

/** `mostDeals` for who keeps or draws the whole: an answer of the API has the newest 500, which is all of a usual ledger. */
export async function getGraph(query: GraphFilterQuery, mostDeals: number = usualDeals): Promise<GraphView> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const lineageOf: LineageOf = (unit) =>
    lineageAt(unit, clocks.asOf, ledger.ownerships).map((slug) => ({ slug, name: ledger.names.get(slug) ?? slug }));
  const graph = graphOf(ledger, query, clocks, lineageOf);
  const { deals, others, next } = dealsOf(ledger, graph, query, clocks, mostDeals);
  return {
    clocks,
    ...graph,
    groups: listGroups(partiesAt(ledger, query, clocks), new Set(query.fold), lineageOf),
    nodes: layoutGraph(graph, await mapOf(ledger, clocks, (query.most ?? 0) > usualMap.nodes)),
    deals: [...deals],
    ...(next === null ? {} : { next }),
    facets: countFacetsAt(ledger, query, clocks),
    hidden: { ...graph.hidden, ...(others === 0 ? {} : { deals: others }) },
  };
}
