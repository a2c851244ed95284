// Who depends on whom, who is rival and partner at once, where money goes in circles.
import { InsightsPage } from '#components/views/insights/insights-page.tsx';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { getInsights } from '#lib/query/get-insights.ts';
import { pageOrProblem } from '../page-or-problem.tsx';
import { ShareHead } from '../share-head.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  return pageOrProblem('/insights', async () => {
    const query = readAddress(InsightQuery, params);
    const [views, evidence] = await Promise.all([
      getInsights(query),
      query.evidence === undefined ? null : getDeal(query.evidence, query),
    ]);
    return (
      <>
        <ShareHead asked={{ ...params, view: 'dependence' }} />
        <InsightsPage query={query} views={views} evidence={evidence} />
      </>
    );
  });
}
