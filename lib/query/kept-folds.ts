// Folded deals by the pair of clocks that they were folded at, so that a page and the next one fold nothing twice. Kept for the
// last few pairs of clocks, and for so many deals in all: folded deals are the largest things in the process.
import type { Deal } from '#lib/domain/deal.ts';

const clocksKept = 24;
const dealsKept = 60_000;

export interface FoldsAt {
  readonly deals: Map<string, Deal>;
  /** All that stand at these clocks, newest first, once somebody has asked for them all. */
  all: readonly Deal[] | null;
}

export class KeptFolds {
  readonly #byClocks = new Map<string, FoldsAt>();

  /** The folds at these clocks, to be read and added to. */
  at(key: string): FoldsAt {
    const kept = this.#byClocks.get(key) ?? { deals: new Map(), all: null };
    this.#byClocks.delete(key);
    this.#byClocks.set(key, kept);
    this.#forget();
    return kept;
  }

  /** Those asked for longest ago go first; the last pair of clocks stays, however many deals it has. */
  #forget(): void {
    let deals = 0;
    for (const { deals: folded } of this.#byClocks.values()) deals += folded.size;
    for (const [key, { deals: folded }] of this.#byClocks) {
      if (this.#byClocks.size === 1 || (this.#byClocks.size <= clocksKept && deals <= dealsKept)) return;
      this.#byClocks.delete(key);
      deals -= folded.size;
    }
  }

  /** What stays true once these deals have changed. */
  without(changed: ReadonlySet<string>): KeptFolds {
    const left = new KeptFolds();
    for (const [key, { deals }] of this.#byClocks)
      left.#byClocks.set(key, { deals: new Map([...deals].filter(([id]) => !changed.has(id))), all: null });
    return left;
  }
}
