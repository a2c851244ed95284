// The lowest place of a smooth function of many numbers, by L-BFGS (Nocedal, 1980): each step remembers how the slopes of the last ones
// changed, and so how far it may go. Halves its stride where it would go up; nothing in it is left to chance.

/** The value at a place; writes the slopes there into `slopes`. */
export type Landscape = (place: Float64Array, slopes: Float64Array) => number;

interface Stride {
  readonly way: Float64Array;
  readonly change: Float64Array;
  readonly product: number;
}

const remembered = 6;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Adds `times` of one list to another, in place. */
function addTo(to: Float64Array, from: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + times * (from[at] ?? 0);
}

/** Downhill by slopes and strides: the slopes, bent by what the last strides taught. */
function directionOf(slopes: Float64Array, strides: readonly Stride[]): Float64Array {
  const direction = slopes.map((slope) => -slope);
  const shares = strides.map(() => 0);
  for (let at = strides.length - 1; at >= 0; at--) {
    const stride = strides[at];
    if (!stride) continue;
    shares[at] = dot(stride.way, direction) / stride.product;
    addTo(direction, stride.change, -(shares[at] ?? 0));
  }
  const last = strides.at(-1);
  const scale = last ? last.product / dot(last.change, last.change) : 1 / Math.max(1, Math.sqrt(dot(slopes, slopes)));
  for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] ?? 0) * scale;
  strides.forEach((stride, at) => {
    addTo(direction, stride.way, (shares[at] ?? 0) - dot(stride.change, direction) / stride.product);
  });
  return direction;
}

/** The place after so many steps down from a first one, which is overwritten. */
export function descend(place: Float64Array, landscape: Landscape, steps: number): Float64Array {
  let slopes = new Float64Array(place.length);
  let height = landscape(place, slopes);
  const strides: Stride[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = directionOf(slopes, strides);
    const fall = dot(direction, slopes);
    if (fall > -1e-9) break;
    const from = Float64Array.from(place);
    const nextSlopes = new Float64Array(place.length);
    let length = 1;
    let next = height;
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      place.set(from);
      addTo(place, direction, length);
      next = landscape(place, nextSlopes);
      if (next <= height + 1e-4 * length * fall) break;
    }
    if (next >= height) {
      place.set(from);
      break;
    }
    const way = Float64Array.from(place);
    addTo(way, from, -1);
    const change = Float64Array.from(nextSlopes);
    addTo(change, slopes, -1);
    const product = dot(way, change);
    if (product > 1e-10) strides.push({ way, change, product });
    if (strides.length > remembered) strides.shift();
    slopes = nextSlopes;
    height = next;
  }
  return place;
}
