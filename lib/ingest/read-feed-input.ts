// A feed's bytes in, its entries as articles out: an entry's own text is what a feed file can give. Each entry is also a
// sighting, so that the same article through several feeds stays one article.

import { feedIdOf, type Sighting } from '#lib/db/save-feeds.ts';
import type { Input, ReadInput } from './input.ts';
import { articleOfEntry, sightingOf } from './read-entry.ts';
import { wellFormed } from './read-published.ts';

export async function readFeedInput(input: Input): Promise<ReadInput> {
  const feed = await input.reader.parseFeed(input.bytes, { contentType: input.mediaType, url: input.url ?? undefined });
  if (feed.error !== null) return { articles: [], refused: [{ name: input.name, reason: feed.error }], feed: null };
  const address = input.url ?? `upload:${feed.link ?? feed.title ?? input.name}`;
  const read: ReadInput = { articles: [], refused: [], feed: null };
  const sightings: Sighting[] = [];
  for (const [i, entry] of feed.entries.entries()) {
    const name = `${input.name}#${entry.id ?? i}`;
    const article = articleOfEntry(entry, { publisher: input.publisher, feedTitle: feed.title, feedLink: feed.link });
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
