// How Entente works, how good it is, and what it does not prove.
import { MethodPage } from '#components/views/about/method-page.tsx';
import { readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { getEvaluation } from '#lib/query/get-evaluation.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/method', async () => (
    <MethodPage query={readViewQuery(params)} evaluation={getEvaluation()} />
  ));
}
