// What happened between two days, on the clock of knowledge or on that of the world, with the links to its words.
import { type Day, dayOf } from '#lib/domain/approximate-date.ts';
import { horizonOf } from '#lib/domain/clocks.ts';
import { type Movement, MovementKind, type MovementQuery, type MovementView } from '#lib/domain/movement.ts';
import { findMovements } from '#lib/graph/insights/find-movements.ts';
import { measureDeal } from '#lib/graph/insights/measure-deal.ts';
import { passes } from '#lib/ledger/ledger.ts';
import { eventDate } from '#lib/ledger/ledger-claim.ts';
import { inDollars } from './convert-deals.ts';
import { foldedUnsorted } from './fold-deals.ts';
import { keepAnswers } from './keep-answers.ts';
import { type Ends, learnedBetween, readWindow, type Window } from './learned-between.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { groupsIn } from './read-insights.ts';
import { type Ledger, readLedger } from './read-ledger.ts';

/** Of one kind; nobody reads hundreds of sentences, and the changes of the same days have everything. */
const mostOfKind = 100;

function sumOf({ before, after }: Movement): number {
  const deal = after ?? before;
  const range = deal ? measureDeal(deal, 'usd', inDollars) : 'unknown_amount';
  return typeof range === 'string' ? 0 : range.high;
}

/** By kind, the largest known sum first, then what most texts tell. */
function ranked(movements: readonly Movement[]): Map<MovementKind, Movement[]> {
  const rows = movements.map((movement) => ({ movement, sum: sumOf(movement) }));
  rows.sort(
    (a, b) => b.sum - a.sum || b.movement.origins - a.movement.origins || (a.movement.id < b.movement.id ? -1 : 1),
  );
  return Map.groupBy(
    rows.map(({ movement }) => movement),
    ({ kind }) => kind,
  );
}

/** The last day before the window of which any article tells. */
function lastNews({ claims }: Ledger, { clock, from, ends }: Window): Day | null {
  const horizon = horizonOf(ends);
  let last: Day | null = null;
  for (const deal of claims.keys()) {
    for (const claim of claims.get(deal) ?? []) {
      if (claim.knownAt >= horizon) continue;
      const happened = eventDate(claim).from;
      // What lies after the day of the world that is asked about is no news of it.
      if (happened > ends.asOf) continue;
      const on = clock === 'known' ? dayOf(claim.knownAt) : happened;
      if (on <= from && (last === null || on > last)) last = on;
    }
  }
  return last;
}

const lastOf = (movements: readonly Movement[]): Day | undefined =>
  movements
    .map(({ on }) => on)
    .sort()
    .at(-1);

function endsOf(ledger: Ledger, { begins, ends }: Window, { type, organization }: MovementQuery): Ends {
  const { names, ownerships } = ledger;
  return {
    before: foldedUnsorted(ledger, begins),
    after: foldedUnsorted(ledger, ends),
    claimsOf: (deal) => ledger.claims.get(deal) ?? [],
    names,
    ownerships,
    isTold: (deal, clocks) => passes(deal, { type, status: [], organization }, { clocks, ownerships }),
  };
}

const keep = keepAnswers<Omit<MovementView, 'evidence'>>(48);

export async function getMovements(query: MovementQuery): Promise<MovementView> {
  const window = readWindow(query);
  const { clock, from, to, ends } = window;
  const ledger = await readLedger();
  const groupOf = groupsIn(ledger);
  const view = keep(ledger, JSON.stringify([window, query.type, query.organization]), () => {
    const found = findMovements(learnedBetween(endsOf(ledger, window, query), window), groupOf);
    const kinds = ranked(found);
    const movements = MovementKind.options.flatMap((kind) => kinds.get(kind)?.slice(0, mostOfKind) ?? []);
    const count = (kind: MovementKind) => kinds.get(kind)?.length ?? 0;
    return {
      clocks: ends,
      clock,
      from,
      to,
      counts: {
        new: count('new'),
        expanded: count('expanded'),
        progressed: count('progressed'),
        ended: count('ended'),
        exclusivity: count('exclusivity'),
        disputed: count('disputed'),
        corrected: count('corrected'),
        withdrawn: count('withdrawn'),
        first_time: count('first_time'),
        detailed: count('detailed'),
      },
      firstDealings: kinds.get('new')?.filter(({ pairs }) => pairs.length > 0).length ?? 0,
      movements,
      hidden: found.length - movements.length,
      lastOn: lastOf(found) ?? lastNews(ledger, window),
    };
  });
  const links = await listEvidenceLinks([...new Set(view.movements.flatMap(({ claims }) => claims))]);
  return { ...view, evidence: [...links.values()] };
}
