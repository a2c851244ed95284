// What one deal counts for in a measure, as a range: disputed values and open bounds widen it, nothing is ever guessed.
import { Decimal } from 'decimal.js';
import type { Deal } from '#lib/domain/deal.ts';
import type { LeftOutReason, Measure, Range } from '#lib/domain/insight.ts';
import type { Money } from '#lib/domain/money.ts';

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

function measureMoney(deal: Deal, inDollars: InDollars): Range | LeftOutReason {
  if (!deal.amount) return 'unknown_amount';
  const { disputed, value, values } = deal.amount;
  const stated = (disputed ? values.map((row) => row.value) : [value]).map((money) =>
    rangeOfMoney(money, deal, inDollars),
  );
  const ranges = stated.flatMap((range) => (typeof range === 'string' ? [] : range));
  const [reason] = stated.flatMap((range) => (typeof range === 'string' ? range : []));
  return ranges.length > 0 ? widest(ranges) : (reason ?? 'unknown_amount');
}

/** Several statements of one quantity are alternatives, not a sum: they widen the range. */
function measureCapacity(deal: Deal, measure: 'gw' | 'chips'): Range | LeftOutReason {
  const fitting = deal.capacity.filter(({ value }) => (value.unit === 'chips') === (measure === 'chips'));
  if (fitting.length === 0) return deal.capacity.length > 0 ? 'other_unit' : 'unknown_amount';
  return widest(
    fitting.map(({ value: { value, unit, bound } }) => {
      const amount = new Decimal(value).div(unit === 'MW' ? 1_000 : 1).toNumber();
      return { low: bound === 'up_to' ? 0 : amount, high: amount };
    }),
  );
}

/** In units of the measure: deals, US dollars, gigawatts or chips. */
export function measureDeal(deal: Deal, measure: Measure, inDollars: InDollars): Range | LeftOutReason {
  if (measure === 'count') return { low: 1, high: 1 };
  return measure === 'usd' ? measureMoney(deal, inDollars) : measureCapacity(deal, measure);
}
