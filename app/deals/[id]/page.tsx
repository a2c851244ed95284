// One deal, with everything that was said of it.
import { clocksIn } from '#components/format/view-address.ts';
import { DealPage } from '#components/views/deal/deal-page.tsx';
import { readViewQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { followDeal } from '#lib/query/follow-moved.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { missing, pageOrProblem } from '../../page-or-problem.tsx';
import { ShareHead } from '../../share-head.tsx';

export default async function Page(props: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  const [{ id }, params] = await Promise.all([props.params, props.searchParams]);
  const make = async () => {
    await followDeal(id);
    const query = readViewQuery(params);
    const [view, evidence] = await Promise.all([
      getDeal(id, query),
      query.evidence === undefined ? null : getDeal(query.evidence, query),
    ]);
    if (!view) throw missing();
    return (
      <>
        <ShareHead asked={{ ...clocksIn(query), view: 'deal', deal: id }} />
        <DealPage id={id} query={query} view={view} evidence={evidence} />
      </>
    );
  };
  return pageOrProblem(`/deals/${id}`, make, params);
}
