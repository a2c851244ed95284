// The address of a sum: the view's own filters, then what only sums have.
import type { TotalsQuery } from '#lib/domain/view-query.ts';
import { viewAddress } from './view-address.ts';

export function totalsAddress({ side, basis, currency, ...view }: Partial<TotalsQuery>, fragment?: string): string {
  const base = viewAddress('/totals', view);
  const own = Object.entries({ side, basis, currency }).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  const search = own.length === 0 ? '' : `${base.includes('?') ? '&' : '?'}${own.join('&')}`;
  return `${base}${search}${fragment === undefined ? '' : `#${fragment}`}`;
}
