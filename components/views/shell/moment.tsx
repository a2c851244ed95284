// An instant as its distance from now, with the exact time on hover and for machines.
import { formatAge } from '#components/format/format-age.ts';
import { feedsWords } from '#components/views/feeds/feeds-words.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';

const w = feedsWords.feeds;

/** Null is told as `none`. */
export function Moment({ at, now, none }: { at: Instant | null; now: Instant; none: string }) {
  if (at === null) return <span className="text-ink-soft">{none}</span>;
  const age = formatAge(at, now);
  return (
    <time dateTime={at} title={at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}>
      {at > now ? w.ahead(age) : w.ago(age)}
    </time>
  );
}
