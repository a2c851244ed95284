// The graph of organizations and the relations between them. `sort` orders the table and is this page's alone.
import { GraphPage } from '#components/views/graph/graph-page.tsx';
import { defaultSort, GraphSort } from '#components/views/graph/graph-sort.ts';
import { GraphQuery } from '#lib/domain/graph-query.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { getGraph } from '#lib/query/get-graph.ts';
import { pageOrProblem } from '../page-or-problem.tsx';
import { ShareHead } from '../share-head.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { sort, ...params } = await searchParams;
  return pageOrProblem('/graph', async () => {
    const query = readAddress(GraphQuery, params);
    const [graph, evidence] = await Promise.all([
      getGraph({ ...query, deals: 'drawn' }, Number.POSITIVE_INFINITY),
      query.evidence === undefined ? null : getDeal(query.evidence, query),
    ]);
    return (
      <>
        <ShareHead asked={{ ...params, view: 'graph' }} />
        <GraphPage query={query} sort={GraphSort.catch(defaultSort).parse(sort)} graph={graph} evidence={evidence} />
      </>
    );
  });
}
