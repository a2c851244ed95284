// An organization's figure as one value: "$10B", "about 700M".
import { words } from '#components/words.ts';
import type { MetricView } from '#lib/domain/views.ts';
import { formatMoney } from './format-money.ts';
import { exactNumber, shortNumber } from './format-number.ts';

type Figure = Pick<MetricView, 'value' | 'currency' | 'bound'>;

/** The value with its bound, without its period, which stands in a column of its own. */
export function formatMetric({ value, currency, bound }: Figure): string {
  if (currency === null) return `${words.bounds[bound]} ${shortNumber(value)}`.trim();
  return formatMoney({ value, currency, bound, high: null, basis: 'unknown', period: 'total', termMonths: null });
}

export const exactMetric = ({ value, currency }: Figure): string =>
  currency === null ? exactNumber(value) : `${currency} ${exactNumber(value)}`;
