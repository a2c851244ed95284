// Whether everything runs that should.
import { StatusPage } from '#components/views/status-page.tsx';
import { readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { getStatus } from '#lib/query/get-status.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/status', async () => <StatusPage query={readViewQuery(params)} status={await getStatus()} />);
}
