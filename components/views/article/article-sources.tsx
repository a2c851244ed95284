// The public sources that a brief rests on, each by title, publisher and date, with its address.
import { formatDate } from '#components/format/format-date.ts';
import { parseApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Source } from '#lib/domain/article.ts';

/** A source's date is text as it was written down; where it reads as a date it is set as one. */
const dateText = (date: string): string => {
  const parsed = parseApproximateDate(date);
  return parsed ? formatDate(parsed) : date;
};

export function ArticleSources({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className="grid gap-1.5">
      {sources.map(({ title, publisher, date, url }) => (
        <li key={url}>
          <a href={url} rel="noopener" className="font-text text-[1.0625rem]">
            {title}
          </a>{' '}
          <span className="text-[0.8125rem] text-ink-soft">
            {publisher}
            {date !== null && `, ${dateText(date)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
