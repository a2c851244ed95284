// One result of a search, or one movement of a digest, as a feed carries it, whatever the format: an address that never changes, a
// title, its words.
import type { Instant } from '#lib/domain/approximate-date.ts';

export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  /** When a reader could first have known it. */
  readonly publishedAt: Instant;
  /** When something was last told of it; missing where it is told once. */
  readonly updatedAt?: Instant;
  readonly tags: readonly string[];
}

export interface SearchFeed {
  readonly title: string;
  /** The page that shows the same, and the feed itself. */
  readonly page: string;
  readonly self: string;
  readonly site: string;
  readonly entries: readonly FeedEntry[];
}

/** The newest entry's instant; an empty feed says it has never been touched, so that it stays the same until it is not empty. */
export const touchedAt = ({ entries }: SearchFeed): Instant =>
  entries
    .map(({ publishedAt, updatedAt }) => updatedAt ?? publishedAt)
    .toSorted()
    .at(-1) ?? '1970-01-01T00:00:00.000Z';
