// A sum of a total: one figure, or the two ends that disputed amounts leave.
import type { Sum } from '#lib/domain/totals.ts';
import { exactMoney, formatMoney } from './format-money.ts';

const moneyOf = ({ low, high }: Pick<Sum, 'low' | 'high'>, currency: string) => ({
  value: low,
  high: low === high ? null : high,
  currency,
  bound: low === high ? ('exact' as const) : ('range' as const),
  basis: 'unknown' as const,
  period: 'total' as const,
  termMonths: null,
});

export const formatSum = (sum: Pick<Sum, 'low' | 'high'>, currency: string): string =>
  formatMoney(moneyOf(sum, currency));

/** Nothing shortened, for a tooltip. */
export const exactSum = (sum: Pick<Sum, 'low' | 'high'>, currency: string): string =>
  exactMoney(moneyOf(sum, currency)).replace(/,[^,]*$/, '');
