// One pass over the deals: which of them stand at a pair of clocks, how far each has got and who is in it. The outcome is that of
// `foldDeal` for these fields, at the price of a few comparisons a deal, so that a view of all deals needs no fold of each.
import type { Clocks } from '#lib/domain/clocks.ts';
import { dayNumber } from '../day-number.ts';
import type { DealRows } from './deal-rows.ts';
import { last } from './last-states.ts';
import { nothing, readShape, readStep } from './read-state.ts';

/** The deals that stand, side by side: the i-th has number `deals[i]`. Only the first `count` places mean anything. */
export interface DealScan {
  readonly count: number;
  readonly deals: Int32Array;
  /** Status and mark as `statusRank` and `markRank` read them. */
  readonly steps: Uint8Array;
  readonly shapes: Int32Array;
}

/** `passedOver` are numbers of deals that a scan cannot tell: a person settled something about them. */
export function scanDeals(rows: DealRows, clocks: Clocks, passedOver: ReadonlySet<number> = new Set()): DealScan {
  const sight = { asOf: dayNumber(clocks.asOf), knownAt: dayNumber(clocks.knownAt) };
  const { starts, counts, columns } = rows;
  const { numbers } = rows.states;
  const most = rows.ids.length;
  const [deals, steps, shapes] = [new Int32Array(most), new Uint8Array(most), new Int32Array(most)];
  const some = passedOver.size > 0;
  let count = 0;
  for (let deal = 0; deal < most; deal += 1) {
    const at = deal * last.width;
    if ((numbers[at + last.begins] ?? 0) > sight.knownAt) continue;
    const rowCount = counts[deal] ?? 0;
    if (rowCount === 0 || (some && passedOver.has(deal))) continue;
    const isWhole = rows.states.isWhole(deal, sight);
    const start = starts[deal] ?? 0;
    const shape = isWhole ? (numbers[at + last.shape] ?? nothing) : readShape(columns, start, rowCount, sight);
    if (shape === nothing) continue;
    const step = isWhole ? (numbers[at + last.step] ?? nothing) : readStep(columns, start, rowCount, sight);
    if (step === nothing) continue;
    deals[count] = deal;
    steps[count] = step;
    shapes[count] = shape;
    count += 1;
  }
  return { count, deals, steps, shapes };
}
