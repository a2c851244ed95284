// One pass over the deals: which of them stand at a pair of clocks, how far each has got and who is in it. The outcome is that of
// `foldDeal` for these fields, at the price of a few comparisons a deal, so that a view of all deals needs no fold of each.
import type { Clocks } from '#lib/domain/clocks.ts';
import { dayNumber } from '../day-number.ts';
import type { DealRows } from './deal-rows.ts';
import { turn } from './deal-turns.ts';
import { last } from './last-states.ts';
import { nothing, readShape, readStep, type Sight } from './read-state.ts';

/** The deals that stand, side by side: the i-th has number `deals[i]`. Only the first `count` places mean anything. */
export interface DealScan {
  readonly count: number;
  readonly deals: Int32Array;
  /** Status and mark as `statusRank` and `markRank` read them. */
  readonly steps: Uint8Array;
  readonly shapes: Int32Array;
}

/** A scan in the making: looks at one deal after the other, at most `most`, and keeps those that stand. */
class Scanning implements DealScan {
  count = 0;
  readonly deals: Int32Array;
  readonly steps: Uint8Array;
  readonly shapes: Int32Array;
  readonly #rows: DealRows;
  readonly #sight: Sight;

  constructor(rows: DealRows, clocks: Clocks, most: number) {
    [this.deals, this.steps, this.shapes] = [new Int32Array(most), new Uint8Array(most), new Int32Array(most)];
    this.#rows = rows;
    this.#sight = { asOf: dayNumber(clocks.asOf), knownAt: dayNumber(clocks.knownAt) };
  }

  lookAt(deal: number): void {
    const { starts, counts, columns, states } = this.#rows;
    const [rowCount, sight] = [counts[deal] ?? 0, this.#sight];
    if (rowCount === 0 || states.isAhead(deal, sight)) return;
    if (states.isWhole(deal, sight)) {
      const at = deal * last.width;
      this.#keep(deal, states.numbers[at + last.shape] ?? nothing, states.numbers[at + last.step] ?? nothing);
      return;
    }
    const start = starts[deal] ?? 0;
    const at = states.turnAt(deal, sight, columns, start, rowCount);
    if (at !== nothing) {
      const { numbers } = states.turns;
      this.#keep(deal, numbers[at + turn.shape] ?? nothing, numbers[at + turn.step] ?? nothing);
      return;
    }
    const step = readStep(columns, start, rowCount, sight);
    if (step !== nothing) this.#keep(deal, readShape(columns, start, rowCount, sight), step);
  }

  #keep(deal: number, shape: number, step: number): void {
    if (shape === nothing || step === nothing) return;
    this.deals[this.count] = deal;
    this.steps[this.count] = step;
    this.shapes[this.count] = shape;
    this.count += 1;
  }
}

/** `passedOver` are numbers of deals that a scan cannot tell: a person settled something about them. */
export function scanDeals(rows: DealRows, clocks: Clocks, passedOver: ReadonlySet<number> = new Set()): DealScan {
  const most = rows.ids.length;
  const scan = new Scanning(rows, clocks, most);
  const some = passedOver.size > 0;
  for (let deal = 0; deal < most; deal += 1) if (!some || !passedOver.has(deal)) scan.lookAt(deal);
  return scan;
}

/** The same of these deals alone. */
export function scanAmong(rows: DealRows, clocks: Clocks, deals: readonly number[]): DealScan {
  const scan = new Scanning(rows, clocks, deals.length);
  for (const deal of deals) scan.lookAt(deal);
  return scan;
}
