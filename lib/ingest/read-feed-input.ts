// A feed's bytes in, its entries as articles out: an entry's own text is what a feed file can give. Each entry is also a
// sighting, so that the same article through several feeds stays one article.

import { articleIdOf, type ReadArticle } from '#lib/db/save-articles.ts';
import type { SightedFeed } from '#lib/db/save-feeds.ts';
import { contentId } from '#lib/domain/content-id.ts';
import { canonicalAddress } from '#lib/reader/canonical-address.ts';
import { htmlToText } from '#lib/reader/clean-text.ts';
import { findPublisher } from './find-publisher.ts';
import type { Input, ReadInput } from './input.ts';
import { readPublished, wellFormed } from './read-published.ts';

export async function readFeedInput(input: Input): Promise<ReadInput> {
  const feed = await input.reader.parseFeed(input.bytes, { contentType: input.mediaType, url: input.url ?? undefined });
  if (feed.error !== null) return { articles: [], refused: [{ name: input.name, reason: feed.error }], feed: null };
  const address = input.url ?? `upload:${feed.link ?? feed.title ?? input.name}`;
  const read: ReadInput = { articles: [], refused: [], feed: null };
  const sightings: SightedFeed['sightings'][number][] = [];
  for (const [i, entry] of feed.entries.entries()) {
    const name = `${input.name}#${entry.id ?? i}`;
    const text = wellFormed(htmlToText(entry.content ?? entry.summary ?? ''));
    const title = wellFormed(entry.title ?? '');
    const canonicalUrl = entry.link ? canonicalAddress(entry.link) : null;
    const article: ReadArticle = {
      title,
      text,
      canonicalUrl,
      publisher: input.publisher ?? findPublisher(feed.title, canonicalUrl ?? feed.link),
      ...readPublished(entry.published ?? entry.updated),
      byline: entry.author,
      language: null,
      sources: [],
      raw: { mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify(entry)) },
    };
    if (text) read.articles.push({ name, article });
    else read.refused.push({ name, reason: 'the entry carries no text of its own' });
    sightings.push({
      externalId: entry.id ?? contentId('entry', entry.link, title),
      article: text ? articleIdOf(article) : null,
      link: entry.link,
      title,
      summary: wellFormed(entry.summary ?? ''),
      publishedAt: entry.published,
    });
  }
  if (feed.dropped > 0) read.refused.push({ name: input.name, reason: `${feed.dropped} entries could not be read` });
  const title = wellFormed(feed.title ?? input.name);
  return {
    ...read,
    feed: { id: contentId('feed', address), address, kind: input.url ? 'address' : 'upload', title, sightings },
  };
}
