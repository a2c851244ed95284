// Deals in, three sums out: gross (every sum that stands), firm (without "up to" and talks), counted once (gross without
// deals whose money lies in another counted one). Never adds across bases, never takes a rate per year for a total, never
// imputes what is unknown: what it leaves out it lists with the reason. Pure.
import { Decimal } from 'decimal.js';
import type { Deal } from '#lib/domain/deal.ts';
import type { Basis, Money } from '#lib/domain/money.ts';
import type { LeftOutReason, Sum, TotalInput, Totals } from '#lib/domain/totals.ts';
import { convert, type RateTable, rateFor } from './convert-money.ts';
import type { Containment } from './deal-lines.ts';

export interface TotalsAsked {
  readonly basis: Basis;
  readonly currency: string;
  readonly rates: RateTable;
  readonly links: readonly Containment[];
}

type LeftOut = Totals['leftOut'][number];

const leave = (deal: Deal, reason: LeftOutReason, detail: string | null = null): LeftOut => ({
  deal: deal.id,
  reason,
  detail,
});

/** A total, of one deal or of several; what is paid a year is none. */
const isAdded = ({ period }: Money): boolean => period === 'total' || period === 'to_date';

/** The bases on which sums are stated that could be added: more than one means that a basis has to be chosen. */
export function basesOf(deals: readonly Deal[]): Map<Basis, number> {
  const bases = new Map<Basis, number>();
  for (const { status, amount } of deals) {
    const money = amount?.value;
    if (money?.value == null || !isAdded(money) || status === 'ended') continue;
    bases.set(money.basis, (bases.get(money.basis) ?? 0) + 1);
  }
  return bases;
}

/** The least and the most of the sums that can be compared with the one that stands first. */
function spreadOf(deal: Deal, first: Money): [low: string, high: string] {
  const alike = (deal.amount?.disputed ? deal.amount.values : [{ value: first }])
    .map(({ value }) => value)
    .filter(
      (money) => money.currency === first.currency && money.basis === first.basis && money.period === first.period,
    );
  const ends = alike.flatMap(({ value, high }) => [value, high ?? value]).flatMap((value) => value ?? []);
  return [Decimal.min(...ends).toFixed(), Decimal.max(...ends).toFixed()];
}

function readInput(deal: Deal, asked: TotalsAsked): Omit<TotalInput, 'countedIn'> | LeftOut {
  const money = deal.amount?.value;
  if (!money) return leave(deal, 'no_amount');
  if (money.value === null || money.currency === null) return leave(deal, 'undisclosed');
  if (deal.status === 'ended') return leave(deal, 'ended', deal.mark);
  if (!isAdded(money)) return leave(deal, 'per_period', money.period);
  if (money.basis !== asked.basis) return leave(deal, 'other_basis', money.basis);
  const [low, high] = spreadOf(deal, money);
  const stated = { low, high, currency: money.currency };
  const talks = deal.status === 'talks' || deal.mark === 'letter_of_intent';
  const soft = talks ? ('talks' as const) : money.bound === 'up_to' ? ('up_to' as const) : null;
  if (money.currency === asked.currency) return { deal: deal.id, stated, low, high, conversion: null, soft };
  if (!deal.moment) return leave(deal, 'undated', money.currency);
  const conversion = rateFor(money.currency, asked.currency, deal.moment.date, asked.rates);
  if ('missing' in conversion) return leave(deal, 'no_rate', conversion.missing);
  return { deal: deal.id, stated, low: convert(low, conversion), high: convert(high, conversion), conversion, soft };
}

function sumOf(inputs: readonly TotalInput[]): Sum {
  const add = (ends: readonly string[]) => ends.reduce((sum, end) => sum.plus(end), new Decimal(0)).toFixed();
  return { low: add(inputs.map(({ low }) => low)), high: add(inputs.map(({ high }) => high)), deals: inputs.length };
}

/**
 * For each counted deal the one that its money lies in: the whole it is a part of, at any depth, where that is counted;
 * of two that overlap the larger one. Circles in links count their first deal.
 */
function countOnce(
  inputs: readonly Omit<TotalInput, 'countedIn'>[],
  links: readonly Containment[],
): Map<string, string> {
  const size = new Map(inputs.map(({ deal, high }) => [deal, new Decimal(high)]));
  const wholes = new Map<string, string[]>();
  for (const { part, whole, kind } of links)
    if (kind === 'part_of') wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  const countedIn = new Map<string, string>();
  const holder = (id: string, seen: ReadonlySet<string>): string | null => {
    for (const whole of wholes.get(id) ?? []) {
      if (seen.has(whole)) continue;
      const above = holder(whole, new Set([...seen, whole]));
      if (above !== null) return above;
      if (size.has(whole)) return whole;
    }
    return null;
  };
  for (const id of size.keys()) {
    const whole = holder(id, new Set([id]));
    if (whole !== null && !countedIn.has(whole)) countedIn.set(id, whole);
  }
  for (const { part, whole, kind } of links) {
    const [a, b] = [size.get(part), size.get(whole)];
    if (kind !== 'overlaps' || !a || !b || countedIn.has(part) || countedIn.has(whole)) continue;
    if (b.gte(a)) countedIn.set(part, whole);
    else countedIn.set(whole, part);
  }
  return countedIn;
}

/** `deals` are folded at one pair of clocks and filtered already. */
export function totalDeals(deals: readonly Deal[], asked: TotalsAsked): Totals {
  const read = deals.map((deal) => readInput(deal, asked));
  const found = read.flatMap((one) => ('reason' in one ? [] : [one]));
  const countedIn = countOnce(found, asked.links);
  const inputs = found.map((one) => ({ ...one, countedIn: countedIn.get(one.deal) ?? null }));
  return {
    basis: asked.basis,
    currency: asked.currency,
    gross: sumOf(inputs),
    firm: sumOf(inputs.filter(({ soft }) => soft === null)),
    once: sumOf(inputs.filter((one) => one.countedIn === null)),
    inputs,
    leftOut: read.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}
