// Counts the deals of a scan for the controls of a view: what `tallyDeals` counts of the same deals folded, by shape and status.
import { Status } from '#lib/domain/status.ts';
import type { FacetTally } from '../count-facets.ts';
import { lineageAt } from '../group-at.ts';
import type { Filters, Scope } from '../ledger.ts';
import { statusAt, statusRank } from './claim-columns.ts';
import type { DealRows } from './deal-rows.ts';
import { filterScan, shapeTest } from './filter-scan.ts';
import type { DealScan } from './scan-deals.ts';

const none: Filters = { type: [], status: [], organization: [] };

/** How many deals of each shape stand at each status: the count of the i-th status of shape s is at 3 s + i. */
function countSteps(rows: DealRows, { count, shapes, steps }: DealScan): Int32Array {
  const counts = new Int32Array(rows.columns.shapes.size * Status.options.length);
  for (let place = 0; place < count; place += 1) {
    const at = (shapes[place] ?? 0) * Status.options.length + statusRank(steps[place] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export function tallyScan(tally: FacetTally, rows: DealRows, scan: DealScan, filters: Filters, scope: Scope): void {
  const { type, status, organization, from, until } = filters;
  const inDays = filterScan(rows, scan, { ...none, from, until }, scope);
  const concerns = shapeTest(rows, { ...none, organization }, scope);
  const statuses = Status.options.length;
  for (const [at, deals] of countSteps(rows, inDays).entries()) {
    if (deals === 0) continue;
    const [number, reached] = [Math.floor(at / statuses), statusAt(at % statuses)];
    const shape = rows.columns.shapes.at(number);
    const concerned = new Set(
      shape.parties.flatMap(({ organization: slug }) => lineageAt(slug, scope.clocks.asOf, scope.ownerships)),
    );
    const passed = {
      type: type.length === 0 || type.includes(shape.type),
      status: status.length === 0 || status.includes(reached),
      organization: concerns(number),
    };
    tally.add({ type: shape.type, status: reached, concerned }, passed, deals);
  }
}
