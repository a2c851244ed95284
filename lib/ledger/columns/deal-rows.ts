// Which rows of the columns are about which deal, as of one version of the ledger. A version is never changed: the next one is
// a copy of two small lists with the changed deals put at the end, so that whoever still reads the earlier one reads it whole.
import { byEvent } from '../fold-status.ts';
import { byKnownAt, type LedgerClaim } from '../ledger-claim.ts';
import { ClaimColumns, hot, isEnd } from './claim-columns.ts';
import { DealsByShape } from './deals-by-shape.ts';
import { LastStates } from './last-states.ts';

/** The claims of one deal, none where it is gone. */
export type DealChange = readonly [deal: string, claims: readonly LedgerClaim[]];

/** Fewer rows than this are not worth packing. */
const leastPacked = 10_000;
const dealsPerPage = 1_000;
/** After so many changes the deals are put in order by shape anew: each of them costs every view a little. */
const mostChanged = 2_000;

/** The deals of some version by their shapes, and those that changed since. */
interface ByShape {
  readonly table: DealsByShape;
  readonly changed: ReadonlySet<number>;
}

export class DealRows {
  readonly columns: ClaimColumns;
  /** Deals by number; one that is gone keeps its number and has no rows. */
  readonly ids: string[];
  readonly #numbers: Map<string, number>;
  starts: Int32Array;
  counts: Int32Array;
  readonly states: LastStates;
  claims = 0;
  size = 0;
  #byShape: ByShape | null = null;

  private constructor(columns: ClaimColumns, ids: string[], numbers: Map<string, number>, before: DealRows | null) {
    this.columns = columns;
    this.ids = ids;
    this.#numbers = numbers;
    this.starts = before?.starts ?? new Int32Array(0);
    this.counts = before?.counts ?? new Int32Array(0);
    this.states = new LastStates(before?.states);
    this.claims = before?.claims ?? 0;
    this.size = before?.size ?? 0;
  }

  static of(deals: Iterable<DealChange>): DealRows {
    const rows = new DealRows(new ClaimColumns(), [], new Map(), null);
    rows.#putAll(deals);
    return rows;
  }

  /** From a source that is read piece by piece, of which each deal comes whole. */
  static async reading(deals: () => AsyncIterable<DealChange>): Promise<DealRows> {
    const rows = new DealRows(new ClaimColumns(), [], new Map(), null);
    const page: DealChange[] = [];
    for await (const deal of deals()) {
      page.push(deal);
      if (page.length === dealsPerPage) rows.#putAll(page.splice(0));
    }
    rows.#putAll(page);
    return rows;
  }

  #putAll(deals: Iterable<DealChange>): void {
    let [starts, counts] = [this.starts, this.counts];
    const room = (length: number): void => {
      if (length <= starts.length) return;
      const [grownStarts, grownCounts] = [
        new Int32Array(length + 4096 + starts.length),
        new Int32Array(length + 4096 + starts.length),
      ];
      grownStarts.set(starts);
      grownCounts.set(counts);
      [starts, counts] = [grownStarts, grownCounts];
    };
    for (const [id, claims] of deals) {
      const known = this.#numbers.get(id);
      if (known === undefined && claims.length === 0) continue;
      const number = known ?? this.ids.length;
      if (known === undefined) {
        this.#numbers.set(id, number);
        this.ids.push(id);
      }
      room(number + 1);
      const before = counts[number] ?? 0;
      this.claims += claims.length - before;
      this.size += Number(claims.length > 0) - Number(before > 0);
      starts[number] = this.#put(claims);
      counts[number] = claims.length;
      this.states.set(number, this.columns, starts[number] ?? 0, claims.length);
    }
    [this.starts, this.counts] = [starts, counts];
  }

  /** In the order in which they became known; `byEvent` leads through them in the order in which they happened. */
  #put(claims: readonly LedgerClaim[]): number {
    const sorted = [...claims].sort(byKnownAt);
    const start = this.columns.rows;
    for (const claim of sorted) this.columns.add(claim);
    const order = sorted.map((claim, i) => ({ claim, i })).sort((a, b) => byEvent(a.claim, b.claim));
    for (const [place, { i }] of order.entries())
      this.columns.hot[(start + place) * hot.width + hot.byEvent] = start + i;
    return start;
  }

  /** The next version. Where more than half of the rows belong to no deal any more, they are left behind. */
  with(changes: readonly DealChange[]): DealRows {
    const next = new DealRows(this.columns, this.ids, this.#numbers, this);
    next.starts = this.starts.slice();
    next.counts = this.counts.slice();
    next.#putAll(changes);
    next.#byShape = this.#byShapeWith(next, changes);
    return next.columns.rows > leastPacked && next.columns.rows > 2 * next.claims ? next.#packed() : next;
  }

  #byShapeWith(next: DealRows, changes: readonly DealChange[]): ByShape | null {
    if (!this.#byShape) return null;
    const numbers = changes.flatMap(([id]) => next.#numbers.get(id) ?? []);
    const changed = new Set([...this.#byShape.changed, ...numbers]);
    return changed.size > mostChanged ? null : { ...this.#byShape, changed };
  }

  /** Made the first time it is asked for. */
  byShape(): ByShape {
    this.#byShape ??= {
      table: new DealsByShape(this.states, this.counts, this.columns.shapes.size),
      changed: new Set(),
    };
    return this.#byShape;
  }

  #packed(): DealRows {
    return DealRows.of(this.entries());
  }

  numberOf(id: string): number | undefined {
    const number = this.#numbers.get(id);
    return number !== undefined && (this.counts[number] ?? 0) > 0 ? number : undefined;
  }

  has(id: string): boolean {
    return this.numberOf(id) !== undefined;
  }

  /** All claims of a deal, of any time, in the order in which they became known. */
  get(id: string): LedgerClaim[] | undefined {
    const number = this.numberOf(id);
    return number === undefined ? undefined : this.claimsOf(number);
  }

  claimsOf(number: number): LedgerClaim[] {
    const start = this.starts[number] ?? 0;
    return Array.from({ length: this.counts[number] ?? 0 }, (_, i) => this.columns.claimAt(start + i));
  }

  /** Whether any claim of the deal, of any time, says that something ended or was never so. */
  hasEnd(id: string): boolean {
    const number = this.numberOf(id);
    if (number === undefined) return false;
    const start = this.starts[number] ?? 0;
    for (let row = start; row < start + (this.counts[number] ?? 0); row += 1)
      if (isEnd(this.columns.hot[row * hot.width + hot.step] ?? 0)) return true;
    return false;
  }

  /** The deals that have claims. */
  *keys(): Generator<string> {
    for (const [number, id] of this.ids.entries()) if ((this.counts[number] ?? 0) > 0) yield id;
  }

  /** Each deal with its claims in turn; made one deal at a time. */
  *entries(): Generator<[deal: string, claims: LedgerClaim[]]> {
    for (const id of this.keys()) yield [id, this.get(id) ?? []];
  }
}
