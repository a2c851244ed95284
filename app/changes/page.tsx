// What became known between two days.
import { ChangesPage } from '#components/views/changes/changes-page.tsx';
import { ChangesQuery } from '#lib/domain/change.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { listChanges } from '#lib/query/list-changes.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/changes', async () => {
    const query = readAddress(ChangesQuery, params);
    return <ChangesPage query={query} changes={await listChanges(query)} />;
  });
}
