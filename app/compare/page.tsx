// Two organizations beside one another.
import { clocksIn } from '#components/format/view-address.ts';
import { ComparePage } from '#components/views/organization/compare-page.tsx';
import { CompareQuery } from '#lib/domain/comparison.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { getComparison } from '#lib/query/get-comparison.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { listChoices } from '#lib/query/list-choices.ts';
import { listLeading } from '#lib/query/list-leading.ts';
import { pageOrProblem } from '../page-or-problem.tsx';
import { ShareHead } from '../share-head.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  return pageOrProblem('/compare', async () => {
    const query = readAddress(CompareQuery, params);
    const [choices, leading, comparison, evidence] = await Promise.all([
      listChoices(query),
      listLeading(query),
      getComparison(query),
      query.evidence === undefined ? null : getDeal(query.evidence, query),
    ]);
    return (
      <>
        {comparison && 'a' in comparison && (
          <ShareHead asked={{ ...clocksIn(query), view: 'pair', pair: `${query.a},${query.b}` }} />
        )}
        <ComparePage query={query} choices={choices} leading={leading} comparison={comparison} evidence={evidence} />
      </>
    );
  });
}
