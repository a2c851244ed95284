// The deals that the lines of a graph tell of: on each line that is drawn all of them, the newest first, and at each venture the newest alone,
// for its name. Deals are met one by one, and only those of shapes that draw what is asked about.
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { Status } from '#lib/domain/status.ts';
import { byText, type UnplacedNode } from './alliance-graph.ts';
import { linksOf } from './deal-links.ts';
import { type DrawnShape, drawnDeal, type LineBook } from './line-book.ts';

export interface CountedDeals {
  /** How many deals of each shape there are at each status: of shape s at the i-th status at 3 s + i. */
  readonly counts: Int32Array;
  readonly shapeOf: (shape: number) => DrawnShape;
  /** Hands over, by its shape and a number of its own, each deal of the shapes that are marked in `wanted`, with the rank of its status. */
  readonly each: (wanted: Uint8Array, take: (shape: number, deal: number, rank: number) => void) => void;
  readonly idOf: (deal: number) => string;
  /** The last day that the deal's date can mean, as a number that grows with the days; smaller than any where it has none. */
  readonly untilOf: (deal: number) => number;
  readonly nameOf: (slug: string) => OrganizationRef;
}

export const statuses = Status.options.length;

/** One mark for each shape. */
export const marked = ({ counts }: CountedDeals, shapes: Iterable<number>): Uint8Array => {
  const marks = new Uint8Array(Math.floor(counts.length / statuses));
  for (const shape of shapes) marks[shape] = 1;
  return marks;
};

/** The deals of some lines, found by the line: one list after the other, each with the room that it needs. */
class DealsOnLines {
  readonly #slots: Int32Array;
  readonly #begins: Int32Array;
  readonly #ends: Int32Array;
  readonly #deals: Int32Array;

  /** `counts` says how many deals each line has. */
  constructor(counts: Int32Array, lines: readonly number[]) {
    this.#slots = new Int32Array(counts.length);
    this.#begins = new Int32Array(lines.length + 1);
    let room = 0;
    for (const [i, line] of lines.entries()) {
      this.#slots[line] = i + 1;
      this.#begins[i + 1] = room;
      room += counts[line] ?? 0;
    }
    this.#ends = this.#begins.slice();
    this.#deals = new Int32Array(room);
  }

  /** Does nothing for a line that was not asked about. */
  note(line: number, deal: number): void {
    const slot = this.#slots[line] ?? 0;
    if (slot === 0) return;
    const end = this.#ends[slot] ?? 0;
    this.#deals[end] = deal;
    this.#ends[slot] = end + 1;
  }

  at(line: number): Int32Array {
    const slot = this.#slots[line] ?? 0;
    return this.#deals.subarray(this.#begins[slot] ?? 0, this.#ends[slot] ?? 0);
  }
}

/** The newest deal of those that reach each of some ends, and its shape. */
class NewestAt {
  readonly #ends: ReadonlySet<number>;
  readonly #newest = new Map<number, { readonly deal: number; readonly shape: number }>();
  readonly #deals: CountedDeals;

  constructor(deals: CountedDeals, ends: readonly number[]) {
    this.#deals = deals;
    this.#ends = new Set(ends);
  }

  has(end: number): boolean {
    return this.#ends.has(end);
  }

  note(end: number, shape: number, deal: number): void {
    const { untilOf, idOf } = this.#deals;
    const known = this.#newest.get(end)?.deal;
    const later = known === undefined ? 1 : untilOf(deal) - untilOf(known) || byText(idOf(known), idOf(deal));
    if (this.#ends.has(end) && later > 0) this.#newest.set(end, { deal, shape });
  }

  /** What the end is called: as its newest deal calls it. */
  nameOf(id: string, end: number): Pick<UnplacedNode, 'label' | 'target'> {
    const newest = this.#newest.get(end);
    if (newest === undefined) return { label: id, target: id };
    const drawn = drawnDeal(this.#deals.shapeOf(newest.shape), this.#deals.idOf(newest.deal), this.#deals.nameOf);
    const found = linksOf(drawn).find(({ target }) => target.id === id)?.target;
    return { label: found?.label ?? id, target: found?.target ?? id };
  }
}

/** For each of these lines its deals, and for each of these ends the newest of all deals that reach it. */
export function gatherDeals(
  book: LineBook,
  deals: CountedDeals,
  counts: Int32Array,
  large: ReadonlySet<number>,
  kept: readonly number[],
  ends: readonly number[],
): { readonly onLine: DealsOnLines; readonly atEnd: NewestAt } {
  const [onLine, atEnd] = [new DealsOnLines(counts, kept), new NewestAt(deals, ends)];
  const isAsked = new Uint8Array(book.lines.length);
  for (const line of kept) isAsked[line] = 1;
  if (ends.length > 0)
    for (let line = 0; line < isAsked.length; line += 1) if (atEnd.has(book.targetOf(line))) isAsked[line] = 1;
  const note = (line: number, shape: number, deal: number): void => {
    onLine.note(line, deal);
    if (ends.length > 0) atEnd.note(book.targetOf(line), shape, deal);
  };
  const wanted = marked(deals, large);
  for (let shape = 0; shape < wanted.length; shape += 1) {
    const end = book.endOf(shape);
    for (let place = book.firstOf(shape); place < end; place += 1)
      if (isAsked[book.lineAt(place)] === 1) wanted[shape] = 1;
  }
  deals.each(wanted, (shape, deal) => {
    const end = book.endOf(shape);
    for (let place = book.firstOf(shape); place < end; place += 1) note(book.lineAt(place), shape, deal);
    if (large.has(shape))
      for (const line of book.ownLines(shape, deals.shapeOf(shape), deals.idOf(deal))) note(line, shape, deal);
  });
  return { onLine, atEnd };
}

/** So many deals can be told apart beside a day in one number. */
const mostDeals = 2 ** 21;

/** Newest first, undated last, those of one day by their ids: the order of `buildGraph`. */
export function newestFirst({ untilOf, idOf }: CountedDeals, deals: Int32Array): string[] {
  if (deals.length > mostDeals) throw new RangeError('more deals on a line than can be told apart');
  const keys = new Float64Array(deals.length);
  for (let i = 0; i < keys.length; i += 1) keys[i] = i - untilOf(deals[i] ?? 0) * mostDeals;
  keys.sort();
  const sorted: string[] = [];
  let [day, last, isInOrder] = [0, Number.NaN, true];
  const close = (): void => {
    if (!isInOrder) sorted.push(...sorted.splice(day).sort(byText));
  };
  for (const key of keys) {
    const until = Math.floor(key / mostDeals);
    if (until !== last) {
      close();
      [day, last, isInOrder] = [sorted.length, until, true];
    }
    const id = idOf(deals[key - until * mostDeals] ?? 0);
    // Mostly they are: deals that were read at once are numbered by their ids.
    if (sorted.length > day && (sorted.at(-1) ?? '') > id) isInOrder = false;
    sorted.push(id);
  }
  close();
  return sorted;
}
