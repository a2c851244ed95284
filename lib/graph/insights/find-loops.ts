// Ways that money can take back to where it came from, over at most `longest` organizations. Each loop is found once, from its
// smallest slug. Its amount is that of its smallest leg, and unknown where one leg is: nothing is filled in.
import type { FlowLeg, FlowLoop } from '#lib/domain/insight.ts';
import { countFourLoops } from './count-four-loops.ts';
import type { NumberedLegs } from './number-legs.ts';

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

/** Who can be reached from whom. */
class Network {
  readonly sorted: readonly FlowLeg[];
  readonly nodes: number;
  readonly payee: Int32Array;
  /** By node the legs that leave it. */
  readonly leaving: ReadonlyArray<readonly number[]>;
  readonly #legBetween: ReadonlyMap<number, number>;

  constructor({ organizations, legs, payer, payee }: NumberedLegs) {
    this.sorted = legs;
    this.nodes = organizations.length;
    this.payee = payee;
    const leaving = organizations.map((): number[] => []);
    const between = new Map<number, number>();
    for (let leg = 0; leg < payer.length; leg += 1) {
      const from = payer[leg] ?? 0;
      leaving[from]?.push(leg);
      between.set(from * this.nodes + (payee[leg] ?? 0), leg);
    }
    this.leaving = leaving;
    this.#legBetween = between;
  }

  /** The leg that closes a loop is looked up, not searched for: the last step would otherwise cost as much as all before it. */
  legBetween(payer: number, payee: number): number | undefined {
    return this.#legBetween.get(payer * this.nodes + payee);
  }
}

/** Every loop of at most `longest` legs. */
function walkRings(network: Network, longest: number): Ring[] {
  const { sorted, payee, leaving } = network;
  const rings: Ring[] = [];
  const path: number[] = [];
  const passed = new Uint8Array(network.nodes);
  const walk = (start: number, at: number, gross: number, deals: number): void => {
    const closing = path.length > 0 ? network.legBetween(at, start) : undefined;
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
  for (let start = 0; start < network.nodes; start += 1) walk(start, start, Number.POSITIVE_INFINITY, 0);
  return rings;
}

/**
 * All loops of 2 to `longest` legs; the first `listed` of them are told, `all` counts them. Shorter ones come first: where they
 * fill the list, those of four are only counted.
 */
export function findLoops(
  legs: NumberedLegs,
  longest: number = longestLoop,
  listed = Number.POSITIVE_INFINITY,
): { loops: FlowLoop[]; all: number } {
  const network = new Network(legs);
  const short = walkRings(network, Math.min(longest, 3));
  const filled = longest === 4 && short.length >= listed;
  const rings = longest > 3 && !filled ? walkRings(network, longest) : short;
  const payees = () => network.leaving.map((leaving) => leaving.map((leg) => network.payee[leg] ?? 0));
  const told = rings.sort(byWeight).slice(0, listed);
  return {
    loops: told.map((ring) => loopOf(ring.legs.flatMap((leg) => network.sorted[leg] ?? []))),
    all: rings.length + (filled ? countFourLoops(payees()) : 0),
  };
}
