// What one deal counts for in a measure, as a range: disputed values and open bounds widen it, nothing is ever guessed.
import { Decimal } from 'decimal.js';
import type { Capacity } from '#lib/domain/capacity.ts';
import type { Deal, MoneyFigure } from '#lib/domain/deal.ts';
import type { LeftOutReason, Measure, Range } from '#lib/domain/insight.ts';
import { flowedBases, type Money, promisedBases } from '#lib/domain/money.ts';
import { keptOnce } from './kept-once.ts';

/** An amount of that deal in US dollars, at the rate of its date; null where no rate is known. */
export type InDollars = (value: string, currency: string, deal: Pick<Deal, 'moment'>) => Decimal | null;

/** A statement that leaves the upper end open ("at least") is taken at its word: its low end. */
function rangeOfMoney(money: Money, deal: Deal, inDollars: InDollars): Range | LeftOutReason {
  if (money.value === null || money.currency === null) return 'unknown_amount';
  if (money.period !== 'total') return 'other_unit';
  const value = inDollars(money.value, money.currency, deal);
  if (value === null) return 'other_unit';
  const high = money.high === null ? value : (inDollars(money.high, money.currency, deal) ?? value);
  return { low: money.bound === 'up_to' ? 0 : value.toNumber(), high: high.toNumber() };
}

const widest = (ranges: readonly Range[]): Range => ({
  low: Math.min(...ranges.map(({ low }) => low)),
  high: Math.max(...ranges.map(({ high }) => high)),
});

/** The statements that a sum is taken from: promises, and only where none states one what has flowed. The headline first. */
function statementsOf({ value, values }: MoneyFigure): Money[] {
  const all = [value, ...values.map((row) => row.value).filter((money) => money !== value)];
  const [promised = [], flowed = []] = [promisedBases, flowedBases].map((bases) =>
    all.filter(({ basis }) => bases.includes(basis)),
  );
  return promised.some((money) => money.value !== null) ? promised : [...flowed, ...promised];
}

function measureMoney(deal: Deal, inDollars: InDollars): Range | LeftOutReason {
  if (!deal.amount) return 'unknown_amount';
  const statements = statementsOf(deal.amount);
  if (statements.length === 0) return 'other_basis';
  const stated = (deal.amount.disputed ? statements : statements.slice(0, 1)).map((money) =>
    rangeOfMoney(money, deal, inDollars),
  );
  const ranges = stated.flatMap((range) => (typeof range === 'string' ? [] : range));
  const [reason] = stated.flatMap((range) => (typeof range === 'string' ? range : []));
  return ranges.length > 0 ? widest(ranges) : (reason ?? 'unknown_amount');
}

/** A stated capacity in gigawatts or chips; null where it is of the other kind. */
export function quantityIn({ value, unit }: Capacity, measure: 'gw' | 'chips'): number | null {
  if ((unit === 'chips') !== (measure === 'chips')) return null;
  return new Decimal(value).div(unit === 'MW' ? 1_000 : 1).toNumber();
}

/** Several statements of one quantity are alternatives, not a sum: they widen the range. */
function measureCapacity({ capacity }: Deal, measure: 'gw' | 'chips'): Range | LeftOutReason {
  const ranges = capacity.flatMap(({ value }) => {
    const amount = quantityIn(value, measure);
    return amount === null ? [] : { low: value.bound === 'up_to' ? 0 : amount, high: amount };
  });
  if (ranges.length === 0) return capacity.length > 0 ? 'other_unit' : 'unknown_amount';
  return widest(ranges);
}

type Measured = Partial<Record<Measure, Range | LeftOutReason>>;

/** A folded deal is measured again for every day for which it reads the same. */
const kept = new WeakMap<InDollars, WeakMap<Deal, Measured>>();

const measuresOf = (deal: Deal, inDollars: InDollars): Measured =>
  keptOnce(
    keptOnce(kept, inDollars, () => new WeakMap<Deal, Measured>()),
    deal,
    (): Measured => ({}),
  );

/** In units of the measure: deals, US dollars, gigawatts or chips. */
export function measureDeal(deal: Deal, measure: Measure, inDollars: InDollars): Range | LeftOutReason {
  if (measure === 'count') return { low: 1, high: 1 };
  const measures = measuresOf(deal, inDollars);
  measures[measure] ??= measure === 'usd' ? measureMoney(deal, inDollars) : measureCapacity(deal, measure);
  return measures[measure];
}
