// Shares and concentration of amounts that are known only as ranges. The ends of each answer are reached by amounts inside
// the ranges: they are the exact best and worst case, not a margin put around a middle.
import type { Concentration, Range } from '#lib/domain/insight.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The Herfindahl-Hirschman index: the sum of squared shares (Hirschman 1945, Herfindahl 1950). NaN where all are zero. */
export const hhiOf = (amounts: readonly number[]): number =>
  sum(amounts.map((amount) => amount ** 2)) / sum(amounts) ** 2;

/** Each one's share: lowest with its own low end against the others' high ends, highest the other way round. */
export function sharesOf(amounts: readonly Range[]): Range[] {
  const [lows, highs] = [sum(amounts.map(({ low }) => low)), sum(amounts.map(({ high }) => high))];
  return amounts.map(({ low, high }) => {
    const [least, most] = [low + highs - high, high + lows - low];
    return { low: least > 0 ? low / least : 0, high: most > 0 ? high / most : 0 };
  });
}

/**
 * The lowest index. At the minimum every amount that is free stands at one common level, t = Σx² / Σx (the derivative of the
 * index is zero there), and the others at the end of their range that is nearest to it.
 */
function leastHhi(amounts: readonly Range[]): number {
  let [below, above] = [0, Math.max(...amounts.map(({ high }) => high))];
  let index = 1;
  // Each step halves the error: after sixty nothing is left of it in a double.
  for (let step = 0; step < 60; step += 1) {
    const level = (below + above) / 2;
    let [total, squares] = [0, 0];
    for (const { low, high } of amounts) {
      const x = Math.min(high, Math.max(low, level));
      total += x;
      squares += x * x;
    }
    if (squares > level * total) below = level;
    else {
      above = level;
      index = squares / total ** 2;
    }
  }
  return index;
}

/** Up to so many open ranges every combination of ends is tried: 16,384. */
const exhaustive = 14;

const indexOf = (total: number, squares: number): number => (total > 0 ? squares / total ** 2 : 0);

/** Over every combination of ends. Sums are only ever added to: taking a large amount off again would leave its rounding behind. */
function highestOfAll(open: readonly Range[], total: number, squares: number, at = 0): number {
  const range = open[at];
  if (!range) return indexOf(total, squares);
  const { low, high } = range;
  return Math.max(
    highestOfAll(open, total + low, squares + low * low, at + 1),
    highestOfAll(open, total + high, squares + high * high, at + 1),
  );
}

/** Moves one end after the other for as long as that raises the index. */
function climb(open: readonly Range[], raised: Uint8Array, total: number, squares: number): number {
  const indexNow = (): number => {
    let [sum, square] = [total, squares];
    for (let i = 0; i < open.length; i += 1) {
      const x = open[i]?.[raised[i] === 1 ? 'high' : 'low'] ?? 0;
      sum += x;
      square += x * x;
    }
    return indexOf(sum, square);
  };
  let worst = indexNow();
  for (let risen = true; risen; ) {
    risen = false;
    for (let i = 0; i < open.length; i += 1) {
      raised[i] = 1 - (raised[i] ?? 0);
      const moved = indexNow();
      if (moved > worst + 1e-12) [worst, risen] = [moved, true];
      else raised[i] = 1 - (raised[i] ?? 0);
    }
  }
  return worst;
}

/**
 * The highest index. The index is quasi-convex, so that its maximum lies at ends of the ranges. At one total, a range raises the
 * squares by its two ends together for each unit of the total: with more than `exhaustive` open ranges it is climbed to from
 * those with the largest sums of ends raised, as many of them as is worst, and may be a little too low.
 */
function worstHhi(amounts: readonly Range[]): number {
  const fixed = amounts.flatMap(({ low, high }) => (low === high ? low : []));
  const [total, squares] = [sum(fixed), sum(fixed.map((x) => x * x))];
  const open = amounts.filter(({ low, high }) => low < high).sort((a, b) => b.low + b.high - a.low - a.high);
  if (open.length <= exhaustive) return highestOfAll(open, total, squares);
  const raisedTo = (count: number) => open.map(({ low, high }, i) => (i < count ? high : low));
  const rising = open.map((_, i) => {
    const x = raisedTo(i + 1);
    return indexOf(total + sum(x), squares + sum(x.map((one) => one * one)));
  });
  const most = rising.indexOf(Math.max(...rising));
  return climb(
    open,
    Uint8Array.from(open, (_, i) => (i <= most ? 1 : 0)),
    total,
    squares,
  );
}

/**
 * The largest share. At most the highest of all highest shares; at least where the largest is as small as it can be, the
 * greatest low end, and every other comes as close to it as its range lets it.
 */
function topShare(amounts: readonly Range[], shares: readonly Range[]): Range {
  const floor = Math.max(...amounts.map(({ low }) => low));
  const low = floor > 0 ? floor / sum(amounts.map(({ high }) => Math.min(high, floor))) : 1 / amounts.length;
  return { low, high: Math.max(...shares.map(({ high }) => high)) };
}

/** Null where nothing is known to flow: all high ends are zero. */
export function concentrationOf(amounts: readonly Range[]): Concentration | null {
  const counted = amounts.filter(({ high }) => high > 0);
  if (counted.length === 0) return null;
  const exact = counted.every(({ low, high }) => low === high) ? hhiOf(counted.map(({ high }) => high)) : null;
  const hhi = exact === null ? { low: leastHhi(counted), high: worstHhi(counted) } : { low: exact, high: exact };
  return { hhi, top: topShare(counted, sharesOf(counted)), effective: { low: 1 / hhi.high, high: 1 / hhi.low } };
}
