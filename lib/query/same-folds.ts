// A deal reads the same at all clocks that see the same of its claims: what was folded for one day serves most others. Keyed by
// which of a deal's rows are seen. The trap: it belongs to one set of columns and one set of names, and knows nothing of what
// people settled, so that settled deals must never be kept here.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { hot } from '#lib/ledger/columns/claim-columns.ts';
import type { DealRows } from '#lib/ledger/columns/deal-rows.ts';
import { dayNumber } from '#lib/ledger/day-number.ts';

/** Folded deals are the largest things in the process. */
const mostKept = 60_000;

/** The clocks as the columns count days. */
export interface SeenBy {
  readonly asOf: number;
  readonly knownAt: number;
}

export const seenBy = ({ asOf, knownAt }: Clocks): SeenBy => ({ asOf: dayNumber(asOf), knownAt: dayNumber(knownAt) });

/** Which rows of the deal are seen: its first row, and for each row after it whether it is. */
export function seenRows({ starts, counts, columns }: DealRows, deal: number, { asOf, knownAt }: SeenBy): string {
  const [first, count] = [starts[deal] ?? 0, counts[deal] ?? 0];
  const { hot: data } = columns;
  let [key, bits] = [`${first}`, 0];
  for (let i = 0; i < count; i += 1) {
    const at = (first + i) * hot.width;
    const known = (data[at + hot.known] ?? 0) <= knownAt && (data[at + hot.superseded] ?? 0) > knownAt;
    if (known && (data[at + hot.from] ?? 0) <= asOf) bits |= 1 << (i % 30);
    if (i % 30 === 29 || i === count - 1) {
      key += `.${bits}`;
      bits = 0;
    }
  }
  return key;
}

/** Folded deals by key; those made first go first. */
class Folds<Key> {
  readonly #folds = new Map<Key, Deal>();

  get(key: Key): Deal | undefined {
    return this.#folds.get(key);
  }

  /** Where the deal does not stand, nothing is kept. */
  keep(key: Key, deal: Deal | null): Deal | null {
    if (!deal) return null;
    const oldest = this.#folds.keys().next();
    if (this.#folds.size >= mostKept && !oldest.done) this.#folds.delete(oldest.value);
    this.#folds.set(key, deal);
    return deal;
  }
}

export class SameFolds {
  readonly #cut = new Folds<string>();
  /** Of deals all of whose rows are seen, by their first row: no key has to be made for them, and most deals are such. */
  readonly #whole = new Folds<number>();

  /** The fold that was made for other clocks which saw the same of the deal, or a new one; null where it does not stand. */
  of(rows: DealRows, deal: number, seen: SeenBy, fold: () => Deal | null): Deal | null {
    if (rows.states.isWhole(deal, seen)) {
      const first = rows.starts[deal] ?? 0;
      return this.#whole.get(first) ?? this.#whole.keep(first, fold());
    }
    const key = seenRows(rows, deal, seen);
    return this.#cut.get(key) ?? this.#cut.keep(key, fold());
  }
}
