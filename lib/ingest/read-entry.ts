// A feed's entry -> what is kept of it: the sighting, and its own words as an article, where it carries any.
import { articleIdOf, type ReadArticle } from '#lib/db/save-articles.ts';
import type { Sighting } from '#lib/db/save-feeds.ts';
import { contentId } from '#lib/domain/content-id.ts';
import { canonicalAddress } from '#lib/reader/canonical-address.ts';
import { htmlToText } from '#lib/reader/clean-text.ts';
import type { FeedEntry } from '#lib/reader/feed.ts';
import { findPublisher, type KnownPublisher } from './find-publisher.ts';
import { readPublished, wellFormed } from './read-published.ts';

interface Source {
  /** Whose voice it is, where the caller knows better than the feed. */
  readonly publisher: KnownPublisher | null;
  readonly feedTitle: string | null;
  readonly feedLink: string | null;
}

/** The entry's own words as an article; null where it carries none. */
export function articleOfEntry(entry: FeedEntry, source: Source): ReadArticle | null {
  const text = wellFormed(htmlToText(entry.content ?? entry.summary ?? ''));
  if (!text) return null;
  const canonicalUrl = entry.link ? canonicalAddress(entry.link) : null;
  return {
    title: wellFormed(entry.title ?? ''),
    text,
    canonicalUrl,
    publisher: source.publisher ?? findPublisher(source.feedTitle, canonicalUrl ?? source.feedLink),
    ...readPublished(entry.published ?? entry.updated),
    byline: entry.author,
    language: null,
    sources: [],
    raw: { mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify(entry)) },
  };
}

/** `article` is what its own words became, where they were taken for one. */
export function sightingOf(entry: FeedEntry, article: ReadArticle | null): Sighting {
  const title = wellFormed(entry.title ?? '');
  return {
    externalId: wellFormed(entry.id ?? contentId('entry', entry.link, title)),
    article: article ? articleIdOf(article) : null,
    link: entry.link,
    title,
    summary: wellFormed(entry.summary ?? ''),
    publishedAt: entry.published,
    canonicalUrl: entry.link ? canonicalAddress(entry.link) : null,
    updatedAt: entry.updated,
  };
}
