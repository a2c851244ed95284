// What is promised, by buyer, supplier, type or year, and how promises went.
import type { CommitmentView } from '#lib/domain/commitment.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { findCommitments, promisingTypes } from '#lib/graph/insights/find-commitments.ts';
import type { SaidOf } from '#lib/graph/insights/promise-outcome.ts';
import type { DealRows } from '#lib/ledger/columns/deal-rows.ts';
import { saidIn } from '#lib/ledger/columns/said-rows.ts';
import { findContainment, wholesOf } from '#lib/ledger/find-containment.ts';
import { listConverted } from './convert-deals.ts';
import { keepAnswers } from './keep-answers.ts';
import { readInsightBasis } from './read-insights.ts';

/** One question for one version of the rows, so that what was judged by it is known again. */
const asked = new WeakMap<DealRows, SaidOf>();

function saidOfRows(rows: DealRows): SaidOf {
  const saidOf = asked.get(rows) ?? ((deal: string) => saidIn(rows, deal));
  asked.set(rows, saidOf);
  return saidOf;
}

const keep = keepAnswers<CommitmentView>(100);

export async function getCommitments(query: InsightQuery): Promise<CommitmentView> {
  const { ledger, clocks, deals, groupOf, inDollars } = await readInsightBasis(query, promisingTypes);
  const { by = 'buyer', unit = 'usd' } = query;
  const key = [clocks.asOf, clocks.knownAt, by, unit].join(' ');
  return keep(ledger, key, () => {
    const partOf = wholesOf(findContainment(deals, { clocks, ownerships: ledger.ownerships }));
    const saidOf = saidOfRows(ledger.claims);
    const view = findCommitments(deals, { by, unit, clocks, saidOf, partOf }, groupOf, inDollars);
    const counted = unit === 'usd' ? view.rows.flatMap((row) => row.deals) : [];
    return { ...view, converted: listConverted(counted, deals) };
  });
}
