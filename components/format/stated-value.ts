// What one side of a conflict states, and the range between the sides, in the words of a term sheet.
import { words } from '#components/words.ts';
import type { ConflictRange, StatedValue } from '#lib/domain/conflict.ts';
import { formatDate } from './format-date.ts';
import { formatList } from './format-list.ts';
import { formatMoney } from './format-money.ts';

export function statedText(value: StatedValue): string {
  switch (value.kind) {
    case 'money':
      return formatMoney(value.money);
    case 'date':
      return formatDate(value.date);
    case 'stake':
      return `${value.stake}%`;
    case 'status':
      return value.mark ? words.marks[value.mark] : words.statuses[value.status];
    case 'parties':
      return formatList(value.parties.map(({ organization }) => organization.name));
  }
}

export function rangeText(range: ConflictRange): string {
  if (range.kind === 'date') return formatDate({ from: range.from, until: range.until });
  if (range.kind === 'stake') return `${range.low}–${range.high}%`;
  return formatMoney({
    value: range.low,
    high: range.high,
    currency: range.currency,
    bound: 'range',
    basis: 'unknown',
    period: 'total',
    termMonths: null,
  });
}
