// Which deals are parts of others, so that their money is not counted twice. Three ways: a deal that goes by the name of a venture or a
// programme is a part of it; an expansion that states at least as much as all that it expands states the whole, not what is added;
// and what several deals came to together contains them (running-totals.ts). A later round brings money of its own. Pure.
import { Decimal } from 'decimal.js';
import type { Deal } from '#lib/domain/deal.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { type Containment, isSummedUp, keptLines, type LinkScope, sumIn } from './deal-lines.ts';
import { kinOf } from './group-keys.ts';
import { findTotals } from './running-totals.ts';

const sharesParty = (a: Deal, b: Deal): boolean => {
  const slugs = new Set(a.parties.map(({ organization }) => organization.slug));
  return b.parties.some(({ organization }) => slugs.has(organization.slug));
};

const isVenture = ({ type }: Deal): boolean => type === 'joint_venture';

const sameKindOfSum = (a: Deal, b: Deal): boolean => {
  const [x, y] = [a.amount?.value, b.amount?.value];
  return x !== undefined && y !== undefined && x.currency === y.currency && x.period === y.period;
};

/** Of the deals of one name: is `b` what `a` is a part of? A venture before a contract, then the larger sum. */
function holds(a: Deal, b: Deal): boolean {
  const [x, y] = [sumIn(a), sumIn(b)];
  if (!x || !y || !sameKindOfSum(a, b)) return false;
  // The name of a venture says enough; two contracts of one name have to have somebody in common.
  if (isVenture(a) === isVenture(b) && !sharesParty(a, b)) return false;
  if (y.gt(x)) return true;
  if (!y.eq(x)) return false;
  // One sum told of two deals of one name is one sum.
  return isVenture(a) === isVenture(b) ? b.id < a.id : isVenture(b);
}

function byName(deals: readonly Deal[]): Containment[] {
  const named = deals.filter(({ name }) => name !== null);
  return [...Map.groupBy(named, ({ name }) => slugOf(name ?? '')).values()].flatMap((alike) =>
    alike.flatMap((part) => {
      const wholes = alike.filter((whole) => whole !== part && holds(part, whole));
      const largest = wholes.toSorted((a, b) => (sumIn(b)?.cmp(sumIn(a) ?? 0) ?? 0) || (a.id < b.id ? -1 : 1))[0];
      return largest ? [{ part: part.id, whole: largest.id, kind: 'part_of' as const }] : [];
    }),
  );
}

/** An expansion holds what was there before it where it states at least as much as all of that together. */
function byExpansion(deals: readonly Deal[], scope: LinkScope): Containment[] {
  const linesOfDeal = keptLines(scope);
  const wholes = deals.flatMap((deal) => {
    const sum = deal.mark === 'expanded' ? sumIn(deal) : null;
    return sum ? [{ deal, sum, in: linesOfDeal(deal) }] : [];
  });
  // Only what shares a line and a kind of sum with an expansion can be part of one: most deals need not be looked at.
  const kins = new Set(wholes.map(({ deal }) => kinOf(deal.type)));
  const lines = new Map(wholes.flatMap((whole) => whole.in.map((line): [string, Deal[]] => [line, []])));
  for (const deal of deals)
    if (deal.amount?.value.value != null && kins.has(kinOf(deal.type)))
      for (const line of linesOfDeal(deal)) lines.get(line)?.push(deal);
  return wholes.flatMap(({ deal: whole, sum, in: of }) => {
    const near = new Set(of.flatMap((line) => lines.get(line) ?? []));
    const before = [...near].filter((one) => sameKindOfSum(one, whole) && isSummedUp(one, whole));
    const earlier = Decimal.sum(0, ...before.flatMap((one) => sumIn(one) ?? []));
    if (sum.lt(earlier)) return [];
    return before.map(({ id }) => ({ part: id, whole: whole.id, kind: 'part_of' as const }));
  });
}

export const findContainment = (deals: readonly Deal[], scope: LinkScope): Containment[] => [
  ...byName(deals),
  ...byExpansion(deals, scope),
  ...findTotals(deals, scope),
];

/** Each part with all that it lies in, at any depth. Of deals that lie in each other the first by id lies in none of them. */
export function wholesOf(links: readonly Containment[]): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = Map.groupBy(
    links.filter(({ kind }) => kind === 'part_of'),
    ({ part }) => part,
  );
  const above = new Map<string, Set<string>>();
  for (const part of direct.keys()) {
    const wholes = new Set([part]);
    // A set that grows while it is walked is walked to its end.
    for (const one of wholes) for (const { whole } of direct.get(one) ?? []) wholes.add(whole);
    wholes.delete(part);
    above.set(part, wholes);
  }
  return new Map(
    [...above].map(([part, wholes]) => [
      part,
      new Set([...wholes].filter((whole) => !(above.get(whole)?.has(part) && part < whole))),
    ]),
  );
}
