// Strangers' dates and texts, made fit to store: a date as precise as it is written, a text that every store can hold.
import { type ApproximateDate, dayOf, Instant, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { parseDate } from '#lib/reader/parse-date.ts';

/** Text that every store can hold and every offset can count in: no NUL, no half surrogates. */
export const wellFormed = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

interface Published {
  readonly published: ApproximateDate | null;
  /** Only where the source gives a time of day. */
  readonly publishedAt: Instant | null;
}

const undated: Published = { published: null, publishedAt: null };

/** How much of an ISO instant each precision vouches for. */
const lengthOf = { year: 4, month: 7, day: 10, second: 10 } as const;

/** A date as precise as it is written. What cannot be read is undated, never today. */
export function readPublished(text: string | null | undefined): Published {
  const parsed = parseDate(text);
  if (parsed.at === null) return undated;
  const instant = Instant.safeParse(parsed.at);
  if (!instant.success) return undated;
  const published = parseApproximateDate(dayOf(instant.data).slice(0, lengthOf[parsed.precision]));
  return { published, publishedAt: parsed.precision === 'second' ? instant.data : null };
}
