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
 * The amounts with the lowest index. At the minimum every amount that is free stands at one common level, t = Σx² / Σx
 * (the derivative of the index is zero there), and the others at the end of their range that is nearest to it.
 */
function mostEven(amounts: readonly Range[]): number[] {
  const at = (level: number) => amounts.map(({ low, high }) => Math.min(high, Math.max(low, level)));
  let [below, above] = [0, Math.max(...amounts.map(({ high }) => high))];
  for (let step = 0; step < 200; step += 1) {
    const level = (below + above) / 2;
    const x = at(level);
    if (sum(x.map((value) => value ** 2)) > level * sum(x)) below = level;
    else above = level;
  }
  return at(above);
}

/** Up to so many open ranges every combination of ends is tried: 16,384. */
const exhaustive = 14;

/** Sets one range after the other to the end that raises the index, until none does. */
function climb(start: readonly number[], amounts: readonly Range[]): number {
  let x = [...start];
  for (;;) {
    const here = sum(x) > 0 ? hhiOf(x) : 0;
    const better = amounts
      .flatMap(({ low, high }, i) => [low, high].map((end) => x.with(i, end)))
      .filter((one) => sum(one) > 0)
      .toSorted((a, b) => hhiOf(b) - hhiOf(a))[0];
    if (!better || hhiOf(better) <= here + 1e-12) return here;
    x = better;
  }
}

/**
 * The highest index. The index is quasi-convex, so that its maximum lies at ends of the ranges. With more than `exhaustive`
 * open ranges it is looked for by climbing from every one raised alone: then it may be a little too low.
 */
function worstHhi(amounts: readonly Range[]): number {
  const open = amounts.flatMap(({ low, high }, i) => (low < high ? i : []));
  const ends = (raised: (place: number) => boolean) => amounts.map(({ low, high }, i) => (raised(i) ? high : low));
  if (open.length > exhaustive)
    return Math.max(
      ...open.map((one) =>
        climb(
          ends((i) => i === one),
          amounts,
        ),
      ),
    );
  let worst = 0;
  for (let mask = 0; mask < 2 ** open.length; mask += 1) {
    const x = ends((i) => open.indexOf(i) >= 0 && (mask & (1 << open.indexOf(i))) !== 0);
    if (sum(x) > 0) worst = Math.max(worst, hhiOf(x));
  }
  return worst;
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
  const hhi = exact === null ? { low: hhiOf(mostEven(counted)), high: worstHhi(counted) } : { low: exact, high: exact };
  return { hhi, top: topShare(counted, sharesOf(counted)), effective: { low: 1 / hhi.high, high: 1 / hhi.low } };
}
