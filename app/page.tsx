// The timeline of deals, which is the home page.
import { TimelinePage } from '#components/views/timeline-page.tsx';
import { readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { getTimeline } from '#lib/query/get-timeline.ts';
import { pageOrProblem } from './page-or-problem.tsx';
import { ShareHead } from './share-head.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  return pageOrProblem('/', async () => {
    const query = readViewQuery(params);
    const [timeline, evidence] = await Promise.all([
      getTimeline(query),
      query.evidence === undefined ? null : getDeal(query.evidence, query),
    ]);
    return (
      <>
        <ShareHead asked={{ ...params, view: 'timeline' }} />
        <TimelinePage query={query} timeline={timeline} evidence={evidence} />
      </>
    );
  });
}
