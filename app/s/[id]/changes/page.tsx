// What is different today from what a frozen share shows.
import { ChangesPage } from '#components/views/changes/changes-page.tsx';
import { getShare } from '#lib/query/get-share.ts';
import { listShareChanges } from '#lib/query/list-share-changes.ts';
import { pageOrProblem } from '../../../page-or-problem.tsx';

export default async function Page(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  return pageOrProblem(`/s/${id}`, async () => {
    const changes = await listShareChanges(await getShare(id));
    const { asOf } = changes.clocks;
    return <ChangesPage query={{ type: [], organization: [], asOf }} changes={changes} />;
  });
}
