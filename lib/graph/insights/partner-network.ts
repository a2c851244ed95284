// Deals in force on a day -> who deals with whom, as a graph by numbers: organizations in the order of their names, and for each
// its partners with the number of ties to them. Rivals and opponents are no ties.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { LeftOut } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { byText } from '../alliance-graph.ts';
import { pairsOf } from './pairs-of.ts';
import { type GroupOf, holdsWhen, inForce } from './provision.ts';

export interface PartnerNetwork {
  readonly organizations: readonly OrganizationRef[];
  /** By number: the partners' numbers with how many ties there are to each; the same from both ends. */
  readonly weights: ReadonlyArray<ReadonlyMap<number, number>>;
  /** By number: the deals that tie it to others, each once. */
  readonly deals: ReadonlyArray<readonly string[]>;
  /** What might tie somebody, and why nobody can say so. */
  readonly leftOut: readonly LeftOut[];
}

/** Ends of ties by number, in the order in which organizations were met; tie i has `deals[i]` and the ends 2i and 2i + 1. */
interface Ties {
  readonly organizations: readonly OrganizationRef[];
  readonly deals: readonly string[];
  readonly ends: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

function tiesOf(deals: readonly Deal[], { asOf }: Clocks, gone: ReadonlySet<string>, groupOf: GroupOf): Ties {
  const [organizations, tied, ends]: [OrganizationRef[], string[], number[]] = [[], [], []];
  const leftOut: LeftOut[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (organization: OrganizationRef): number => {
    const known = numbers.get(organization.slug);
    if (known !== undefined) return known;
    numbers.set(organization.slug, organizations.length);
    return organizations.push(organization) - 1;
  };
  for (const deal of deals) {
    if (relationKinds[deal.type].family === 'conflict') continue;
    const holds = holdsWhen(deal, asOf);
    if (typeof holds === 'string') leftOut.push({ deal: deal.id, reason: holds });
    if (typeof holds === 'string' || !inForce(holds, asOf)) continue;
    for (const [a, b] of pairsOf(deal, holds.from, groupOf)) {
      if (gone.has(a.slug) || gone.has(b.slug)) continue;
      tied.push(deal.id);
      ends.push(numberOf(a), numberOf(b));
    }
  }
  return { organizations, deals: tied, ends, leftOut };
}

/** For each number how many ties it has to each other number, in the order of the numbers. */
function countTies(nodes: number, ends: readonly number[]): Map<number, number>[] {
  // One number for both ends, so that numbers are sorted and no objects: each tie from either end.
  const keys = Float64Array.from(ends, (end, i) => end * nodes + (ends[i % 2 === 0 ? i + 1 : i - 1] ?? 0)).sort();
  const weights = Array.from({ length: nodes }, () => new Map<number, number>());
  for (let first = 0; first < keys.length; ) {
    const key = keys[first] ?? 0;
    let next = first + 1;
    while (keys[next] === key) next += 1;
    weights[Math.floor(key / nodes)]?.set(key % nodes, next - first);
    first = next;
  }
  return weights;
}

/**
 * Without the organizations whose slugs are in `gone`. Organizations and partners stand in the order of their names: communities go
 * through them in it, and it must not be the order in which the deals came.
 */
export function partnerNetwork(
  deals: readonly Deal[],
  clocks: Clocks,
  gone: ReadonlySet<string>,
  groupOf: GroupOf,
): PartnerNetwork {
  const ties = tiesOf(deals, clocks, gone, groupOf);
  const order = ties.organizations.map((_, i) => i);
  const slugAt = (i: number): string => ties.organizations[i]?.slug ?? '';
  order.sort((a, b) => byText(slugAt(a), slugAt(b)));
  const placed = new Int32Array(order.length);
  for (const [place, met] of order.entries()) placed[met] = place;
  const ends = ties.ends.map((met) => placed[met] ?? 0);
  const dealsOf = order.map((): string[] => []);
  for (const [i, end] of ends.entries()) {
    const [deal = '', of = []] = [ties.deals[i >> 1], dealsOf[end]];
    // A deal's ties stand together, so that what it has been noted for is the last that was noted.
    if (of.at(-1) !== deal) of.push(deal);
  }
  return {
    organizations: order.flatMap((met) => ties.organizations[met] ?? []),
    weights: countTies(order.length, ends),
    deals: dealsOf,
    leftOut: ties.leftOut,
  };
}
