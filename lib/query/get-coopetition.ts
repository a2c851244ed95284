// Pairs that are rivals and partners at once.
import type { Deal } from '#lib/domain/deal.ts';
import type { CoopetitionView } from '#lib/domain/insight.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { findCoopetition } from '#lib/graph/insights/find-coopetition.ts';
import { saidIn } from '#lib/ledger/columns/said-rows.ts';
import { keepAnswers } from './keep-answers.ts';
import { readInsightBasis } from './read-insights.ts';

const keep = keepAnswers<CoopetitionView>(24);

export async function getCoopetition(query: InsightQuery): Promise<CoopetitionView> {
  const { ledger, clocks, deals, groupOf } = await readInsightBasis(query);
  const storiesOf = ({ id, claims }: Deal): ReadonlySet<number> => {
    const said = saidIn(ledger.claims, id);
    return new Set(claims.flatMap((claim) => said.get(claim)?.story ?? []));
  };
  return keep(ledger, `${clocks.asOf} ${clocks.knownAt}`, () => findCoopetition(deals, clocks, groupOf, storiesOf));
}
