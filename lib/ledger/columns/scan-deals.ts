// One pass over the rows: which deals stand at a pair of clocks, how far each has got and who is in it. The outcome is that of
// `foldDeal` for these fields, at the price of a few comparisons a claim, so that a view of all deals needs no fold of each.
import type { Clocks } from '#lib/domain/clocks.ts';
import { StatusMark } from '#lib/domain/status.ts';
import { dayNumber } from '../day-number.ts';
import { hot, isDated, markRank, statusRank } from './claim-columns.ts';
import type { DealRows } from './deal-rows.ts';

/** The deals that stand, side by side: the i-th has number `deals[i]`. Only the first `count` places mean anything. */
export interface DealScan {
  readonly count: number;
  readonly deals: Int32Array;
  /** Status and mark as `statusRank` and `markRank` read them. */
  readonly steps: Uint8Array;
  readonly shapes: Int32Array;
}

const denied = StatusMark.options.indexOf('denied') + 1;
const ended = 2;
const nothing = -1;

/** `foldStatus`, on numbers: see there for the why of each line. */
function nextStep(current: number, step: number): number {
  const mark = markRank(step);
  if (mark === denied) return current;
  const said = step & 63;
  if (current === nothing) return said;
  const [status, before] = [statusRank(step), statusRank(current)];
  if (before === ended) return status !== ended && isDated(step) ? said : current;
  if (status < before) return current;
  return mark === 0 && status === before ? current : said;
}

/** `passedOver` are numbers of deals that a scan cannot tell: a person settled something about them. */
export function scanDeals(rows: DealRows, clocks: Clocks, passedOver: ReadonlySet<number> = new Set()): DealScan {
  const [asOf, knownAt] = [dayNumber(clocks.asOf), dayNumber(clocks.knownAt)];
  const { starts, counts, columns } = rows;
  const { hot: data, shapes: known } = columns;
  const most = rows.ids.length;
  const [deals, steps, shapes] = [new Int32Array(most), new Uint8Array(most), new Int32Array(most)];
  const some = passedOver.size > 0;
  const { width } = hot;
  let count = 0;
  for (let deal = 0; deal < most; deal += 1) {
    const first = (starts[deal] ?? 0) * width;
    const end = first + (counts[deal] ?? 0) * width;
    let shape = nothing;
    let step = nothing;
    for (let at = first; at < end; at += width) {
      // Claims stand in the order in which they became known: the rest is later still.
      if ((data[at + hot.known] ?? 0) > knownAt) break;
      if ((data[at + hot.superseded] ?? 0) <= knownAt || (data[at + hot.from] ?? 0) > asOf) continue;
      const said = data[at + hot.shape] ?? 0;
      if (shape === nothing) shape = said;
      else if (shape !== said) shape = known.merged(shape, said);
    }
    if (shape === nothing || (some && passedOver.has(deal))) continue;
    for (let at = first; at < end; at += width) {
      const row = (data[at + hot.byEvent] ?? 0) * width;
      if ((data[row + hot.from] ?? 0) > asOf || (data[row + hot.known] ?? 0) > knownAt) continue;
      if ((data[row + hot.superseded] ?? 0) <= knownAt) continue;
      step = nextStep(step, data[row + hot.step] ?? 0);
    }
    if (step === nothing) continue;
    deals[count] = deal;
    steps[count] = step;
    shapes[count] = shape;
    count += 1;
  }
  return { count, deals, steps, shapes };
}
