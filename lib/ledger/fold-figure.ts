// Several claims' values of one field become one figure: equal ones share a row, different ones stand side by side.
// The headline value is the one that most independent stories state; whoever says it less exactly ("in June", "about 300") speaks
// for it too, so that a vague echo never stands before the exact news. A tie goes to the later-known one.
import { Decimal } from 'decimal.js';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import { overlaps } from '#lib/domain/approximate-date.ts';
import { flowedBases, isHeld, isOwnSum, isPromised, type Money } from '#lib/domain/money.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { byKnownAt, type LedgerClaim } from './ledger-claim.ts';

export interface Figure<T> {
  value: T;
  disputed: boolean;
  values: { value: T; claims: string[] }[];
}

interface Stated<T> {
  readonly value: T;
  readonly claims: LedgerClaim[];
}

/** How many stories speak for a value, and how many vaguer ways of saying it there are besides its own. */
function supportOf<T>(row: Stated<T>, rows: readonly Stated<T>[], isVaguer: (a: T, b: T) => boolean) {
  const vaguer = rows.filter((other) => isVaguer(other.value, row.value));
  const stories = new Set([row, ...vaguer].flatMap(({ claims }) => claims.map(({ story }) => story)));
  return { stories: stories.size, exactness: vaguer.length };
}

const lastKnown = (stated: Stated<unknown>) =>
  stated.claims
    .map((claim) => claim.knownAt)
    .sort()
    .at(-1) ?? '';

/** Of sums: what was only talked about gives way to what was agreed. It stays among the values, and contradicts nothing. */
function withoutTalks<Row>(
  rows: readonly Row[],
  claimsOf: (row: Row) => ReadonlyArray<Pick<LedgerClaim, 'status'>>,
): readonly Row[] {
  const firm = rows.filter((row) => claimsOf(row).some(({ status }) => status !== 'talks'));
  return firm.length > 0 ? firm : rows;
}

/** What a share was sold for in the end is none of the sums that were put in. It stays in the list. */
function withoutSales<Row>(rows: readonly Row[], claimsOf: (row: Row) => readonly Telling[]): readonly Row[] {
  const isSale = ({ status, parties }: Telling) =>
    status === 'ended' && parties.some(({ role }) => role === 'investor');
  const put = rows.filter((row) => !claimsOf(row).every(isSale));
  return put.length > 0 ? put : rows;
}

/** What is told beside "up to $5 billion" is so much smaller that it cannot be what became of the whole; less so where it says that it was paid. */
const smallestWhole = 2.5;
const smallestWholeOfPaid = 1.25;

/** "Worth $7 billion, and up to $17.7 billion with all options": what is supplied or let for sure is no part that was drawn of the rest. */
const isSupplied = ({ parties }: Telling): boolean =>
  parties.some(({ role }) => role === 'supplier' || role === 'builder');

/**
 * Of sums: neither a part that was drawn of a larger one nor what a holding is worth by now, nor what it came to together with others, heads
 * a deal of which the sum is told.
 */
function withoutParts<Row extends { readonly value: Money }>(
  rows: readonly Row[],
  claimsOf: (row: Row) => readonly Telling[],
): readonly Row[] {
  const paid = rows.filter(({ value }) => isOwnSum(value));
  const isPart = (row: Row) => flowedBases.includes(row.value.basis) || !claimsOf(row).some(isSupplied);
  const whole = paid.filter(
    (row) =>
      !isPart(row) ||
      !paid.some(
        ({ value: one }) =>
          one.bound === 'up_to' &&
          one.currency === row.value.currency &&
          one.period === row.value.period &&
          row.value.value !== null &&
          new Decimal(row.value.value)
            .times(flowedBases.includes(row.value.basis) ? smallestWholeOfPaid : smallestWhole)
            .lt(one.value ?? 0),
      ),
  );
  return whole.length > 0 ? whole : rows;
}

type Telling = Pick<LedgerClaim, 'status' | 'mark' | 'parties' | 'knownAt'>;

/**
 * "Lowered the price to $1.4 billion", or talks after the signature of a sum that is then told as that of the deal: what was told before is
 * the sum no more, whoever tells of it again. It stays in the list.
 */
function withoutAmended<Row extends { readonly value: Money }>(
  rows: readonly Row[],
  claimsOf: (row: Row) => readonly Telling[],
): readonly Row[] {
  const agreedAt = rows
    .flatMap((row) => claimsOf(row).flatMap(({ status, knownAt }) => (status === 'agreed' ? knownAt : [])))
    .sort()[0];
  // Talked about only after another sum was agreed.
  const isHaggledOver = (row: Row, { status, knownAt }: Telling) =>
    status === 'talks' &&
    agreedAt !== undefined &&
    agreedAt < knownAt &&
    !claimsOf(row).some((other) => other.status !== 'talks' && other.knownAt <= knownAt);
  const amended = rows
    .flatMap((row) =>
      claimsOf(row).flatMap((one) =>
        one.mark === 'amended' || isHaggledOver(row, one) ? { row, knownAt: one.knownAt } : [],
      ),
    )
    .sort((a, b) => (a.knownAt < b.knownAt ? -1 : 1))
    .at(-1);
  if (!amended) return rows;
  const sumOf = ({ value: { value, currency } }: Row) => `${currency} ${value}`;
  const now = sumOf(amended.row);
  const before = new Set(
    rows.flatMap((row) => (claimsOf(row).some(({ knownAt }) => knownAt < amended.knownAt) ? sumOf(row) : [])),
  );
  return rows.filter((row) => sumOf(row) === now || !before.has(sumOf(row)));
}

const investorsOf = ({ parties }: Telling): ReadonlySet<string> =>
  new Set(parties.flatMap(({ role, organization }) => (role === 'investor' ? organization : [])));

/** "ASML invests 1.3 billion" of a round of 1.7 billion that names more investors: a share of it, whoever tells of it more often. */
function isShareOf(share: readonly Telling[], whole: readonly Telling[]): boolean {
  const rounds = whole.map(investorsOf);
  return share.map(investorsOf).every((some) => rounds.some((all) => some.size < all.size && some.isSubsetOf(all)));
}

/**
 * The sums that may head a deal and contradict each other: neither talks where it was agreed, nor what was amended since, nor parts, nor
 * one investor's share of a round.
 */
export function contestingSums<Row extends { readonly value: Money }>(
  stated: readonly Row[],
  claimsOf: (row: Row) => readonly Telling[],
): readonly Row[] {
  const rows = withoutParts(withoutAmended(withoutSales(withoutTalks(stated, claimsOf), claimsOf), claimsOf), claimsOf);
  return rows.filter(
    (row) =>
      !rows.some(
        (whole) =>
          whole.value.currency === row.value.currency &&
          whole.value.period === row.value.period &&
          new Decimal(whole.value.value ?? 0).gt(row.value.high ?? row.value.value ?? 0) &&
          isShareOf(claimsOf(row), claimsOf(whole)),
      ),
  );
}

/** How the values of a field stand to each other. */
interface Comparison<T> {
  /** Whether two different values cannot both be right. */
  readonly clash: (a: T, b: T) => boolean;
  /** Whether the first says the same as the second, less exactly. */
  readonly isVaguer?: (a: T, b: T) => boolean;
  /** The rows that may head the figure and contradict each other; all where left out. */
  readonly contesting?: (rows: readonly Stated<T>[]) => readonly Stated<T>[];
}

/** Folds one field; null where no claim states it. */
export function foldFigure<T>(
  claims: readonly LedgerClaim[],
  read: (claim: LedgerClaim) => T | null,
  { clash, isVaguer = () => false, contesting = (rows) => rows }: Comparison<T>,
): Figure<T> | null {
  const rows = new Map<string, Stated<T>>();
  for (const claim of [...claims].sort(byKnownAt)) {
    const value = read(claim);
    if (value === null) continue;
    const key = JSON.stringify(value);
    const row = rows.get(key) ?? { value, claims: [] };
    row.claims.push(claim);
    rows.set(key, row);
  }
  const all = [...rows.values()];
  const ranked = all.map((row) => ({ row, ...supportOf(row, all, isVaguer), last: lastKnown(row) }));
  ranked.sort(
    (a, b) => b.stories - a.stories || b.exactness - a.exactness || (a.last < b.last ? 1 : a.last > b.last ? -1 : 0),
  );
  const stated = ranked.map(({ row }) => row);
  const contested = contesting(stated);
  const [first] = contested;
  if (!first) return null;
  return {
    value: first.value,
    disputed: contested.some((a, i) => contested.slice(i + 1).some((b) => clash(a.value, b.value))),
    values: stated.map(({ value, claims: by }) => ({ value, claims: by.map((claim) => claim.id) })),
  };
}

const tolerance: Readonly<Record<Money['bound'], number>> = {
  exact: 0.01,
  about: 0.05,
  up_to: 0.01,
  at_least: 0.01,
  range: 0,
  undisclosed: 0,
};

/** The interval in which the true value lies by this statement, as [low, high]; null high means no upper end. */
function reach(money: Money): [Decimal, Decimal | null] {
  const value = new Decimal(money.value ?? 0);
  const slack = value.times(tolerance[money.bound]);
  if (money.bound === 'undisclosed') return [new Decimal(0), null];
  if (money.bound === 'up_to') return [new Decimal(0), value.plus(slack)];
  if (money.bound === 'at_least') return [value.minus(slack), null];
  if (money.bound === 'range') return [value, new Decimal(money.high ?? value)];
  return [value.minus(slack), value.plus(slack)];
}

/** Two amounts clash where no single sum could satisfy both: $10B and $13B do, "more than $10B" and $13B do not. */
export function amountsClash(a: Money, b: Money): boolean {
  if (a.value === null || b.value === null) return false;
  if (a.currency !== b.currency || a.basis !== b.basis || a.period !== b.period) return false;
  // What has come together by a day grows.
  if (a.period === 'to_date') return false;
  const [lowA, highA] = reach(a);
  const [lowB, highB] = reach(b);
  return (highA !== null && lowB.gt(highA)) || (highB !== null && lowA.gt(highB));
}

/**
 * What contradicts itself among the sums of a deal. A firm has one price: whether a newsroom calls it announced or paid makes no two of
 * them, as it does of money that comes in parts.
 */
export const clashOf = (type: RelationType): ((a: Money, b: Money) => boolean) =>
  type === 'acquisition'
    ? (a, b) =>
        isHeld(a.basis) === isHeld(b.basis) && amountsClash({ ...a, basis: 'unknown' }, { ...b, basis: 'unknown' })
    : amountsClash;

/** Statements of one kind of sum, from the most exact to the least. */
const exactness: Readonly<Record<Money['bound'], number>> = {
  exact: 0,
  about: 1,
  range: 2,
  up_to: 2,
  at_least: 2,
  undisclosed: 3,
};

/** "About 300" and "up to 300" say less exactly what "300" says; another number is another statement, and so is another kind of money. */
export function isVaguerAmount(a: Money, b: Money): boolean {
  if (exactness[a.bound] <= exactness[b.bound] || a.period !== b.period) return false;
  if (a.value === null || b.value === null) return b.value !== null;
  if (a.currency !== b.currency || isPromised(a.basis) !== isPromised(b.basis)) return false;
  const [x, y] = [new Decimal(a.value), new Decimal(b.value)];
  if (a.bound === 'range' && b.bound !== 'up_to' && b.bound !== 'at_least') return x.lte(y) && y.lte(a.high ?? x);
  return x.minus(y).abs().lte(y.times(tolerance.about));
}

/** "In June" says less exactly what "10 June" says. */
export const isVaguerDate = (a: ApproximateDate, b: ApproximateDate): boolean =>
  a.from <= b.from && b.until <= a.until && (a.from !== b.from || a.until !== b.until);

/** Two dates clash where no day satisfies both: "in May" and "10 June" do, "2025" and "10 June 2025" do not. */
const datesClash = (a: ApproximateDate, b: ApproximateDate): boolean => !overlaps(a, b);

/** Whoever talks does so for months: two days on which they are said to talk contradict nothing. */
export const clashOfDays = (field: 'talks' | 'agreed' | 'effective' | 'ended') =>
  field === 'talks' ? () => false : datesClash;
