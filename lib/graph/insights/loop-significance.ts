// Are there more loops than chance would make? The null model keeps, for every organization, how many it pays and how many pay
// it, and shuffles who pays whom (double edge swaps: Maslov and Sneppen, Science 296, 2002; as motif counts are tested by Milo
// et al., Science 298, 2002). The same seed gives the same numbers. Tests loops of two and of three.
import type { FlowLeg, LoopSignificance } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from '../alliance-graph.ts';
import { seededRandom } from '../seeded-random.ts';

export interface NullModel {
  readonly networks: number;
  readonly seed: number;
}

export const defaultNullModel: NullModel = { networks: 200, seed: 20_250_610 };

/** Swaps tried per edge before each network: enough to forget where it came from. */
const swapsPerEdge = 10;
/** Below this share of networks with as many loops, a count is called significant. */
const level = 0.05;

type Edges = { readonly from: Int32Array; readonly to: Int32Array; readonly nodes: number };

function edgesOf(legs: readonly FlowLeg[]): Edges {
  const slugs = new Set(legs.flatMap(({ payer, payee }) => [payer.slug, payee.slug]));
  const ids = new Map([...slugs].sort(byText).map((slug, id) => [slug, id]));
  const idOf = (slug: string): number => ids.get(slug) ?? 0;
  const sorted = legs.toSorted((a, b) => byText(a.payer.slug, b.payer.slug) || byText(a.payee.slug, b.payee.slug));
  const from = Int32Array.from(sorted, ({ payer }) => idOf(payer.slug));
  const to = Int32Array.from(sorted, ({ payee }) => idOf(payee.slug));
  return { from, to, nodes: ids.size };
}

/** Loops of two and of three legs, each once. */
export function countLoops({ from, to, nodes }: Edges): { two: number; three: number } {
  const out = Array.from({ length: nodes }, () => new Set<number>());
  for (let i = 0; i < from.length; i += 1) out[from[i] ?? 0]?.add(to[i] ?? 0);
  let [two, three] = [0, 0];
  for (let i = 0; i < from.length; i += 1) {
    const [a, b] = [from[i] ?? 0, to[i] ?? 0];
    if (out[b]?.has(a)) two += 1;
    for (const c of out[b] ?? []) if (c !== a && out[c]?.has(a)) three += 1;
  }
  return { two: two / 2, three: three / 3 };
}

/** Swaps the payees of two payments where that makes neither a self-payment nor a payment that is there already. */
function shuffle({ from, to, nodes }: Edges, random: () => number): Edges {
  const swapped = Int32Array.from(to);
  const present = new Set(Array.from(from, (a, i) => a * nodes + (to[i] ?? 0)));
  const pick = () => Math.floor(random() * from.length);
  for (let tried = 0; tried < swapsPerEdge * from.length; tried += 1) {
    const [i, j] = [pick(), pick()];
    const [a, b, c, d] = [from[i] ?? 0, swapped[i] ?? 0, from[j] ?? 0, swapped[j] ?? 0];
    if (a === d || c === b || present.has(a * nodes + d) || present.has(c * nodes + b)) continue;
    present.delete(a * nodes + b);
    present.delete(c * nodes + d);
    present.add(a * nodes + d);
    present.add(c * nodes + b);
    swapped[i] = d;
    swapped[j] = b;
  }
  return { from, to: swapped, nodes };
}

interface Tested {
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
  /** (1 + networks with as many) / (1 + networks): never 0, by Davison and Hinkley 1997. */
  readonly p: number;
}

function test(legs: readonly FlowLeg[], { networks, seed }: NullModel): { two: Tested; three: Tested } {
  const edges = edgesOf(legs);
  const real = countLoops(edges);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: networks }, () => countLoops(shuffle(edges, random)));
  const against = (read: (counts: { two: number; three: number }) => number): Tested => {
    const counts = drawn.map(read);
    const mean = counts.reduce((sum, n) => sum + n, 0) / networks;
    const deviation = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / Math.max(1, networks - 1));
    const asMany = counts.filter((n) => n >= read(real)).length;
    return { count: read(real), mean, deviation, p: (1 + asMany) / (1 + networks) };
  };
  return { two: against(({ two }) => two), three: against(({ three }) => three) };
}

function hubOf(legs: readonly FlowLeg[]): OrganizationRef | null {
  const degrees = new Map<string, { organization: OrganizationRef; degree: number }>();
  for (const organization of legs.flatMap(({ payer, payee }) => [payer, payee])) {
    const row = degrees.get(organization.slug) ?? { organization, degree: 0 };
    degrees.set(organization.slug, { organization, degree: row.degree + 1 });
  }
  const ranked = [...degrees.values()].sort(
    (a, b) => b.degree - a.degree || byText(a.organization.slug, b.organization.slug),
  );
  return ranked[0]?.organization ?? null;
}

/** One row for loops of two and one for loops of three. */
export function loopSignificance(legs: readonly FlowLeg[], model: NullModel = defaultNullModel): LoopSignificance[] {
  const hub = hubOf(legs);
  const otherSeed = model.seed + 1;
  const whole = test(legs, model);
  const other = test(legs, { ...model, seed: otherSeed });
  const rest = test(
    legs.filter(({ payer, payee }) => payer.slug !== hub?.slug && payee.slug !== hub?.slug),
    model,
  );
  return (['two', 'three'] as const).map((name) => {
    const { count, mean, deviation, p } = whole[name];
    return {
      length: name === 'two' ? 2 : 3,
      count,
      mean,
      deviation,
      z: deviation > 0 ? (count - mean) / deviation : null,
      p,
      ...model,
      withoutHub: { organization: hub, p: rest[name].p },
      otherSeed: { seed: otherSeed, p: other[name].p },
      significant: count > 0 && p <= level,
    };
  });
}
