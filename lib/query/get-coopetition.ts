// Pairs that are rivals and partners at once.
import type { CoopetitionView } from '#lib/domain/insight.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { findCoopetition } from '#lib/graph/insights/find-coopetition.ts';
import { keepAnswers } from './keep-answers.ts';
import { readInsightBasis } from './read-insights.ts';

const keep = keepAnswers<CoopetitionView>(24);

export async function getCoopetition(query: InsightQuery): Promise<CoopetitionView> {
  const { ledger, clocks, deals, groupOf } = await readInsightBasis(query);
  return keep(ledger, `${clocks.asOf} ${clocks.knownAt}`, () => findCoopetition(deals, clocks, groupOf));
}
