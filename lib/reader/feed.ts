// What a feed says, in our own words: whatever its format, all readers of this folder hand out this shape.
import { z } from 'zod';
import { Instant } from '#lib/domain/approximate-date.ts';

/** Any http(s) address; whether it may be fetched is for `guardAddress` to say. */
const HttpAddress = z.url({ protocol: /^https?$/ });

export const FeedEntry = z.object({
  /** The feed's own id, else the link, else derived from the content: never empty, the same in every poll. */
  id: z.string().min(1),
  title: z.string().nullable(),
  link: HttpAddress.nullable(),
  /** UTC seconds; null where the feed gives none or one that cannot be read. */
  published: Instant.nullable(),
  updated: Instant.nullable(),
  summary: z.string().nullable(),
  author: z.string().nullable(),
  /** The entry's body as the feed sent it: hostile HTML, for `readArticle` only and never for a page. */
  content: z.string().nullable(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

export const ParsedFeed = z.object({
  title: z.string().nullable(),
  link: HttpAddress.nullable(),
  language: z.string().optional(),
  /** How long the feed asks to be left alone. */
  ttlMinutes: z.number().int().positive().optional(),
  entries: z.array(FeedEntry),
  /** Entries that were there but could not be read, or came after the limit. */
  dropped: z.number().int().nonnegative(),
  /** Why this is no feed; null where it is one, even an empty one. */
  error: z.string().nullable(),
});
export type ParsedFeed = z.infer<typeof ParsedFeed>;

/** What comes in: the bytes' HTTP content type and the address they came from, the base of relative links. */
export type FeedSource = { contentType?: string | undefined; url?: string | undefined };

export const failedFeed = (error: string): ParsedFeed => ({ title: null, link: null, entries: [], dropped: 0, error });
