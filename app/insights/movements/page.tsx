// What happened between two days, as a written digest.
import { MovementsPage } from '#components/views/changes/movements-page.tsx';
import { MovementQuery } from '#lib/domain/movement.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { getMovements } from '#lib/query/get-movements.ts';
import { pageOrProblem } from '../../page-or-problem.tsx';
import { ShareHead } from '../../share-head.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  return pageOrProblem('/insights/movements', async () => {
    const query = readAddress(MovementQuery, params);
    const view = await getMovements(query);
    const evidence = query.evidence === undefined ? null : await getDeal(query.evidence, view.clocks);
    return (
      <>
        <ShareHead asked={{ ...params, view: 'movements' }} />
        <MovementsPage query={query} view={view} evidence={evidence} />
      </>
    );
  });
}
