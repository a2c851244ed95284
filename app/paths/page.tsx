// The shortest chains of relations between two organizations.
import { PathsPage } from '#components/views/organization/paths-page.tsx';
import { PathsQuery } from '#lib/domain/comparison.ts';
import { readAddress, type SearchParams } from '#lib/http/read-view-query.ts';
import { findConnections } from '#lib/query/find-connections.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { listChoices } from '#lib/query/list-choices.ts';
import { listLeading } from '#lib/query/list-leading.ts';
import { findUnknown } from '#lib/query/name-organizations.ts';
import { pageOrProblem } from '../page-or-problem.tsx';

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  return pageOrProblem('/paths', async () => {
    const query = readAddress(PathsQuery, params);
    const { from, to, evidence: open, ...rest } = query;
    const missing = await findUnknown([from, to].filter((slug) => slug !== undefined));
    const [choices, leading, found, evidence] = await Promise.all([
      listChoices(query),
      listLeading(query),
      from === undefined || to === undefined || missing !== undefined ? null : findConnections({ ...rest, from, to }),
      open === undefined ? null : getDeal(open, query),
    ]);
    return (
      <PathsPage
        query={query}
        choices={choices}
        leading={leading}
        missing={missing}
        found={found}
        evidence={evidence}
      />
    );
  });
}
