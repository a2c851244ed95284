// What all deals have come to in the end, in the order of their shapes: how many of each shape stand at a pair of clocks is then counted
// in one walk straight through memory, and the deals of a shape lie side by side. Made once for many versions of the ledger; what a
// version has changed since is its own to leave out and to add.
import { statuses, statusRank } from './claim-columns.ts';
import { type LastStates, last } from './last-states.ts';
import { nothing, type Sight } from './read-state.ts';

/** The places of a deal's numbers, side by side. */
const its = { begins: 0, opens: 1, known: 2, from: 3, status: 4, deal: 5, width: 6 } as const;

export class DealsByShape {
  readonly #states: LastStates;
  /** How many rows each has. */
  readonly #rows: Int32Array;
  readonly #numbers: Int32Array;
  /** Where the deals of each shape begin; behind the last shape stand those of which nothing is left in the end. */
  readonly #starts: Int32Array;
  readonly #shapes: number;
  readonly #size: number;

  constructor(states: LastStates, rows: Int32Array, shapes: number) {
    this.#states = states;
    this.#rows = rows;
    this.#shapes = shapes;
    this.#size = rows.length;
    this.#starts = new Int32Array(shapes + 2);
    for (let deal = 0; deal < rows.length; deal += 1) {
      const next = this.#shapeOf(deal) + 1;
      this.#starts[next] = (this.#starts[next] ?? 0) + 1;
    }
    for (let shape = 0; shape <= shapes; shape += 1)
      this.#starts[shape + 1] = (this.#starts[shape + 1] ?? 0) + (this.#starts[shape] ?? 0);
    this.#numbers = this.#put();
  }

  #put(): Int32Array {
    const numbers = new Int32Array(this.#size * its.width);
    const ends = this.#starts.slice();
    const said = this.#states.numbers;
    for (let deal = 0; deal < this.#size; deal += 1) {
      const [shape, from] = [this.#shapeOf(deal), deal * last.width];
      const at = (ends[shape] ?? 0) * its.width;
      ends[shape] = (ends[shape] ?? 0) + 1;
      numbers[at + its.begins] = said[from + last.begins] ?? 0;
      numbers[at + its.opens] = said[from + last.opens] ?? 0;
      numbers[at + its.known] = said[from + last.known] ?? 0;
      numbers[at + its.from] = said[from + last.from] ?? 0;
      numbers[at + its.status] = statusRank(said[from + last.step] ?? 0);
      numbers[at + its.deal] = deal;
    }
    return numbers;
  }

  #shapeOf(deal: number): number {
    const at = deal * last.width;
    const { numbers } = this.#states;
    const [shape, step] = [numbers[at + last.shape] ?? nothing, numbers[at + last.step] ?? nothing];
    return this.#rows[deal] === 0 || shape === nothing || step === nothing ? this.#shapes : shape;
  }

  /**
   * Adds to `counts` (the i-th status of shape s at 3 s + i) the deals all of which is seen at these clocks, and returns those that have
   * begun and are cut by them: these have to be read.
   */
  count(counts: Int32Array, { asOf, knownAt }: Sight): number[] {
    const numbers = this.#numbers;
    const cut: number[] = [];
    for (let shape = 0; shape <= this.#shapes; shape += 1) {
      const end = (this.#starts[shape + 1] ?? 0) * its.width;
      for (let at = (this.#starts[shape] ?? 0) * its.width; at < end; at += its.width) {
        if ((numbers[at + its.begins] ?? 0) > knownAt || (numbers[at + its.opens] ?? 0) > asOf) continue;
        if ((numbers[at + its.known] ?? 0) > knownAt || (numbers[at + its.from] ?? 0) > asOf)
          cut.push(numbers[at + its.deal] ?? 0);
        else if (shape < this.#shapes) {
          const place = statuses * shape + (numbers[at + its.status] ?? 0);
          counts[place] = (counts[place] ?? 0) + 1;
        }
      }
    }
    return cut;
  }

  /** Takes a deal out of these counts again, if it is among them. */
  takeOut(counts: Int32Array, deal: number, sight: Sight): void {
    if (deal >= this.#size || !this.#states.isWhole(deal, sight)) return;
    const shape = this.#shapeOf(deal);
    if (shape === this.#shapes) return;
    const place = statuses * shape + statusRank(this.#states.numbers[deal * last.width + last.step] ?? 0);
    counts[place] = (counts[place] ?? 0) - 1;
  }

  /** The deals of a shape that `count` counts, with the rank of the status of each. */
  each(shape: number, { asOf, knownAt }: Sight, take: (deal: number, rank: number) => void): void {
    if (shape >= this.#shapes) return;
    const numbers = this.#numbers;
    const end = (this.#starts[shape + 1] ?? 0) * its.width;
    for (let at = (this.#starts[shape] ?? 0) * its.width; at < end; at += its.width)
      if ((numbers[at + its.known] ?? 0) <= knownAt && (numbers[at + its.from] ?? 0) <= asOf)
        take(numbers[at + its.deal] ?? 0, numbers[at + its.status] ?? 0);
  }
}
