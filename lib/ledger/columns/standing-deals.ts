// How many deals of each shape stand at each status at a pair of clocks, and which: what a view of everything counts. Most are counted by
// what they have come to (`deals-by-shape.ts`); only those that the clocks cut, or that changed of late, are read. The outcome is that of
// a scan.
import type { Clocks } from '#lib/domain/clocks.ts';
import { dayNumber } from '../day-number.ts';
import type { Filters, Scope } from '../ledger.ts';
import { statusAt, statuses, statusRank } from './claim-columns.ts';
import type { DealRows } from './deal-rows.ts';
import { shapeTest } from './filter-scan.ts';
import { withRoom } from './growing-column.ts';
import { type DealScan, scanAmong } from './scan-deals.ts';
import type { UnitedShapes } from './united-shapes.ts';

/** A deal's shape, its number and the rank of its status. */
export type TakeDeal = (shape: number, deal: number, rank: number) => void;

export interface StandingDeals {
  /** How many deals of each shape there are at each status: of shape s at the i-th of three statuses at 3 s + i. */
  readonly counts: Int32Array;
  /** Hands over the deals of the shapes that are marked in `wanted`. */
  each(wanted: Uint8Array, take: TakeDeal): void;
}

const countsOf = (shapes: number): Int32Array => new Int32Array(statuses * shapes);

function addScan(counts: Int32Array, { count, shapes, steps }: DealScan): void {
  for (let place = 0; place < count; place += 1) {
    const at = statuses * (shapes[place] ?? 0) + statusRank(steps[place] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function eachOfScan({ count, shapes, deals, steps }: DealScan, wanted: Uint8Array, take: TakeDeal): void {
  for (let place = 0; place < count; place += 1) {
    const shape = shapes[place] ?? 0;
    if (wanted[shape] === 1) take(shape, deals[place] ?? 0, statusRank(steps[place] ?? 0));
  }
}

/** Counts the deals of some shapes as those of others; all at once, since one may be shown as another that is shown as a third. */
function move(counts: Int32Array, shown: ReadonlyMap<number, number>): void {
  const told = [...shown.keys()].map((shape) => counts.slice(statuses * shape, statuses * (shape + 1)));
  for (const shape of shown.keys()) counts.fill(0, statuses * shape, statuses * (shape + 1));
  for (const [i, shape] of [...shown.values()].entries())
    for (const [rank, deals] of (told[i] ?? []).entries()) {
      const at = statuses * shape + rank;
      counts[at] = (counts[at] ?? 0) + deals;
    }
}

/** The deals of a scan. */
export function standingIn({ columns }: DealRows, scan: DealScan): StandingDeals {
  const counts = countsOf(columns.shapes.size);
  addScan(counts, scan);
  return { counts, each: (wanted, take) => eachOfScan(scan, wanted, take) };
}

/** All deals but those `passedOver`, about which a person settled something. A unit and its group are one party where `united` says so. */
export function standingAt(
  rows: DealRows,
  clocks: Clocks,
  united: UnitedShapes,
  passedOver: ReadonlySet<number> = new Set(),
): StandingDeals {
  const { shapes } = rows.columns;
  const { table, changed } = rows.byShape();
  const sight = { asOf: dayNumber(clocks.asOf), knownAt: dayNumber(clocks.knownAt) };
  const whole = countsOf(shapes.size);
  const apart = new Set([...changed, ...passedOver]);
  const cut = table.count(whole, sight).filter((deal) => !apart.has(deal));
  for (const deal of apart) table.takeOut(whole, deal, sight);
  const read = scanAmong(
    rows,
    clocks,
    [...cut, ...changed].filter((deal) => !passedOver.has(deal)),
  );
  const shown = united.shownOn(clocks.asOf, whole);
  united.apply(read, clocks.asOf);
  // Reading and uniting may have brought up shapes that nobody had met.
  const counts = withRoom(whole, statuses * shapes.size, () => countsOf(shapes.size));
  move(counts, shown);
  addScan(counts, read);
  const some = apart.size > 0;
  return {
    counts,
    each: (wanted, take) => {
      const eachOf = (told: number, as: number) =>
        table.each(told, sight, (deal, rank) => {
          if (!some || !apart.has(deal)) take(as, deal, rank);
        });
      for (let shape = 0; shape < wanted.length; shape += 1)
        if (wanted[shape] === 1 && !shown.has(shape)) eachOf(shape, shape);
      for (const [told, as] of shown) if (wanted[as] === 1) eachOf(told, as);
      eachOfScan(read, wanted, take);
    },
  };
}

/** What filters by type, status and organization leave: the rule of `filterScan`. Days are no part of it. */
export function filterStanding(rows: DealRows, standing: StandingDeals, filters: Filters, scope: Scope): StandingDeals {
  if (filters.type.length + filters.status.length + filters.organization.length === 0) return standing;
  const fits = shapeTest(rows, filters, scope);
  const passes = (rank: number) => filters.status.length === 0 || filters.status.includes(statusAt(rank));
  const counts = standing.counts.map((deals, at) =>
    deals > 0 && passes(at % statuses) && fits(Math.floor(at / statuses)) ? deals : 0,
  );
  return {
    counts,
    each: (wanted, take) =>
      standing.each(wanted, (shape, deal, rank) => {
        if ((counts[statuses * shape + rank] ?? 0) > 0) take(shape, deal, rank);
      }),
  };
}
