// What each deal has come to once all its rows are seen, worked out when they are put in: most deals of a long ledger lie wholly
// before the clocks of a reader, and then a scan reads these numbers. Of the others it reads the turn they had taken last by then.
import { neverDay, noDay } from '../day-number.ts';
import { type ClaimColumns, hot } from './claim-columns.ts';
import { DealTurns, turn } from './deal-turns.ts';
import { withRoom } from './growing-column.ts';
import { nothing, type Sight } from './read-state.ts';

/** The places of a deal's numbers, side by side. */
export const last = {
  /** The first day on which anything of it is known, and the first on which anything of it happens. */
  begins: 0,
  opens: 1,
  /** From these days on, of both clocks, all of it is seen that is ever left of it, and nothing else. */
  known: 2,
  from: 3,
  shape: 4,
  step: 5,
  /** The last day that its date can mean, or `noDay`. */
  until: 6,
  /** Where its turns begin among all turns, and how many they are. */
  turn: 7,
  turns: 8,
  width: 9,
} as const;

export class LastStates {
  numbers: Int32Array<ArrayBuffer>;
  /** Those of all versions. */
  readonly turns: DealTurns;

  /** Begins as those of an earlier version, which stays as it is. */
  constructor(before: LastStates | null = null) {
    this.numbers = before ? before.numbers.slice() : new Int32Array(0);
    this.turns = before ? before.turns : new DealTurns();
  }

  set(deal: number, columns: ClaimColumns, start: number, count: number): void {
    this.numbers = withRoom(this.numbers, (deal + 1) * last.width, (length) => new Int32Array(length));
    const [numbers, at] = [this.numbers, deal * last.width];
    const { first, turns } = this.turns.add(columns, start, count);
    const end = (first + turns - 1) * turn.width;
    const said = this.turns.numbers;
    let opens = neverDay;
    for (let row = start * hot.width; row < (start + count) * hot.width; row += hot.width)
      opens = Math.min(opens, columns.hot[row + hot.from] ?? 0);
    numbers[at + last.begins] = turns === 0 ? neverDay : (said[first * turn.width + turn.day] ?? 0);
    numbers[at + last.opens] = opens;
    numbers[at + last.known] = said[end + turn.day] ?? neverDay;
    numbers[at + last.from] = said[end + turn.from] ?? neverDay;
    numbers[at + last.shape] = said[end + turn.shape] ?? nothing;
    numbers[at + last.step] = said[end + turn.step] ?? nothing;
    numbers[at + last.until] = said[end + turn.until] ?? noDay;
    numbers[at + last.turn] = first;
    numbers[at + last.turns] = turns;
  }

  /** Whether these clocks see the deal as it is seen ever after. */
  isWhole(deal: number, { asOf, knownAt }: Sight): boolean {
    const at = deal * last.width;
    return (this.numbers[at + last.known] ?? neverDay) <= knownAt && (this.numbers[at + last.from] ?? neverDay) <= asOf;
  }

  /** Whether nothing of the deal is seen at these clocks. */
  isAhead(deal: number, { asOf, knownAt }: Sight): boolean {
    const at = deal * last.width;
    return (this.numbers[at + last.begins] ?? neverDay) > knownAt || (this.numbers[at + last.opens] ?? neverDay) > asOf;
  }

  /**
   * Where among the numbers of all turns stands what these clocks see of the deal whose rows these are; `nothing` where they see what no turn
   * of it has seen, so that its rows have to be read.
   */
  turnAt(deal: number, sight: Sight, columns: ClaimColumns, start: number, count: number): number {
    const at = deal * last.width;
    const first = this.numbers[at + last.turn] ?? 0;
    const { numbers } = this.turns;
    const upTo = this.turns.upTo(sight.knownAt, first, this.numbers[at + last.turns] ?? 0);
    const begins = first * turn.width;
    let found = upTo;
    while (found >= begins && (numbers[found + turn.from] ?? neverDay) > sight.asOf) found -= turn.width;
    if (found < begins) return nothing;
    // What became known later is mostly still to happen: then that turn is what is seen.
    const isSame = found === upTo || seesAs(columns, start, count, sight, numbers[found + turn.day] ?? 0);
    return isSame ? found : nothing;
  }
}

/** Whether of these rows the clocks see the very ones that were known and stood on that day. */
function seesAs({ hot: rows }: ClaimColumns, start: number, count: number, sight: Sight, day: number): boolean {
  for (let at = start * hot.width; at < (start + count) * hot.width; at += hot.width) {
    const [known, superseded] = [rows[at + hot.known] ?? 0, rows[at + hot.superseded] ?? 0];
    if (known > sight.knownAt) return true;
    const isSeen = superseded > sight.knownAt && (rows[at + hot.from] ?? 0) <= sight.asOf;
    if (isSeen !== (known <= day && superseded > day)) return false;
  }
  return true;
}
