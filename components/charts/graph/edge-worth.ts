// How much a line says among all that are drawn: of one deal, of several, of many, whatever these are in a ledger of this size. Pure.
import type { GraphEdge } from '#lib/domain/graph-view.ts';

export type Worth = 1 | 2 | 3;

/** At most a tenth of the lines are of the most worth, and a third of more than the least. */
const shares = { 3: 0.1, 2: 1 / 3 } as const;
/** A line of one deal never stands out, however few have more. */
const least = { 3: 4, 2: 2 } as const;

type Counted = Pick<GraphEdge, 'deals'>;

export function worthOf(edges: readonly Counted[]): (edge: Counted) => Worth {
  const counts = edges.map(({ deals }) => deals.length).sort((a, b) => b - a);
  const bound = (worth: 2 | 3): number => {
    const first = counts[Math.floor(shares[worth] * counts.length)] ?? 0;
    return Math.max(least[worth], first + 1);
  };
  const [several, many] = [bound(2), bound(3)];
  return ({ deals: { length } }) => (length >= many ? 3 : length >= several ? 2 : 1);
}
