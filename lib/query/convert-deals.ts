// Dollars for sums that are stated in other currencies, at the rate of the deal's date, and which deals of a figure were
// converted: a converted sum is marked as such wherever it went in.
import { Decimal } from 'decimal.js';
import type { Deal } from '#lib/domain/deal.ts';
import type { ConvertedDeal } from '#lib/domain/insight.ts';
import type { InDollars } from '#lib/graph/insights/measure-deal.ts';
import { convert, rateFor } from '#lib/ledger/convert-money.ts';
import { rateTable } from './rate-table.ts';

export const inDollars: InDollars = (value, currency, { moment }) => {
  if (currency === 'USD') return new Decimal(value);
  if (!moment) return null;
  const conversion = rateFor(currency, 'USD', moment.date, rateTable);
  return 'missing' in conversion ? null : new Decimal(convert(value, conversion));
};

/** Of these deals the ones whose sum was turned into dollars, each once. */
export function listConverted(ids: Iterable<string>, deals: readonly Deal[]): ConvertedDeal[] {
  const foreign = deals.filter(({ amount }) => (amount?.value.currency ?? 'USD') !== 'USD');
  const asked = foreign.length === 0 ? new Set() : new Set(ids);
  return foreign.flatMap(({ id, amount, moment }) => {
    const currency = amount?.value.currency ?? null;
    if (!asked.has(id) || currency === null || !moment) return [];
    const conversion = rateFor(currency, 'USD', moment.date, rateTable);
    return 'missing' in conversion ? [] : [{ deal: id, currency, ...conversion }];
  });
}
