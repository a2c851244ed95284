// What is promised, by buyer, supplier, type or year, and how promises went.
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { CommitmentView } from '#lib/domain/insight.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { findCommitments } from '#lib/graph/insights/find-commitments.ts';
import { listConverted } from './convert-deals.ts';
import { keepAnswers } from './keep-answers.ts';
import { readInsightBasis } from './read-insights.ts';
import type { Ledger } from './read-ledger.ts';

const keep = keepAnswers<CommitmentView>(100);
const keepKnownAt = keepAnswers<ReadonlyMap<string, Instant>>(1);

const knownAtIn = (ledger: Ledger): ReadonlyMap<string, Instant> =>
  keepKnownAt(
    ledger,
    '',
    () => new Map([...ledger.claims.entries()].flatMap(([, claims]) => claims.map(({ id, knownAt }) => [id, knownAt]))),
  );

export async function getCommitments(query: InsightQuery): Promise<CommitmentView> {
  const { ledger, clocks, deals, groupOf, inDollars } = await readInsightBasis(query);
  const { by = 'buyer', unit = 'usd' } = query;
  const key = [clocks.asOf, clocks.knownAt, by, unit].join(' ');
  return keep(ledger, key, () => {
    const view = findCommitments(deals, { by, unit, clocks }, groupOf, inDollars, knownAtIn(ledger));
    const counted = unit === 'usd' ? view.rows.flatMap((row) => row.deals) : [];
    return { ...view, converted: listConverted(counted, deals) };
  });
}
