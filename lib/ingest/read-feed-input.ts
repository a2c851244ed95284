// A feed's bytes in, its entries as articles out: an entry's own text is what a feed file can give. Each entry is also a
// sighting, so that the same article through several feeds stays one article.

import { feedIdOf, type Sighting } from '#lib/db/save-feeds.ts';
import type { ParsedFeed } from '#lib/reader/feed.ts';
import { findPublisher, findVoice } from './find-publisher.ts';
import type { Input, ReadInput } from './input.ts';
import { articleOfEntry, type FeedVoice, sightingOf } from './read-entry.ts';
import { wellFormed } from './read-published.ts';
import { fileSpeaksFor, speaksFor } from './speaks-for.ts';

/** A feed that was fetched is known by its address; one that is handed in as a file by what it says of itself. */
function voiceOf({ url, publisher }: Input, { title, link }: ParsedFeed): FeedVoice {
  if (publisher) return { speaksFor: () => true, publisherOf: () => publisher, own: publisher };
  if (url === null) {
    return {
      speaksFor: (page) => fileSpeaksFor(link, page),
      publisherOf: (page) => findPublisher(title, page),
      own: findPublisher(title, link),
    };
  }
  return {
    speaksFor: (page) => speaksFor({ addresses: [url], domains: [] }, page),
    publisherOf: (page) => findVoice(title, page),
    own: findVoice(title, url),
  };
}

export async function readFeedInput(input: Input): Promise<ReadInput> {
  const feed = await input.reader.parseFeed(input.bytes, { contentType: input.mediaType, url: input.url ?? undefined });
  if (feed.error !== null) return { articles: [], refused: [{ name: input.name, reason: feed.error }], feed: null };
  const address = input.url ?? `upload:${feed.link ?? feed.title ?? input.name}`;
  const read: ReadInput = { articles: [], refused: [], feed: null };
  const sightings: Sighting[] = [];
  const voice = voiceOf(input, feed);
  for (const [i, entry] of feed.entries.entries()) {
    const name = `${input.name}#${entry.id ?? i}`;
    const article = articleOfEntry(entry, voice);
    if (article) read.articles.push({ name, article });
    else read.refused.push({ name, reason: 'the entry carries no text of its own' });
    sightings.push(sightingOf(entry, article));
  }
  if (feed.dropped > 0) read.refused.push({ name: input.name, reason: `${feed.dropped} entries could not be read` });
  const title = wellFormed(feed.title ?? input.name);
  return {
    ...read,
    feed: { id: feedIdOf(address), address, kind: input.url ? 'address' : 'upload', title, sightings },
  };
}
