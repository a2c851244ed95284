// What each deal has come to once all its rows are seen, worked out when they are put in: most deals of a long ledger lie wholly
// before the clocks of a reader, and then a scan reads these numbers instead of rows.
import { neverDay, noDay } from '../day-number.ts';
import { type ClaimColumns, hot } from './claim-columns.ts';
import { findDays } from './find-days.ts';
import { withRoom } from './growing-column.ts';
import { readShape, readStep } from './read-state.ts';

/** The places of a deal's numbers, side by side. */
export const last = {
  /** The first day on which anything of it is known. */
  begins: 0,
  /** From these days on, of both clocks, all of it is seen that is ever left of it, and nothing else. */
  known: 1,
  from: 2,
  shape: 3,
  step: 4,
  /** The last day that its date can mean, or `noDay`. */
  until: 5,
  width: 6,
} as const;

const everything = { asOf: neverDay, knownAt: neverDay - 1 };

export class LastStates {
  numbers: Int32Array<ArrayBuffer>;

  /** Begins as those of an earlier version, which stays as it is. */
  constructor(before: LastStates | null = null) {
    this.numbers = before ? before.numbers.slice() : new Int32Array(0);
  }

  set(deal: number, columns: ClaimColumns, start: number, count: number): void {
    this.numbers = withRoom(this.numbers, (deal + 1) * last.width, (length) => new Int32Array(length));
    const [numbers, at] = [this.numbers, deal * last.width];
    const { hot: rows } = columns;
    let [begins, known, from] = [neverDay, 0, 0];
    for (let row = start * hot.width; row < (start + count) * hot.width; row += hot.width) {
      begins = Math.min(begins, rows[row + hot.known] ?? 0);
      const superseded = rows[row + hot.superseded] ?? 0;
      // A row that is superseded some day is out of it from then on, whatever it said.
      known = Math.max(known, superseded === neverDay ? (rows[row + hot.known] ?? 0) : superseded);
      if (superseded === neverDay) from = Math.max(from, rows[row + hot.from] ?? 0);
    }
    numbers[at + last.begins] = begins;
    numbers[at + last.known] = known;
    numbers[at + last.from] = from;
    numbers[at + last.shape] = readShape(columns, start, count, everything);
    numbers[at + last.step] = readStep(columns, start, count, everything);
    numbers[at + last.until] = findDays(columns, start, count, everything)?.until ?? noDay;
  }

  /** Whether these clocks see the deal as it is seen ever after. */
  isWhole(deal: number, { asOf, knownAt }: { readonly asOf: number; readonly knownAt: number }): boolean {
    const at = deal * last.width;
    return (this.numbers[at + last.known] ?? neverDay) <= knownAt && (this.numbers[at + last.from] ?? neverDay) <= asOf;
  }

  /** The last day that the date of the whole deal can mean. */
  untilOf(deal: number): number {
    return this.numbers[deal * last.width + last.until] ?? noDay;
  }
}
