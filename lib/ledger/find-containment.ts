// Which deals are parts of others, so that their money is not counted twice: a deal that the sources call by the name of
// a venture or a programme, shares a party with it and is smaller, is a part of it. Names decide, never a likeness of
// sums. Pure; links that are known otherwise can be put beside these.
import { Decimal } from 'decimal.js';
import type { Deal } from '#lib/domain/deal.ts';

export interface Containment {
  readonly part: string;
  readonly whole: string;
  /** `overlaps`: they share money, and neither lies in the other. */
  readonly kind: 'part_of' | 'overlaps';
}

const sumIn = (deal: Deal): Decimal | null =>
  deal.amount?.value.value == null ? null : new Decimal(deal.amount.value.high ?? deal.amount.value.value);

const sharesParty = (a: Deal, b: Deal): boolean => {
  const slugs = new Set(a.parties.map(({ organization }) => organization.slug));
  return b.parties.some(({ organization }) => slugs.has(organization.slug));
};

/** Of the deals of one name: is `b` what `a` is a part of? A venture before a contract, then the larger sum. */
function holds(a: Deal, b: Deal): boolean {
  const [x, y] = [sumIn(a), sumIn(b)];
  if (!x || !y || !sharesParty(a, b)) return false;
  if (a.amount?.value.currency !== b.amount?.value.currency) return false;
  if (y.gt(x)) return true;
  if (!y.eq(x)) return false;
  // One sum told of two deals of one name is one sum.
  const [first, second] = [a, b].map(({ type }) => Number(type === 'joint_venture'));
  return first === second ? b.id < a.id : second === 1;
}

export function findContainment(deals: readonly Deal[]): Containment[] {
  const byName = new Map<string, Deal[]>();
  for (const deal of deals) {
    const name = deal.name?.toLowerCase();
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), deal]);
  }
  return [...byName.values()].flatMap((alike) =>
    alike.flatMap((part) => {
      const wholes = alike.filter((whole) => whole !== part && holds(part, whole));
      const largest = wholes.toSorted((a, b) => (sumIn(b)?.cmp(sumIn(a) ?? 0) ?? 0) || (a.id < b.id ? -1 : 1))[0];
      return largest ? [{ part: part.id, whole: largest.id, kind: 'part_of' as const }] : [];
    }),
  );
}
