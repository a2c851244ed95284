// Numbers by number in one flat array: read once for every word that stands around a pair, where a Map costs a call each time. A key
// and its value lie side by side, so that finding one touches one place of memory. Open addressing; built once, read only. A key
// given twice keeps its last value.
const none = -1;

/** The largest key that fits. */
export const maxKey = 0x7fff_ffff;

export class NumberIndex {
  /** Keys at even places, each with its value behind it. */
  private readonly table: Int32Array;
  private readonly mask: number;

  /** Keys and values are whole numbers from 0 to `maxKey`. */
  constructor(entries: ReadonlyArray<readonly [key: number, value: number]>) {
    let size = 16;
    while (size < entries.length * 2) size *= 2;
    this.table = new Int32Array(size * 2).fill(none);
    this.mask = size - 1;
    for (const [key, value] of entries) {
      const at = this.placeOf(key);
      this.table[at] = key;
      this.table[at + 1] = value;
    }
  }

  private placeOf(key: number): number {
    const { table, mask } = this;
    const mixed = Math.imul(key, 0x9e3779b1);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    for (let other = table[at * 2]; other !== key && other !== none; other = table[at * 2]) at = (at + 1) & mask;
    return at * 2;
  }

  /** The value of a key (0 or more), or -1. */
  find(key: number): number {
    return this.table[this.placeOf(key) + 1] ?? none;
  }
}
