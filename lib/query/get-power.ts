// Who matters in the network, and who would be cut off if somebody left.
import type { PowerView } from '#lib/domain/insight.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { findPower } from '#lib/graph/insights/find-power.ts';
import { keepAnswers } from './keep-answers.ts';
import { readInsightBasis } from './read-insights.ts';

const keep = keepAnswers<PowerView>(48);

export async function getPower(query: InsightQuery): Promise<PowerView> {
  const { ledger, clocks, deals, groupOf } = await readInsightBasis(query);
  const without = query.without.map((slug) => ({ slug, name: ledger.names.get(slug) ?? slug }));
  const key = [clocks.asOf, clocks.knownAt, ...query.without].join(' ');
  return keep(ledger, key, () => findPower(deals, clocks, without, groupOf));
}
