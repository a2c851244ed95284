// A JSON Feed (1.0, 1.1 and its careless relatives) -> our feed. A field of a wrong type is as good as missing; an item that is no
// object is dropped and counted.
import { z } from 'zod';
import { type FeedEntry, failedFeed, type ParsedFeed } from './feed.ts';
import { makeEntry, resolveLink, titleText } from './make-entry.ts';
import { MAX_ENTRIES } from './parse-xml-feed.ts';

const Text = z.string().optional().catch(undefined);
/** Careless writers put the name where an object with it belongs, and seconds where a date does. */
const Author = z
  .union([z.object({ name: Text }), z.string().transform((name) => ({ name }))])
  .optional()
  .catch(undefined);
const When = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

const JsonItem = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  url: Text,
  external_url: Text,
  title: Text,
  content_html: Text,
  content_text: Text,
  summary: Text,
  date_published: When,
  date_modified: When,
  author: Author,
  authors: z.array(Author).optional().catch(undefined),
});

/** Writers whose lists have gaps, or come from XML, write `{"0": {...}, "2": {...}}`, `{"item": [...]}` or the only item by itself. */
const listOf = (items: Readonly<Record<string, unknown>>): unknown[] => {
  const isItem = ['id', 'url', 'title'].some((key) => typeof items[key] === 'string');
  return isItem ? [items] : Object.values(items).flat();
};

const Items = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform(listOf)])
  .optional()
  .catch(undefined);

const JsonFeed = z.object({
  version: Text,
  title: Text,
  home_page_url: Text,
  language: Text,
  items: Items,
});

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function parseJsonFeed(text: string, url?: string): ParsedFeed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failedFeed('not a feed: broken JSON');
  }
  const feed = JsonFeed.safeParse(data);
  if (!feed.success || (!feed.data.items && !feed.data.version?.includes('jsonfeed')))
    return failedFeed('not a feed: JSON of another kind');
  const items = feed.data.items ?? [];
  const link = resolveLink(feed.data.home_page_url, url);
  // A file has no address of its own.
  const base = url ?? link ?? undefined;
  const entries = items.slice(0, MAX_ENTRIES).flatMap((item) => readItem(item, base) ?? []);
  return {
    title: titleText(escapeText(feed.data.title ?? '')) || null,
    link,
    ...(feed.data.language ? { language: feed.data.language.slice(0, 35) } : {}),
    entries,
    dropped: items.length - entries.length,
    error: null,
  };
}

function readItem(data: unknown, base: string | undefined): FeedEntry | null {
  const parsed = JsonItem.safeParse(data);
  if (!parsed.success) return null;
  const item = parsed.data;
  const names = (item.authors ?? [item.author]).flatMap((author) => author?.name ?? []);
  const text = item.content_text === undefined ? undefined : escapeText(item.content_text);
  return makeEntry(
    {
      id: item.id === undefined ? undefined : String(item.id),
      title: escapeText(item.title ?? ''),
      link: item.url ?? item.external_url,
      published: item.date_published,
      updated: item.date_modified,
      summary: item.summary === undefined ? (text ?? item.content_html) : escapeText(item.summary),
      author: names.join(', '),
      content: item.content_html ?? text,
    },
    base,
  );
}
