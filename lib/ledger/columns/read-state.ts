// What the rows of one deal say at a pair of clocks, in numbers: its shape and how far it has got. The outcome is that of
// `foldDeal` for these fields. Rows stand in the order in which they became known, and `hot.byEvent` leads through them in the
// order in which they happened.
import { StatusMark } from '#lib/domain/status.ts';
import { type ClaimColumns, hot, isDated, markRank, statusRank } from './claim-columns.ts';
import type { Shapes } from './shapes.ts';

/** Stands for a shape or a step where nothing is seen. */
export const nothing = -1;

const denied = StatusMark.options.indexOf('denied') + 1;
const ended = 2;

/** A pair of clocks as numbers of days. */
export interface Sight {
  readonly asOf: number;
  readonly knownAt: number;
}

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

/** Whether a row can be seen; whoever asks in the order in which rows became known has left out what is known later. */
const isSeen = (data: ClaimColumns['hot'], at: number, sight: Sight): boolean =>
  (data[at + hot.superseded] ?? 0) > sight.knownAt && (data[at + hot.from] ?? 0) <= sight.asOf;

/** The shape of a deal of which so much was said, in the order in which it became known. */
function mergedShape(shapes: Shapes, said: readonly number[]): number {
  const [first, ...more] = said;
  if (first === undefined) return nothing;
  const shape = more.reduce((all, one) => (all === one ? all : shapes.merged(all, one)), first);
  return shapes.canStray(shape, said.length) ? shapes.withoutStrays(shape, said) : shape;
}

/** The number of the shape of what is seen, or `nothing`. */
export function readShape({ hot: data, shapes }: ClaimColumns, start: number, count: number, sight: Sight): number {
  const said: number[] = [];
  let isOne = true;
  for (let at = start * hot.width; at < (start + count) * hot.width; at += hot.width) {
    // What is known later is later still.
    if ((data[at + hot.known] ?? 0) > sight.knownAt) break;
    if (!isSeen(data, at, sight)) continue;
    const shape = data[at + hot.shape] ?? 0;
    if (said.length > 0 && shape !== said[0]) isOne = false;
    said.push(shape);
  }
  // Texts that all say the same contradict nobody.
  return isOne ? (said[0] ?? nothing) : mergedShape(shapes, said);
}

/** Status and mark as `statusRank` and `markRank` read them, or `nothing`. */
export function readStep({ hot: data }: ClaimColumns, start: number, count: number, sight: Sight): number {
  const [first, end] = [start * hot.width, (start + count) * hot.width];
  let step = nothing;
  for (let at = first; at < end; at += hot.width) {
    const row = (data[at + hot.byEvent] ?? 0) * hot.width;
    if ((data[row + hot.from] ?? 0) > sight.asOf || (data[row + hot.known] ?? 0) > sight.knownAt) continue;
    if ((data[row + hot.superseded] ?? 0) <= sight.knownAt) continue;
    step = nextStep(step, data[row + hot.step] ?? 0);
  }
  return step;
}
