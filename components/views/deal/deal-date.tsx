// A date at the precision of its source, readable by machines where one ISO form says it.
import { dateTimeOf, formatDate, formatDateWithoutYear } from '#components/format/format-date.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';

interface Props {
  readonly date: ApproximateDate;
  /** Leaves out the year where a heading above says it. */
  readonly underYear?: boolean;
}

export function DealDate({ date, underYear = false }: Props) {
  return (
    <time dateTime={dateTimeOf(date)} className="whitespace-nowrap">
      {underYear ? formatDateWithoutYear(date) : formatDate(date)}
    </time>
  );
}
