// Money that goes in circles, and whether chance would make as many circles.
import type { FlowView } from '#lib/domain/insight.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { findLoops, longestLoop } from '#lib/graph/insights/find-loops.ts';
import { loopSignificance } from '#lib/graph/insights/loop-significance.ts';
import { moneyLegs, payingTypes } from '#lib/graph/insights/money-legs.ts';
import { numberLegs } from '#lib/graph/insights/number-legs.ts';
import { findContainment, wholesOf } from '#lib/ledger/find-containment.ts';
import { listConverted } from './convert-deals.ts';
import { keepAnswers } from './keep-answers.ts';
import { readInsightBasis } from './read-insights.ts';

const keep = keepAnswers<FlowView>(24);
const loopsListed = 200;

export async function getFlows(query: InsightQuery): Promise<FlowView> {
  const { ledger, clocks, deals, groupOf, inDollars } = await readInsightBasis(query, payingTypes);
  return keep(ledger, `${clocks.asOf} ${clocks.knownAt}`, () => {
    const partOf = wholesOf(findContainment(deals, { clocks, ownerships: ledger.ownerships }));
    const { legs, leftOut } = moneyLegs(deals, clocks, groupOf, inDollars, partOf);
    const numbered = numberLegs(legs);
    const { loops, all } = findLoops(numbered, longestLoop, loopsListed);
    return {
      clocks,
      loops,
      hidden: all - loops.length,
      significance: loopSignificance(numbered),
      leftOut,
      converted: listConverted(
        loops.flatMap((loop) => loop.legs.flatMap((leg) => leg.deals)),
        deals,
      ),
      longest: longestLoop,
    };
  });
}
