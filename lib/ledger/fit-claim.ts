// How well a claim fits a deal between the same parties, from what both say about name, sums and dates. 0: it is another
// deal. Only what was known before the claim is looked at, so that a decision never depends on later news.
import { Decimal } from 'decimal.js';
import { type ApproximateDate, addDays } from '#lib/domain/approximate-date.ts';
import type { Money } from '#lib/domain/money.ts';
import { slugOf } from '#lib/domain/organization.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { amountsClash } from './fold-figure.ts';
import type { GroupingClaim } from './group-keys.ts';
import { eventDate, statedDate } from './ledger-claim.ts';

/** Two reports of one announcement rarely lie further apart; later figures tell of another round (A24). */
const sameNewsDays = 21;
const sameDealDays = 120;
/** From the first rumour to the signature. */
const talksDays = 270;
/** Money that is paid once: a sum told a year later without a date is another payment's. */
const onceWithinDays = 365;
const paidOnce: ReadonlySet<RelationType> = new Set(['investment', 'financing']);

/** Reports of one sum differ by so much at the most; $1 billion and $13 billion are two sums, not a dispute. */
const widestDispute = 1.5;
/** How far "up to", "more than" and what became of talks may lie from the sum itself. */
const widestBound = 2.5;

const within = (a: ApproximateDate, b: ApproximateDate, days: number): boolean =>
  a.from <= addDays(b.until, days) && b.from <= addDays(a.until, days);

const near = (a: GroupingClaim, b: GroupingClaim, days: number): boolean => within(eventDate(a), eventDate(b), days);

/** How far apart two amounts are, as larger over smaller; null where they cannot be compared at all. */
function ratioOf(a: Money | null, b: Money | null): number | null {
  if (!a?.value || !b?.value || a.currency !== b.currency || a.period !== b.period) return null;
  const [x, y] = [new Decimal(a.value), new Decimal(b.value)];
  return Decimal.max(x, y)
    .div(Decimal.max(1, Decimal.min(x, y)))
    .toNumber();
}

interface Compared {
  readonly other: GroupingClaim;
  readonly ratio: number;
}

const agrees = (claim: GroupingClaim, { other, ratio }: Compared): boolean =>
  claim.amount !== null && other.amount !== null && ratio <= widestBound && !amountsClash(other.amount, claim.amount);

const sameText = (a: GroupingClaim, b: GroupingClaim): boolean => a.article === b.article && a.knownAt === b.knownAt;

/** Two dates of one thing that no single deal can have had. */
function datesDiffer(claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean {
  const stated = statedDate(claim);
  if (!stated) return false;
  const same = deal.flatMap((other) => (other.status === claim.status ? (statedDate(other) ?? []) : []));
  if (same.length > 0 && !same.some((date) => within(date, stated, sameDealDays))) return true;
  // A relation that ended and was agreed again is a second one (A31); and nothing ends before it was agreed.
  const [ends, begins] = claim.status === 'ended' ? [[claim], deal] : [deal, [claim]];
  const end = ends.flatMap((one) => (one.status === 'ended' && one.mark !== 'denied' ? (one.dates.ended ?? []) : []));
  const begin = begins.flatMap((one) => (one.status === 'agreed' ? (statedDate(one) ?? []) : []));
  return end.length > 0 && begin.length > 0 && begin.every((b) => end.every((e) => b.from > e.until));
}

function fitAmounts(claim: GroupingClaim, compared: readonly Compared[]): number {
  if (compared.some((one) => agrees(claim, one))) return 3;
  // One text that names two sums for the same parties names two deals.
  const others = compared.filter(({ other }) => !sameText(claim, other));
  const disputed = others.some(
    ({ other, ratio }) => ratio <= widestDispute && near(other, claim, sameNewsDays) && other.mark === claim.mark,
  );
  const became =
    claim.status !== 'talks' &&
    compared.every(
      ({ other, ratio }) => other.status === 'talks' && ratio <= widestBound && near(other, claim, talksDays),
    );
  return disputed || became ? 2 : 0;
}

function fitSameType(claim: GroupingClaim, deal: readonly GroupingClaim[]): number {
  if (claim.type === 'rivalry') return 1;
  const names = new Set(deal.flatMap((other) => (other.name === null ? [] : slugOf(other.name))));
  if (claim.name !== null && names.size > 0) return names.has(slugOf(claim.name)) ? 4 : 0;
  if (datesDiffer(claim, deal)) return 0;
  const expansion = claim.mark === 'expanded';
  if (expansion && !deal.some((other) => other.mark === 'expanded')) return 0;
  const compared = deal.flatMap((other): Compared[] => {
    const ratio = ratioOf(other.amount, claim.amount);
    return ratio === null ? [] : [{ other, ratio }];
  });
  if (compared.length > 0) return fitAmounts(claim, compared);
  const stated = statedDate(claim);
  const dated = stated !== null && deal.some((other) => other.status === claim.status && statedDate(other) !== null);
  if (dated) return 2;
  const told = claim.amount !== null || deal.some(({ amount }) => amount !== null);
  const recent = deal.some((other) => near(other, claim, onceWithinDays));
  return paidOnce.has(claim.type) && told && stated !== null && !recent ? 0 : 1;
}

/** Told as another type, it takes more than the parties: an agreeing sum or name, or a date, and not in the same text. */
export function fitClaim(claim: GroupingClaim, deal: readonly GroupingClaim[]): number {
  const fit = fitSameType(claim, deal);
  if (fit === 0) return 0;
  const story = deal.some((other) => other.story === claim.story && !sameText(claim, other)) ? 0.5 : 0;
  if (deal.some(({ type }) => type === claim.type)) return fit + story;
  if (fit >= 3) return fit + story;
  const recent = deal.some((other) => near(other, claim, sameNewsDays) && !sameText(claim, other));
  return recent && claim.mark !== 'expanded' ? fit / 2 : 0;
}
