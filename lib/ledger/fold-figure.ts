// Several claims' values of one field become one figure: equal ones share a row, different ones stand side by side.
// The headline value is the one that most independent stories state; a tie goes to the later-known one.
import { Decimal } from 'decimal.js';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import { overlaps } from '#lib/domain/approximate-date.ts';
import type { Money } from '#lib/domain/money.ts';
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

const origins = (stated: Stated<unknown>) => new Set(stated.claims.map((claim) => claim.story)).size;
const lastKnown = (stated: Stated<unknown>) =>
  stated.claims
    .map((claim) => claim.knownAt)
    .sort()
    .at(-1) ?? '';

/** Of sums: what was only talked about gives way to what was agreed. It stays among the values, and contradicts nothing. */
export function withoutTalks<Row>(
  rows: readonly Row[],
  claimsOf: (row: Row) => ReadonlyArray<Pick<LedgerClaim, 'status'>>,
): readonly Row[] {
  const firm = rows.filter((row) => claimsOf(row).some(({ status }) => status !== 'talks'));
  return firm.length > 0 ? firm : rows;
}

/** Folds one field; null where no claim states it. `clash` says whether two different values cannot both be right, of those that are `contesting`. */
export function foldFigure<T>(
  claims: readonly LedgerClaim[],
  read: (claim: LedgerClaim) => T | null,
  clash: (a: T, b: T) => boolean,
  contesting: (rows: readonly Stated<T>[]) => readonly Stated<T>[] = (rows) => rows,
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
  const stated = [...rows.values()].sort(
    (a, b) => origins(b) - origins(a) || (lastKnown(a) < lastKnown(b) ? 1 : lastKnown(a) > lastKnown(b) ? -1 : 0),
  );
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
  const [lowA, highA] = reach(a);
  const [lowB, highB] = reach(b);
  return (highA !== null && lowB.gt(highA)) || (highB !== null && lowA.gt(highB));
}

/** Two dates clash where no day satisfies both: "in May" and "10 June" do, "2025" and "10 June 2025" do not. */
export const datesClash = (a: ApproximateDate, b: ApproximateDate): boolean => !overlaps(a, b);
