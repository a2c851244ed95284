// Three sums over the deals that the address names.
import { BasisChoice } from '#components/views/insights/basis-choice.tsx';
import { TotalsPage } from '#components/views/insights/totals-page.tsx';
import { TotalsQuery } from '#lib/domain/view-query.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { getTotals, listBases } from '#lib/query/get-totals.ts';
import { nameOrganizations } from '#lib/query/name-organizations.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = await props.searchParams;
  return pageOrProblem('/totals', async () => {
    const query = readAddress(TotalsQuery, params);
    const bases = query.basis === undefined ? await listBases(query) : new Map();
    if (bases.size > 1) return <BasisChoice query={query} bases={bases} />;
    const [{ deals, ...totals }, organizations] = await Promise.all([
      getTotals(query),
      nameOrganizations(query.organization),
    ]);
    return <TotalsPage query={query} totals={totals} deals={deals} organizations={organizations} />;
  });
}
