// Three sums over the deals that the address names.
import { TotalsPage } from '#components/views/totals-page.tsx';
import { TotalsQuery } from '#lib/domain/view-query.ts';
import { readQuery, type SearchParams } from '#lib/http/read-view-query.ts';
import { getTotals } from '#lib/query/get-totals.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/totals', async () => {
    const query = readQuery(TotalsQuery, params);
    const { deals, ...totals } = await getTotals(query);
    return <TotalsPage query={query} totals={totals} deals={deals} />;
  });
}
