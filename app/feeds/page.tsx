// Where Entente listens, and how it fares.
import { FeedsPage } from '#components/views/feeds/feeds-page.tsx';
import { readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { listFeeds } from '#lib/query/list-feeds.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/feeds', async () => (
    <FeedsPage query={readViewQuery(params)} list={await listFeeds()} now={new Date().toISOString()} />
  ));
}
