// Strangers' dates and texts, made fit to store: a date as precise as it is written, a text that every store can hold.
import { type ApproximateDate, dayOf, Instant, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { parseDate } from '#lib/reader/parse-date.ts';

/** Text that every store can hold and every offset can count in: no NUL, no half surrogates. */
export const wellFormed = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

interface Published {
  readonly published: ApproximateDate | null;
  readonly publishedAt: Instant | null;
}

/** A date as precise as it is written. What cannot be read is undated, never today. */
export function readPublished(text: string | null | undefined): Published {
  if (!text) return { published: null, publishedAt: null };
  const approximate = parseApproximateDate(text);
  if (approximate && !text.includes('T')) return { published: approximate, publishedAt: null };
  const instant = Instant.safeParse(parseDate(text).at);
  if (!instant.success) return { published: null, publishedAt: null };
  const day = dayOf(instant.data);
  return { published: { from: day, until: day }, publishedAt: instant.data };
}
