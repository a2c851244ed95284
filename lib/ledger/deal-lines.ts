// Deals in lines of business: the same kind of deal between the same groups, in the order in which they began.
import { Decimal } from 'decimal.js';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { isDirected, relationKinds, sideOf, sidesOf } from '#lib/domain/relation-kind.ts';
import { groupAt, type Ownerships } from './group-at.ts';
import { kinOf } from './group-keys.ts';

export interface Containment {
  readonly part: string;
  readonly whole: string;
  /** `overlaps`: they share money, and neither lies in the other. */
  readonly kind: 'part_of' | 'overlaps';
}

export interface LinkScope {
  readonly clocks: Clocks;
  readonly ownerships: Ownerships;
  /** Whether a deal came as more of another one, also where it has ended since. Left out, its last mark says so. */
  readonly isMore?: (deal: Deal) => boolean;
}

/** Where on the axis a deal begins; what has no date begins when it became known, and so does that of which only the end is dated. */
export function startOf({ moment, knownSince }: Deal): string {
  const known = knownSince.slice(0, 10);
  if (!moment) return known;
  return moment.basis === 'ended' && known < moment.date.from ? known : moment.date.from;
}

/** By the day they begin on, then by when they became known. */
export const byStart = (a: Deal, b: Deal): number => {
  const [x, y] = [`${startOf(a)} ${a.knownSince} ${a.id}`, `${startOf(b)} ${b.knownSince} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * The groups on each side of a deal, by who owned whom on that day. What is bought stands for itself, as in `groupsOf`: two purchases of
 * one buyer are no line, though both firms are his by now.
 */
export const groupsOn = (deal: Deal, { clocks, ownerships }: LinkScope) =>
  sidesOf(deal.type).map(
    (side) =>
      new Set(
        deal.parties
          .filter(({ role }) => sideOf(deal.type, role) === side && role !== 'seller')
          .map(({ organization: { slug } }) =>
            deal.type === 'acquisition' && side === 'to' ? slug : groupAt(slug, clocks.asOf, ownerships),
          ),
      ),
  );

/** Under which lines of business a deal stands: its kin of types with each pair of groups that it joins. */
function linesOf(deal: Deal, scope: LinkScope): string[] {
  if (relationKinds[deal.type].family === 'conflict') return [];
  const [left, right] = groupsOn(deal, scope).map((side) => [...side].sort());
  const kin = kinOf(deal.type);
  if (isDirected(deal.type)) return (left ?? []).flatMap((from) => (right ?? []).map((to) => `${kin}|${from}|${to}`));
  return (left ?? []).flatMap((a, i) => (left ?? []).slice(i + 1).map((b) => `${kin}|${a}|${b}`));
}

/**
 * Lines of deals whose parties never belonged to anybody are the same on every day, and asked for again for every day; null for the
 * others.
 */
const kept = new WeakMap<LinkScope['ownerships'], WeakMap<Deal, string[] | null>>();

export function keptLines(scope: LinkScope): (deal: Deal) => string[] {
  const { ownerships } = scope;
  const known = kept.get(ownerships) ?? new WeakMap<Deal, string[] | null>();
  kept.set(ownerships, known);
  return (deal) => {
    const before = known.get(deal);
    if (before) return before;
    const lines = linesOf(deal, scope);
    if (before === undefined)
      known.set(deal, deal.parties.some(({ organization }) => ownerships.has(organization.slug)) ? null : lines);
    return lines;
  };
}

/** What a text that tells of a whole can have summed up: what began before it, and what was known by then, whenever that began. */
export const isSummedUp = (one: Deal, whole: Deal): boolean =>
  one.id !== whole.id && (one.knownSince <= whole.knownSince || byStart(one, whole) < 0);

/** A folded deal is asked about again for every day for which it reads the same. */
const sums = new WeakMap<Deal, Decimal>();

export function sumIn(deal: Deal): Decimal | null {
  if (deal.amount?.value.value == null) return null;
  const known = sums.get(deal);
  if (known) return known;
  const sum = new Decimal(deal.amount.value.high ?? deal.amount.value.value);
  sums.set(deal, sum);
  return sum;
}
