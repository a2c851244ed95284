// On whom one buyer depends for a resource, over time.
import { type Day, dayOf } from '#lib/domain/approximate-date.ts';
import { type DependenceView, typesOfResource } from '#lib/domain/insight.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { findDependence } from '#lib/graph/insights/find-dependence.ts';
import { listBuyers } from '#lib/graph/insights/list-buyers.ts';
import { findContainment, wholesOf } from '#lib/ledger/find-containment.ts';
import { listConverted } from './convert-deals.ts';
import { keepAnswers } from './keep-answers.ts';
import { readInsightBasis } from './read-insights.ts';
import type { Ledger } from './read-ledger.ts';

const keep = keepAnswers<DependenceView>(200);

/** The first day on which one of these claims was known that says that an exclusivity had ended. */
function endTold(ledger: Ledger, deal: string, by: readonly string[]): Day | null {
  const told = (ledger.claims.get(deal) ?? []).filter(
    ({ id, exclusivity }) => by.includes(id) && exclusivity?.state === 'ended',
  );
  return told.map(({ knownAt }) => dayOf(knownAt)).sort()[0] ?? null;
}

/** Without a buyer, that of the one with most suppliers. A buyer that nobody supplies has no dependence. */
export async function getDependence(query: InsightQuery): Promise<DependenceView> {
  const { resource = 'compute', measure = 'count' } = query;
  const { ledger, clocks, deals, groupOf, inDollars } = await readInsightBasis(query, typesOfResource[resource]);
  const key = [clocks.asOf, clocks.knownAt, resource, measure, query.buyer ?? ''].join(' ');
  return keep(ledger, key, () => {
    const buyers = listBuyers(deals, resource, clocks, groupOf);
    const buyer =
      query.buyer === undefined
        ? buyers[0]?.organization
        : { slug: query.buyer, name: ledger.names.get(query.buyer) ?? query.buyer };
    const question = {
      resource,
      measure,
      clocks,
      partOf: wholesOf(findContainment(deals, { clocks, ownerships: ledger.ownerships })),
      endTold: (deal: string, by: readonly string[]) => endTold(ledger, deal, by),
    };
    const dependence = buyer ? findDependence(deals, { buyer, ...question }, groupOf, inDollars) : null;
    const inputs = measure === 'usd' ? (dependence?.inputs ?? []) : [];
    const converted = listConverted(
      inputs.map(({ deal }) => deal),
      deals,
    );
    return { dependence, buyers, converted };
  });
}
