// Bodies in a tree of squares within squares, in flat arrays in the order of a walk through it: one jump leads past a square
// that is far enough to act as one body. Rebuilt in place at every step of a layout, so that nothing is allocated.
import type { ForceField } from './force-field.ts';

/** A crowd of so few is not divided: comparing them one by one is faster. */
const leafSize = 6;
/** A square acts as one body from 1/theta of its widths on. */
const theta = 1.1;
/** The tree ends here even where bodies lie on one spot. */
const deepest = 24;

export class CrowdTree {
  readonly #field: ForceField;
  /** The bodies, those of each cell side by side. */
  readonly order: Int32Array;
  readonly begin: Int32Array;
  readonly end: Int32Array;
  /** The next cell of the walk that is not inside this one. */
  readonly past: Int32Array;
  /** Centre of charge and the charge itself. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly charge: Float64Array;
  /** Square of the distance from which on the cell acts as one body; 0 marks a leaf, whose bodies are met one by one. */
  readonly far: Float64Array;
  /** Places and charges in the order of `order`, so that what is read together lies together. */
  readonly bodyX: Float64Array;
  readonly bodyY: Float64Array;
  readonly bodyCharge: Float64Array;
  cells = 0;

  constructor(field: ForceField) {
    const bodies = field.x.length;
    const room = 4 * bodies + 64;
    this.#field = field;
    this.order = Int32Array.from({ length: bodies }, (_, i) => i);
    [this.begin, this.end, this.past] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
    [this.x, this.y] = [new Float64Array(room), new Float64Array(room)];
    [this.charge, this.far] = [new Float64Array(room), new Float64Array(room)];
    [this.bodyX, this.bodyY, this.bodyCharge] = [
      new Float64Array(bodies),
      new Float64Array(bodies),
      new Float64Array(bodies),
    ];
  }

  rebuild(): void {
    const { x, y } = this.#field;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i] ?? 0);
      right = Math.max(right, x[i] ?? 0);
      top = Math.min(top, y[i] ?? 0);
      bottom = Math.max(bottom, y[i] ?? 0);
    }
    this.cells = 0;
    if (x.length > 0) this.#grow(0, x.length, left, top, Math.max(right - left, bottom - top) || 1, 0);
  }

  /** Moves those whose coordinate is below `middle` to the front of order[begin, end); answers where the others begin. */
  #part(coordinates: Float64Array, middle: number, begin: number, end: number): number {
    const { order } = this;
    let [low, high] = [begin, end - 1];
    while (low <= high) {
      const body = order[low] ?? 0;
      if ((coordinates[body] ?? 0) < middle) low++;
      else {
        order[low] = order[high] ?? 0;
        order[high--] = body;
      }
    }
    return low;
  }

  #grow(begin: number, end: number, left: number, top: number, width: number, depth: number): void {
    const cell = this.cells++;
    this.begin[cell] = begin;
    this.end[cell] = end;
    const divided = end - begin > leafSize && depth < deepest;
    this.far[cell] = divided ? (width / theta) ** 2 : 0;
    if (divided) {
      const half = width / 2;
      const { x, y } = this.#field;
      const south = this.#part(y, top + half, begin, end);
      const northEast = this.#part(x, left + half, begin, south);
      const southEast = this.#part(x, left + half, south, end);
      if (northEast > begin) this.#grow(begin, northEast, left, top, half, depth + 1);
      if (south > northEast) this.#grow(northEast, south, left + half, top, half, depth + 1);
      if (southEast > south) this.#grow(south, southEast, left, top + half, half, depth + 1);
      if (end > southEast) this.#grow(southEast, end, left + half, top + half, half, depth + 1);
    }
    if (divided) this.#gather(cell);
    else this.#weigh(cell);
    this.past[cell] = this.cells;
  }

  /** A leaf's weight is that of its bodies, which are written down beside each other. */
  #weigh(cell: number): void {
    const { x, y, charge } = this.#field;
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let i = this.begin[cell] ?? 0; i < (this.end[cell] ?? 0); i++) {
      const body = this.order[i] ?? 0;
      const weight = charge[body] ?? 0;
      this.bodyX[i] = x[body] ?? 0;
      this.bodyY[i] = y[body] ?? 0;
      this.bodyCharge[i] = weight;
      sum += weight;
      sumX += weight * (x[body] ?? 0);
      sumY += weight * (y[body] ?? 0);
    }
    this.#put(cell, sum, sumX, sumY);
  }

  /** A divided cell's weight is that of the cells right inside it. */
  #gather(cell: number): void {
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let inner = cell + 1; inner < this.cells; inner = this.past[inner] ?? this.cells) {
      const weight = this.charge[inner] ?? 0;
      sum += weight;
      sumX += weight * (this.x[inner] ?? 0);
      sumY += weight * (this.y[inner] ?? 0);
    }
    this.#put(cell, sum, sumX, sumY);
  }

  #put(cell: number, charge: number, sumX: number, sumY: number): void {
    this.charge[cell] = charge;
    this.x[cell] = sumX / charge;
    this.y[cell] = sumY / charge;
  }
}
