// The timeline of deals, which is the home page.
import { TimelinePage } from '#components/views/timeline/timeline-page.tsx';
import { TimelineQuery } from '#lib/domain/view-query.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { getTimelinePage } from '#lib/query/get-timeline-page.ts';
import { pageOrProblem } from './page-or-problem.tsx';
import { ShareHead } from './share-head.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  return pageOrProblem('/', async () => {
    const query = readAddress(TimelineQuery, params);
    const [timeline, evidence] = await Promise.all([
      getTimelinePage(query),
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
