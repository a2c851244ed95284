// Values that many rows share, each kept once under a number. Values are compared by their JSON.

export class Pool<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  /** The value's number; a new one where it was never seen. */
  numberOf(value: Value): number {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }

  /** Throws RangeError for a number that was never given out. */
  at(number: number): Value {
    const value = this.values[number];
    if (value === undefined) throw new RangeError(`nothing has number ${number}`);
    return value;
  }
}
