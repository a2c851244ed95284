// Bytes of a feed in any format -> its entries. Never throws: what is no feed comes back with `error` set. rss-parser reads the
// well-formed ones, the tolerant parser everything else; only where both find none, it is looked for inside of what came.
import { decodeText } from './decode-text.ts';
import { type FeedSource, failedFeed, type ParsedFeed } from './feed.ts';
import { parseJsonFeed } from './parse-json-feed.ts';
import { parseWithRssParser } from './parse-with-rss-parser.ts';
import { parseXmlFeed } from './parse-xml-feed.ts';
import { unwrapFeed, withoutGuard } from './unwrap-feed.ts';

export const MAX_FEED_BYTES = 20_000_000;

export async function parseFeed(bytes: Uint8Array, source: FeedSource = {}): Promise<ParsedFeed> {
  if (bytes.length > MAX_FEED_BYTES) return failedFeed(`larger than ${MAX_FEED_BYTES} bytes`);
  try {
    const text = decodeText(bytes, source.contentType).trimStart();
    if (!text) return failedFeed('not a feed: empty');
    const feed = await parseText(text, source.url);
    const inner = feed.error === null ? null : unwrapFeed(text);
    const unwrapped = inner === null ? feed : await parseText(inner, source.url);
    return unwrapped.error === null ? unwrapped : feed;
  } catch (error) {
    return failedFeed(`not a feed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function parseText(text: string, url: string | undefined): Promise<ParsedFeed> {
  const json = withoutGuard(text);
  if (/^[{[]/.test(json)) return parseJsonFeed(json, url);
  return (await parseWithRssParser(text, url)) ?? parseXmlFeed(text, url);
}
