// What a deal had come to after each day on which something about it became known or was superseded: its turns. Whoever looks from between
// two of them reads the earlier one instead of its rows. Worked out when rows are put in, added and never changed, as rows are.
import { neverDay, noDay } from '../day-number.ts';
import type { ClaimColumns } from './claim-columns.ts';
import { hot } from './claim-columns.ts';
import { findDays } from './find-days.ts';
import { withRoom } from './growing-column.ts';
import { nothing, readShape, readStep } from './read-state.ts';

/** The places of a turn's numbers, side by side. */
export const turn = {
  day: 0,
  /** From this day of the other clock on all that was known by then is seen. */
  from: 1,
  shape: 2,
  step: 3,
  /** The last day that the deal's date can mean, or `noDay`. */
  until: 4,
  width: 5,
} as const;

export class DealTurns {
  numbers = new Int32Array(0);
  #size = 0;

  /** Puts in the turns of a deal; returns where they begin and how many there are. */
  add(columns: ClaimColumns, start: number, count: number): { readonly first: number; readonly turns: number } {
    const first = this.#size;
    const days = daysOf(columns, start, count);
    this.numbers = withRoom(this.numbers, (first + days.length) * turn.width, (length) => new Int32Array(length));
    for (const day of days) {
      const sight = { asOf: neverDay, knownAt: day };
      const at = this.#size * turn.width;
      this.numbers[at + turn.day] = day;
      this.numbers[at + turn.from] = lastEvent(columns, start, count, day);
      this.numbers[at + turn.shape] = readShape(columns, start, count, sight);
      this.numbers[at + turn.step] = readStep(columns, start, count, sight);
      this.numbers[at + turn.until] = findDays(columns, start, count, sight)?.until ?? noDay;
      this.#size += 1;
    }
    return { first, turns: days.length };
  }

  /** Where the numbers of the last turn up to that day stand, of `turns` from `first` on; `nothing` where there is none. */
  upTo(day: number, first: number, turns: number): number {
    let found = nothing;
    for (let at = first * turn.width; at < (first + turns) * turn.width; at += turn.width) {
      if ((this.numbers[at + turn.day] ?? 0) > day) break;
      found = at;
    }
    return found;
  }
}

/** The days on which something became known or was superseded, each once, the earliest first. */
function daysOf({ hot: rows }: ClaimColumns, start: number, count: number): number[] {
  const days = new Set<number>();
  for (let at = start * hot.width; at < (start + count) * hot.width; at += hot.width) {
    const [known, superseded] = [rows[at + hot.known] ?? 0, rows[at + hot.superseded] ?? 0];
    days.add(known);
    if (superseded !== neverDay && superseded > known) days.add(superseded);
  }
  return [...days].sort((a, b) => a - b);
}

/** The last day on which anything happens of what is known by that day and stands. */
function lastEvent({ hot: rows }: ClaimColumns, start: number, count: number, day: number): number {
  let last = noDay;
  for (let at = start * hot.width; at < (start + count) * hot.width; at += hot.width)
    if ((rows[at + hot.known] ?? 0) <= day && (rows[at + hot.superseded] ?? 0) > day)
      last = Math.max(last, rows[at + hot.from] ?? 0);
  return last;
}
