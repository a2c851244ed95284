// All deals at the pairs of clocks that were asked about last, so that a page and the next one neither fold nor sort them again. Kept
// for so many deals in all: folded deals are the largest things in the process. One deal alone is kept by what is seen of it
// (`same-folds.ts`), whatever the clocks.
import type { Deal } from '#lib/domain/deal.ts';

const clocksKept = 24;
const dealsKept = 60_000;

export class KeptFolds {
  readonly #byClocks = new Map<string, readonly Deal[]>();

  /** All that stand at these clocks, newest first; undefined where nobody has asked for them all lately. */
  at(key: string): readonly Deal[] | undefined {
    const all = this.#byClocks.get(key);
    if (!all) return undefined;
    this.#byClocks.delete(key);
    this.#byClocks.set(key, all);
    return all;
  }

  /** Those asked for longest ago go first; these stay, however many they are. */
  keep(key: string, all: readonly Deal[]): readonly Deal[] {
    this.#byClocks.set(key, all);
    let deals = 0;
    for (const one of this.#byClocks.values()) deals += one.length;
    for (const [clocks, { length }] of this.#byClocks) {
      if (clocks === key || (this.#byClocks.size <= clocksKept && deals <= dealsKept)) return all;
      this.#byClocks.delete(clocks);
      deals -= length;
    }
    return all;
  }
}
