// Months as a table of rates names them ("2024-11"), as readers know them: "Nov 2024, Dec 2024".
import { parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { formatDate } from './format-date.ts';

export function formatMonths(months: readonly string[]): string {
  return months
    .map((month) => {
      const date = parseApproximateDate(month);
      return date ? formatDate(date) : month;
    })
    .join(', ');
}
