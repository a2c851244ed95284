// Ways that money can take back to where it came from, over at most `longest` organizations. Each loop is found once, from its
// smallest slug. Its amount is that of its smallest leg, and unknown where one leg is: nothing is filled in.
import type { FlowLeg, FlowLoop } from '#lib/domain/insight.ts';
import { byText } from '../alliance-graph.ts';

export const longestLoop = 4;

/** A loop before it is told: its legs by number, and what ranks it. */
interface Ring {
  readonly legs: readonly number[];
  readonly gross: number;
  readonly deals: number;
}

/** Short loops first, then those with the larger known amounts, then those with most deals behind them. */
const byWeight = (a: Ring, b: Ring): number => a.legs.length - b.legs.length || b.gross - a.gross || b.deals - a.deals;

function smallest(legs: readonly FlowLeg[], amount: 'gross' | 'firm' | 'once'): number | null {
  const values = legs.map((leg) => leg[amount]);
  return values.includes(null) ? null : Math.min(...values.flatMap((value) => value ?? []));
}

const loopOf = (legs: readonly FlowLeg[]): FlowLoop => ({
  id: legs.map(({ payer }) => payer.slug).join('>'),
  legs: [...legs],
  gross: smallest(legs, 'gross'),
  firm: smallest(legs, 'firm'),
  once: smallest(legs, 'once'),
});

/** All loops of 2 to `longest` legs; the first `listed` of them are told, `all` counts them. */
export function findLoops(
  legs: readonly FlowLeg[],
  longest: number = longestLoop,
  listed = Number.POSITIVE_INFINITY,
): { loops: FlowLoop[]; all: number } {
  const slugs = [...new Set(legs.flatMap(({ payer, payee }) => [payer.slug, payee.slug]))].sort(byText);
  const ids = new Map(slugs.map((slug, id) => [slug, id]));
  // Legs in the order of their names: the same loops in the same order, however the deals came.
  const sorted = legs.toSorted((a, b) => byText(a.payer.slug, b.payer.slug) || byText(a.payee.slug, b.payee.slug));
  const payee = Int32Array.from(sorted, (leg) => ids.get(leg.payee.slug) ?? 0);
  const leaving = slugs.map((): number[] => []);
  for (const [i, { payer }] of sorted.entries()) leaving[ids.get(payer.slug) ?? 0]?.push(i);
  // The leg that closes a loop is looked up, not searched for: the last step would otherwise cost as much as all before it.
  const legBetween = new Map(
    sorted.map(({ payer }, i) => [(ids.get(payer.slug) ?? 0) * slugs.length + (payee[i] ?? 0), i]),
  );
  const rings: Ring[] = [];
  const path: number[] = [];
  const passed = new Uint8Array(slugs.length);
  const walk = (start: number, at: number, gross: number, deals: number): void => {
    const closing = path.length > 0 ? legBetween.get(at * slugs.length + start) : undefined;
    if (closing !== undefined) {
      const { gross: worth = null, deals: behind = [] } = sorted[closing] ?? {};
      rings.push({ legs: [...path, closing], gross: Math.min(gross, worth ?? -1), deals: deals + behind.length });
    }
    if (path.length + 1 >= longest) return;
    for (const leg of leaving[at] ?? []) {
      const next = payee[leg] ?? 0;
      if (next <= start || passed[next] === 1) continue;
      const { gross: worth = null, deals: behind = [] } = sorted[leg] ?? {};
      path.push(leg);
      passed[next] = 1;
      walk(start, next, Math.min(gross, worth ?? -1), deals + behind.length);
      passed[next] = 0;
      path.pop();
    }
  };
  for (let start = 0; start < slugs.length; start += 1) walk(start, start, Number.POSITIVE_INFINITY, 0);
  const told = rings.sort(byWeight).slice(0, listed);
  return { loops: told.map((ring) => loopOf(ring.legs.flatMap((leg) => sorted[leg] ?? []))), all: rings.length };
}
