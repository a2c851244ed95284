// The graph of organizations and the relations between them. `sort` orders the table and is this page's alone.
import { GraphPage } from '#components/views/graph/graph-page.tsx';
import { mostDrawn, rowsOfPage } from '#components/views/graph/graph-size.ts';
import { defaultSort, GraphSort, needsDeals, rowsOf, sortRows, withDeals } from '#components/views/graph/graph-sort.ts';
import { GraphQuery } from '#lib/domain/graph-query.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { getGraph } from '#lib/query/get-graph.ts';
import { listDealsById } from '#lib/query/list-deals-by-id.ts';
import { nameOrganizations } from '#lib/query/name-organizations.ts';
import { pageOrProblem } from '../page-or-problem.tsx';
import { ShareHead } from '../share-head.tsx';

/** A graph with the one page of its table that is asked for: of thousands of deals only those in it are folded. */
async function readGraphPage(query: GraphQuery, sort: GraphSort) {
  const deals = needsDeals(sort) ? 'drawn' : 'none';
  const graph = await getGraph({ ...query, deals }, Number.POSITIVE_INFINITY);
  const listed = rowsOfPage(sortRows(rowsOf(graph), sort), query.page, graph.nodes.length > mostDrawn);
  const behind = await listDealsById(
    listed.rows.flatMap(({ edge }) => edge.deals),
    query,
  );
  return { graph, listed: { ...listed, rows: withDeals(listed.rows, behind) } };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { sort: asked, ...params } = await searchParams;
  return pageOrProblem('/graph', async () => {
    const query = readAddress(GraphQuery, params);
    const sort = GraphSort.catch(defaultSort).parse(asked);
    const [{ graph, listed }, focus, evidence] = await Promise.all([
      readGraphPage(query, sort),
      nameOrganizations(query.focus),
      query.evidence === undefined ? null : getDeal(query.evidence, query),
    ]);
    return (
      <>
        <ShareHead asked={{ ...params, view: 'graph' }} />
        <GraphPage query={query} sort={sort} graph={graph} focus={focus} listed={listed} evidence={evidence} />
      </>
    );
  });
}
