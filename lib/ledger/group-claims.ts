// Decides which claims are about one deal. Claims are taken in the order in which they became known, and each joins a
// deal that stands already or founds one; what is known later never changes an earlier decision, so that a reader of the
// past sees the same deals (no look-ahead). Thin on purpose: parties by group, type, name, amount and time decide.
import { Decimal } from 'decimal.js';
import { type ApproximateDate, addDays } from '#lib/domain/approximate-date.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { Money } from '#lib/domain/money.ts';
import { isDirected, sidesOf } from '#lib/domain/relation-kind.ts';
import { amountsClash } from './fold-figure.ts';
import { groupAt, type Ownerships } from './group-at.ts';
import { byKnownAt, eventDate, type LedgerClaim, partiesOn, statedDate } from './ledger-claim.ts';

export interface DealClaims {
  readonly id: string;
  readonly claims: LedgerClaim[];
}

interface Open extends DealClaims {
  /** Groups per side, as all its claims together name them. */
  readonly sides: ReadonlyArray<Set<string>>;
}

/** Two reports of one announcement rarely lie further apart; later figures tell of another round (A24). */
const sameNewsDays = 21;
const sameDealDays = 120;

const groupsOf = (claim: LedgerClaim, ownerships: Ownerships): Set<string>[] => {
  const day = eventDate(claim).until;
  return sidesOf(claim.type).map(
    (side) => new Set(partiesOn(claim, side).map((slug) => groupAt(slug, day, ownerships))),
  );
};

const within = (a: ApproximateDate, b: ApproximateDate, days: number): boolean =>
  a.from <= addDays(b.until, days) && b.from <= addDays(a.until, days);

function sameParties(claim: LedgerClaim, groups: ReadonlyArray<Set<string>>, deal: Open): boolean {
  if (isDirected(claim.type)) return groups.every((side, i) => !deal.sides[i]?.isDisjointFrom(side));
  const [mine, theirs] = [groups[0] ?? new Set<string>(), deal.sides[0] ?? new Set<string>()];
  return mine.isSubsetOf(theirs) || theirs.isSubsetOf(mine) || mine.intersection(theirs).size >= 2;
}

/** Reports of one sum differ by so much at the most; $1 billion and $13 billion are two sums, not a dispute. */
const widestDispute = 1.5;

/** How far apart two amounts are, as larger over smaller; null where they cannot be compared at all. */
function ratioOf(a: Money | null, b: Money | null): number | null {
  if (!a?.value || !b?.value || a.currency !== b.currency || a.period !== b.period) return null;
  const [x, y] = [new Decimal(a.value), new Decimal(b.value)];
  return Decimal.max(x, y)
    .div(Decimal.max(1, Decimal.min(x, y)))
    .toNumber();
}

/** How well a claim fits a deal between the same parties: 0 means it is another one. */
function affinity(claim: LedgerClaim, deal: Open): number {
  if (claim.type === 'rivalry') return 1;
  const names = deal.claims.flatMap((other) => other.name ?? []);
  if (claim.name !== null && names.length > 0) return names.includes(claim.name) ? 4 : 0;
  const comparable = deal.claims.flatMap((other) => {
    const ratio = ratioOf(other.amount, claim.amount);
    return ratio === null ? [] : [{ other, ratio }];
  });
  if (comparable.length > 0) {
    const close = comparable.filter(({ ratio }) => ratio <= widestDispute);
    const agree = ({ amount }: LedgerClaim) => amount && claim.amount && !amountsClash(amount, claim.amount);
    if (close.some(({ other }) => agree(other))) return 3;
    const near = close.some(({ other }) => within(eventDate(other), eventDate(claim), sameNewsDays));
    return near && claim.mark !== 'expanded' ? 2 : 0;
  }
  if (claim.mark === 'expanded' && claim.amount?.value) return 0;
  const stated = statedDate(claim);
  const dated = deal.claims.flatMap((other) => (other.status === claim.status ? (statedDate(other) ?? []) : []));
  if (stated && dated.length > 0) return dated.some((date) => within(date, stated, sameDealDays)) ? 2 : 0;
  return 1;
}

function bestFit(claim: LedgerClaim, groups: ReadonlyArray<Set<string>>, deals: readonly Open[]): Open | null {
  let best: Open | null = null;
  let score = 0;
  // The latest deal wins a tie: news speaks of the most recent one unless it says otherwise.
  for (const deal of deals) {
    const fits = sameParties(claim, groups, deal) ? affinity(claim, deal) : 0;
    if (fits > 0 && fits >= score) [best, score] = [deal, fits];
  }
  return best;
}

/** Every claim in exactly one deal. Ids depend on type, parties, name and rank among their like, not on offsets. */
export function groupClaims(claims: readonly LedgerClaim[], ownerships: Ownerships): DealClaims[] {
  const deals: Open[] = [];
  const byBucket = new Map<string, Open[]>();
  const ranks = new Map<string, number>();
  for (const claim of [...claims].sort(byKnownAt)) {
    const groups = groupsOf(claim, ownerships);
    // Deals that share no receiving (or equal) party can never match, so that only a few are compared.
    const keys = [...(groups.at(-1) ?? [])].map((group) => `${claim.type}|${group}`);
    const deal = bestFit(claim, groups, [...new Set(keys.flatMap((key) => byBucket.get(key) ?? []))]);
    if (deal) {
      deal.claims.push(claim);
      groups.forEach((side, i) => {
        for (const group of side) deal.sides[i]?.add(group);
      });
      for (const key of keys)
        if (!byBucket.get(key)?.includes(deal)) byBucket.set(key, [...(byBucket.get(key) ?? []), deal]);
      continue;
    }
    const like = JSON.stringify([claim.type, claim.name, ...groups.map((side) => [...side].sort())]);
    const rank = ranks.get(like) ?? 0;
    ranks.set(like, rank + 1);
    const founded: Open = { id: contentId('deal', like, rank), claims: [claim], sides: groups };
    deals.push(founded);
    for (const key of keys) byBucket.set(key, [...(byBucket.get(key) ?? []), founded]);
  }
  return deals.map(({ id, claims: members }) => ({ id, claims: members }));
}
