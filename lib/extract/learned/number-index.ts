// Numbers by number in flat arrays: read once for every word that stands around a pair, where a Map costs a call each time. Open
// addressing; built once, read only. A key given twice keeps its last value.
const none = -1;

export class NumberIndex {
  private readonly keys: Float64Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  constructor(entries: ReadonlyArray<readonly [key: number, value: number]>) {
    let size = 16;
    while (size < entries.length * 3) size *= 2;
    this.keys = new Float64Array(size).fill(none);
    this.values = new Int32Array(size).fill(none);
    this.mask = size - 1;
    for (const [key, value] of entries) {
      const at = this.placeOf(key);
      this.keys[at] = key;
      this.values[at] = value;
    }
  }

  private placeOf(key: number): number {
    const { keys, mask } = this;
    const mixed = Math.imul(key, 0x9e3779b1);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    for (let other = keys[at]; other !== key && other !== none; other = keys[at]) at = (at + 1) & mask;
    return at;
  }

  /** The value of a key (0 or more), or -1. */
  find(key: number): number {
    return this.values[this.placeOf(key)] ?? none;
  }
}
