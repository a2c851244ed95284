// All insights of one address, and the deals that they name. What moved is told of the last month known, and where that was quiet, of
// the last one with news too.
import { addDays } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { getCommitments } from './get-commitments.ts';
import { getCoopetition } from './get-coopetition.ts';
import { getDependence } from './get-dependence.ts';
import { getFlows } from './get-flows.ts';
import { getMovements } from './get-movements.ts';
import { getPower } from './get-power.ts';
import { readInsightBasis } from './read-insights.ts';

const daysTold = 30;

export async function getInsights(query: InsightQuery) {
  const { deals, clocks } = await readInsightBasis(query);
  const to = clocks.knownAt;
  const days = { from: addDays(to, -daysTold), to };
  const [dependence, coopetition, flows, commitments, power, movements] = await Promise.all([
    getDependence(query),
    getCoopetition(query),
    getFlows(query),
    getCommitments(query),
    getPower(query),
    getMovements({ type: [], organization: [], ...clocks, ...days }),
  ]);
  const { lastOn } = movements;
  const before =
    movements.movements.length > 0 || lastOn === null
      ? null
      : await getMovements({ type: [], organization: [], ...clocks, from: addDays(lastOn, -daysTold), to: lastOn });
  // The last article may have told nothing that was new.
  const lastMovements = before !== null && before.movements.length > 0 ? before : null;
  const byId: ReadonlyMap<string, Deal> = new Map(deals.map((deal) => [deal.id, deal]));
  return { dependence, coopetition, flows, commitments, power, movements, lastMovements, deals: byId };
}
