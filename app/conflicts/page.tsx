// Where sources contradict one another.
import { ConflictsPage } from '#components/views/deal/conflicts-page.tsx';
import { ConflictQuery } from '#lib/domain/view-query.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { listConflicts } from '#lib/query/list-conflicts.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/conflicts', async () => {
    const query = readAddress(ConflictQuery, params);
    return <ConflictsPage query={query} list={await listConflicts(query)} />;
  });
}
