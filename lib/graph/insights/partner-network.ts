// Deals in force on a day -> who deals with whom, as a graph by numbers: organizations in the order of their names, and for each
// its partners with the number of ties to them. Rivals and opponents are no ties.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { byText } from '../alliance-graph.ts';
import { pairsOf } from './pairs-of.ts';
import { type GroupOf, holdsWhen, inForce } from './provision.ts';

interface Tie {
  readonly deal: string;
  readonly pair: readonly [OrganizationRef, OrganizationRef];
}

export interface PartnerNetwork {
  readonly organizations: readonly OrganizationRef[];
  /** By number: the partners' numbers with how many ties there are to each; the same from both ends. */
  readonly weights: ReadonlyArray<ReadonlyMap<number, number>>;
  /** By number: the deals that tie it to others, each once. */
  readonly deals: ReadonlyArray<ReadonlySet<string>>;
}

function tiesOf(deals: readonly Deal[], { asOf }: Clocks, groupOf: GroupOf): Tie[] {
  return deals.flatMap((deal) => {
    const holds = holdsWhen(deal, asOf);
    if (relationKinds[deal.type].family === 'conflict' || typeof holds === 'string' || !inForce(holds, asOf)) return [];
    return pairsOf(deal, holds.from, groupOf).map((pair) => ({ deal: deal.id, pair }));
  });
}

/** Without the organizations whose slugs are in `gone`. */
export function partnerNetwork(
  deals: readonly Deal[],
  clocks: Clocks,
  gone: ReadonlySet<string>,
  groupOf: GroupOf,
): PartnerNetwork {
  const ties = tiesOf(deals, clocks, groupOf).filter(({ pair }) => pair.every(({ slug }) => !gone.has(slug)));
  const organizations = [...new Map(ties.flatMap(({ pair }) => pair).map((one) => [one.slug, one])).values()].sort(
    (a, b) => byText(a.slug, b.slug),
  );
  const numbers = new Map(organizations.map(({ slug }, i) => [slug, i]));
  const weights = organizations.map(() => new Map<number, number>());
  const dealsOf = organizations.map(() => new Set<string>());
  for (const { deal, pair } of ties) {
    const [a = 0, b = 0] = pair.map(({ slug }) => numbers.get(slug) ?? 0);
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      weights[x]?.set(y, (weights[x]?.get(y) ?? 0) + 1);
      dealsOf[x]?.add(deal);
    }
  }
  // Communities go through partners in this order: it must be that of the names and not that in which the deals came.
  const sorted = weights.map((links) => new Map([...links].sort(([a], [b]) => a - b)));
  return { organizations, weights: sorted, deals: dealsOf };
}
