// Are there more loops than chance would make? The null model keeps, for every organization, how many it pays and how many pay
// it, and shuffles who pays whom (double edge swaps: Maslov and Sneppen, Science 296, 2002; as motif counts are tested by Milo
// et al., Science 298, 2002). The same seed gives the same numbers. Tests loops of two and of three.
import type { LoopSignificance } from '#lib/domain/insight.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import type { NumberedLegs } from './number-legs.ts';
import { copyOf, countLoops, networkOf, type PaymentNetwork, swapPartners, withoutNode } from './payment-network.ts';

export interface NullModel {
  readonly networks: number;
  readonly seed: number;
}

const seed = 20_250_610;
/** What the networks may cost together, in payments: a large ledger gets fewer of them, and says so. */
const budget = 100_000;

/** 200 networks, fewer for a large ledger, never so few that the level could not be reached: 1 / 21 is below it. */
const nullModelFor = (payments: number): NullModel => ({
  networks: Math.max(20, Math.min(200, Math.floor(budget / Math.max(1, payments)))),
  seed,
});

/** Swaps tried per payment before the first network, enough to forget where it came from, and between two of them: every payment is swapped twice then. */
const [swapsAtFirst, swapsBetween] = [8, 1];
/** Below this share of networks with as many loops, a count is called significant. */
const level = 0.05;

interface Tested {
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
  /** (1 + networks with as many) / (1 + networks): never 0, by Davison and Hinkley 1997. */
  readonly p: number;
  readonly drawn: LoopSignificance['drawn'];
}

/** Shuffles the network in place. */
function test(network: PaymentNetwork, { networks, seed: from }: NullModel): { two: Tested; three: Tested } {
  const real = countLoops(network);
  const random = seededRandom(from);
  const payments = network.payer.length;
  swapPartners(network, (swapsAtFirst - swapsBetween) * payments, random);
  const drawn = Array.from({ length: networks }, () => {
    swapPartners(network, swapsBetween * payments, random);
    return countLoops(network);
  });
  const against = (read: (counts: { two: number; three: number }) => number): Tested => {
    const counts = drawn.map(read);
    const mean = counts.reduce((sum, n) => sum + n, 0) / networks;
    const deviation = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / Math.max(1, networks - 1));
    const asMany = counts.filter((n) => n >= read(real)).length;
    const tally = [...Map.groupBy(counts, (n) => n)].map(([loops, same]) => ({ loops, networks: same.length }));
    const histogram = tally.sort((a, b) => a.loops - b.loops);
    return { count: read(real), mean, deviation, p: (1 + asMany) / (1 + networks), drawn: histogram };
  };
  return { two: against(({ two }) => two), three: against(({ three }) => three) };
}

/** The number of the organization with the most payments, the first by name of several; null where there are none. */
function hubOf({ nodes, payer, payee }: PaymentNetwork): number | null {
  const degrees = new Int32Array(nodes);
  for (const end of [payer, payee]) for (const node of end) degrees[node] = (degrees[node] ?? 0) + 1;
  return nodes === 0 ? null : degrees.indexOf(Math.max(...degrees));
}

/** One row for loops of two and one for loops of three. */
export function loopSignificance(
  numbered: NumberedLegs,
  model: NullModel = nullModelFor(numbered.legs.length),
): LoopSignificance[] {
  const network = networkOf(numbered);
  const hub = hubOf(network);
  const otherSeed = model.seed + 1;
  const rest = test(hub === null ? copyOf(network) : withoutNode(network, hub), model);
  const other = test(copyOf(network), { ...model, seed: otherSeed });
  const whole = test(copyOf(network), model);
  return (['two', 'three'] as const).map((name) => {
    const { count, mean, deviation, p, drawn } = whole[name];
    return {
      length: name === 'two' ? 2 : 3,
      count,
      mean,
      deviation,
      z: deviation > 0 ? (count - mean) / deviation : null,
      p,
      ...model,
      withoutHub: { organization: hub === null ? null : (numbered.organizations[hub] ?? null), p: rest[name].p },
      otherSeed: { seed: otherSeed, p: other[name].p },
      significant: count > 0 && p <= level,
      drawn,
    };
  });
}
