// Ways that money can take back to where it came from, over at most `longest` organizations. Each loop is found once, from its
// smallest slug. Its amount is that of its smallest leg, and unknown where one leg is: nothing is filled in.
import type { FlowLeg, FlowLoop } from '#lib/domain/insight.ts';
import { byText } from '../alliance-graph.ts';

export const longestLoop = 4;

type AmountOf = 'gross' | 'firm' | 'once';

function smallest(legs: readonly FlowLeg[], amount: AmountOf): number | null {
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

/** Short loops first, then those with the larger known amounts, then those with most deals behind them. */
function byWeight(a: FlowLoop, b: FlowLoop): number {
  const deals = ({ legs }: FlowLoop) => legs.reduce((sum, leg) => sum + leg.deals.length, 0);
  return (
    a.legs.length - b.legs.length || (b.gross ?? -1) - (a.gross ?? -1) || deals(b) - deals(a) || byText(a.id, b.id)
  );
}

/** All loops of 2 to `longest` legs. */
export function findLoops(legs: readonly FlowLeg[], longest: number = longestLoop): FlowLoop[] {
  const leaving = Map.groupBy(legs, ({ payer }) => payer.slug);
  const loops: FlowLoop[] = [];
  const walk = (start: string, path: FlowLeg[], passed: ReadonlySet<string>) => {
    for (const leg of leaving.get(path.at(-1)?.payee.slug ?? start) ?? []) {
      const next = leg.payee.slug;
      if (next === start) {
        if (path.length > 0) loops.push(loopOf([...path, leg]));
      } else if (path.length + 1 < longest && byText(next, start) > 0 && !passed.has(next)) {
        walk(start, [...path, leg], new Set([...passed, next]));
      }
    }
  };
  for (const start of [...leaving.keys()].sort(byText)) walk(start, [], new Set([start]));
  return loops.sort(byWeight);
}
