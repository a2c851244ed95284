// One deal -> the pairs of groups that it ties to each other, the smaller slug first. Who belongs to the same group is no pair.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { byText } from '../alliance-graph.ts';
import { linksOf } from '../deal-links.ts';
import { keptOnce } from './kept-once.ts';
import type { GroupOf } from './provision.ts';

type Pair = readonly [OrganizationRef, OrganizationRef];

/** A folded deal is asked about again for every day for which it reads the same. */
const kept = new WeakMap<Deal, readonly Pair[]>();

function endsOf(deal: Deal): readonly Pair[] {
  const refs = new Map(deal.parties.map(({ organization }) => [organization.slug, organization]));
  const links = linksOf(deal);
  if (!links.some(({ target }) => target.kind === 'venture'))
    return links.flatMap(({ source, target }) => {
      const [a, b] = [refs.get(source.id), refs.get(target.id)];
      return a && b ? [[a, b] as const] : [];
    });
  const members = links.flatMap(({ source }) => refs.get(source.id) ?? []);
  return members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b] as const));
}

interface Told {
  readonly on: Day;
  readonly pairs: readonly (readonly [OrganizationRef, OrganizationRef])[];
}

const told = new WeakMap<GroupOf, WeakMap<Deal, Told>>();

/** Every two organizations that a deal binds directly; members of a venture of three or more are bound to each other by it. */
export function pairsOf(deal: Deal, on: Day, groupOf: GroupOf): Told['pairs'] {
  const byDeal = keptOnce(told, groupOf, () => new WeakMap<Deal, Told>());
  const known = byDeal.get(deal);
  if (known?.on === on) return known.pairs;
  const pairs = findPairs(deal, on, groupOf);
  byDeal.set(deal, { on, pairs });
  return pairs;
}

function findPairs(deal: Deal, on: Day, groupOf: GroupOf): [OrganizationRef, OrganizationRef][] {
  const pairs = new Map<string, [OrganizationRef, OrganizationRef]>();
  for (const [a, b] of keptOnce(kept, deal, endsOf)) {
    const [x, y] = [groupOf(a, on), groupOf(b, on)];
    if (x.slug === y.slug) continue;
    const pair: [OrganizationRef, OrganizationRef] = byText(x.slug, y.slug) < 0 ? [x, y] : [y, x];
    pairs.set(pairKey(pair), pair);
  }
  return [...pairs.values()];
}

/** The same for the two in either order of asking: their slugs, the smaller first. */
export const pairKey = ([a, b]: Pair): string => `${a.slug} ${b.slug}`;
