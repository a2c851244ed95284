// Whether everything runs that should: answered with 503 where it does not, so that a monitor needs no eyes.
import { StatusPage } from '#components/views/feeds/status-page.tsx';
import { words } from '#components/words.ts';
import { setAnswerStatus } from '#lib/answer-scope.ts';
import { httpStatus, messageOf, Problem } from '#lib/errors.ts';
import { readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { getStatus } from '#lib/query/get-status.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

const noStatus = (error: unknown): never => {
  console.error(`status: ${messageOf(error)}`);
  throw new Problem('unavailable', '', words.problem.unavailableHelp);
};

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/status', async () => {
    const query = readViewQuery(params);
    const status = await getStatus().catch(noStatus);
    if (status.status !== 'ok') setAnswerStatus(httpStatus.unavailable);
    return <StatusPage query={query} status={status} />;
  });
}
