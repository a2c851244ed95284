// All insights of one address, and the deals that they name.
import type { Deal } from '#lib/domain/deal.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { getCommitments } from './get-commitments.ts';
import { getCoopetition } from './get-coopetition.ts';
import { getDependence } from './get-dependence.ts';
import { getFlows } from './get-flows.ts';
import { getPower } from './get-power.ts';
import { readInsightBasis } from './read-insights.ts';

export async function getInsights(query: InsightQuery) {
  const { deals } = await readInsightBasis(query);
  const [dependence, coopetition, flows, commitments, power] = await Promise.all([
    getDependence(query),
    getCoopetition(query),
    getFlows(query),
    getCommitments(query),
    getPower(query),
  ]);
  const byId: ReadonlyMap<string, Deal> = new Map(deals.map((deal) => [deal.id, deal]));
  return { dependence, coopetition, flows, commitments, power, deals: byId };
}
