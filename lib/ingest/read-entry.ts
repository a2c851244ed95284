// A feed's entry -> what is kept of it: the sighting, and its own words as an article, where it carries any. The trap: a feed can link
// to anybody's page; only of those that it may speak for does it give address and publisher to its words.
import { articleIdOf, type ReadArticle } from '#lib/db/save-articles.ts';
import type { Sighting } from '#lib/db/save-feeds.ts';
import { Source } from '#lib/domain/article.ts';
import { contentId } from '#lib/domain/content-id.ts';
import { canonicalAddress } from '#lib/reader/canonical-address.ts';
import { htmlToText } from '#lib/reader/clean-text.ts';
import type { FeedEntry } from '#lib/reader/feed.ts';
import type { KnownPublisher } from './find-publisher.ts';
import { readPublished, wellFormed } from './read-published.ts';

/** Who says what a feed's entries say. */
export interface FeedVoice {
  /** Whether it may speak in the name of the page at this address. */
  readonly speaksFor: (link: string) => boolean;
  /** The publisher of a page that it may speak for. */
  readonly publisherOf: (link: string) => KnownPublisher;
  /** The feed itself: whose statement it is where it tells of somebody else's page. */
  readonly own: KnownPublisher;
}

/** The page that the entry's words belong to; null where it leads to none, or to one that is not the feed's. */
function pageOf(entry: FeedEntry, voice: FeedVoice): string | null {
  // An address that wraps another is that other one's.
  const page = entry.link && canonicalAddress(entry.link);
  return page && voice.speaksFor(page) ? page : null;
}

/** The page that it tells of, if that is another's: a source, not its address. */
function sourcesOf({ link, title }: FeedEntry, page: string | null): Source[] {
  const source = Source.safeParse({ title, publisher: link && new URL(link).hostname, date: null, url: link });
  return page === null && source.success ? [source.data] : [];
}

/** The entry's own words as an article; null where it carries none. */
export function articleOfEntry(entry: FeedEntry, voice: FeedVoice): ReadArticle | null {
  const text = wellFormed(htmlToText(entry.content ?? entry.summary ?? ''));
  if (!text) return null;
  const canonicalUrl = pageOf(entry, voice);
  return {
    title: wellFormed(entry.title ?? ''),
    text,
    canonicalUrl,
    publisher: canonicalUrl === null ? voice.own : voice.publisherOf(canonicalUrl),
    ...readPublished(entry.published ?? entry.updated),
    byline: entry.author,
    language: null,
    sources: sourcesOf(entry, canonicalUrl),
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
