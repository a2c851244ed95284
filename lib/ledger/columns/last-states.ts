// What each deal has come to once all its rows are seen, worked out when they are put in: most deals of a long ledger lie wholly
// before the clocks of a reader, and then a scan reads these numbers instead of rows.
import { neverDay } from '../day-number.ts';
import { type ClaimColumns, hot } from './claim-columns.ts';
import { withRoom } from './growing-column.ts';
import { readShape, readStep } from './read-state.ts';

/** The places of a deal's numbers, side by side. */
export const last = {
  /** The first day on which anything of it is known. */
  begins: 0,
  /** From these days on, of both clocks, all of it is seen; never where a row is superseded some day. */
  known: 1,
  from: 2,
  shape: 3,
  step: 4,
  width: 5,
} as const;

/** No day that a deal has. */
const unasked = neverDay;
const everything = { asOf: neverDay, knownAt: neverDay - 1 };

export class LastStates {
  numbers: Int32Array<ArrayBuffer>;

  /** The last days that the deals' dates can mean, once asked for; `unasked` before. */
  #untils = new Int32Array(0);

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
      known = (rows[row + hot.superseded] ?? 0) === neverDay ? Math.max(known, rows[row + hot.known] ?? 0) : neverDay;
      from = Math.max(from, rows[row + hot.from] ?? 0);
      if (known === neverDay) break;
    }
    if (deal < this.#untils.length) this.#untils[deal] = unasked;
    numbers[at + last.begins] = begins;
    numbers[at + last.known] = known;
    numbers[at + last.from] = from;
    numbers[at + last.shape] = readShape(columns, start, count, everything);
    numbers[at + last.step] = readStep(columns, start, count, everything);
  }

  /** Whether these clocks see all rows of the deal. */
  isWhole(deal: number, { asOf, knownAt }: { readonly asOf: number; readonly knownAt: number }): boolean {
    const at = deal * last.width;
    return (this.numbers[at + last.known] ?? neverDay) <= knownAt && (this.numbers[at + last.from] ?? neverDay) <= asOf;
  }

  /** The last day that the date of the whole deal can mean, found once. */
  untilOf(deal: number, find: () => number): number {
    const known = this.#untils[deal] ?? unasked;
    if (known !== unasked) return known;
    const before = this.#untils;
    if (deal >= before.length) {
      this.#untils = new Int32Array(this.numbers.length / last.width).fill(unasked);
      this.#untils.set(before);
    }
    const until = find();
    this.#untils[deal] = until;
    return until;
  }
}
