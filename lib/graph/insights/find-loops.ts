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

/** Who can be reached from whom: the legs that leave a node are those from `starts[node]` to `starts[node + 1]`, by payee. */
class Network {
  readonly legs: readonly FlowLeg[];
  readonly nodes: number;
  readonly payee: Int32Array;
  readonly starts: Int32Array;
  /** By leg what it is worth, and -1 where nobody says; and how many deals stand behind it. */
  readonly worth: Float64Array;
  readonly deals: Int32Array;

  constructor({ organizations, legs, payer, payee }: NumberedLegs) {
    this.legs = legs;
    this.nodes = organizations.length;
    this.payee = payee;
    this.worth = Float64Array.from(legs, ({ gross }) => gross ?? -1);
    this.deals = Int32Array.from(legs, ({ deals }) => deals.length);
    const starts = new Int32Array(this.nodes + 1);
    for (const from of payer) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
    for (let node = 0; node < this.nodes; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
    this.starts = starts;
  }

  /** The leg that closes a loop is looked up, not walked to: the last step would otherwise cost as much as all before it. */
  legBetween(payer: number, payee: number): number | undefined {
    let [low, high] = [this.starts[payer] ?? 0, (this.starts[payer + 1] ?? 0) - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.payee[middle] ?? 0) < payee) low = middle + 1;
      else high = middle;
    }
    return low === high && this.payee[low] === payee ? low : undefined;
  }
}

/** Every loop of at most `longest` legs. */
function walkRings(network: Network, longest: number): Ring[] {
  const { payee, starts, worth, deals: behind } = network;
  const rings: Ring[] = [];
  const path: number[] = [];
  const passed = new Uint8Array(network.nodes);
  const walk = (start: number, at: number, gross: number, deals: number): void => {
    const closing = path.length > 0 ? network.legBetween(at, start) : undefined;
    if (closing !== undefined)
      rings.push({
        legs: [...path, closing],
        gross: Math.min(gross, worth[closing] ?? -1),
        deals: deals + (behind[closing] ?? 0),
      });
    if (path.length + 1 >= longest) return;
    for (let leg = starts[at] ?? 0; leg < (starts[at + 1] ?? 0); leg += 1) {
      const next = payee[leg] ?? 0;
      if (next <= start || passed[next] === 1) continue;
      path.push(leg);
      passed[next] = 1;
      walk(start, next, Math.min(gross, worth[leg] ?? -1), deals + (behind[leg] ?? 0));
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
  const payees = () =>
    Array.from({ length: network.nodes }, (_, at) => [
      ...network.payee.subarray(network.starts[at], network.starts[at + 1]),
    ]);
  const told = rings.sort(byWeight).slice(0, listed);
  return {
    loops: told.map((ring) => loopOf(ring.legs.flatMap((leg) => network.legs[leg] ?? []))),
    all: rings.length + (filled ? countFourLoops(payees()) : 0),
  };
}
