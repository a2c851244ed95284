// Text -> our feed by way of rss-parser, for well-formed feeds that leave nothing open: every entry with a title, an absolute link and
// readable dates, and the feed with a link unless it names none. Null otherwise, and the tolerant parser reads the same text. The traps: one bad Atom date makes it reject the
// whole feed, an empty document leaves its promise open for ever, and it takes any link where it finds no alternate
// one, so links are picked here.
import RssParser from 'rss-parser';
import { z } from 'zod';
import { cleanLine } from './clean-text.ts';
import type { ParsedFeed } from './feed.ts';
import { makeEntry, resolveLink, titleText } from './make-entry.ts';
import { MAX_ENTRIES } from './parse-xml-feed.ts';

const Text = z.string().optional();

const AtomLink = z.object({ $: z.object({ href: z.string(), rel: z.string().default('alternate') }) });
const Links = z.array(z.union([z.string(), AtomLink]));

const Item = z.object({
  guid: Text,
  id: Text,
  title: z.string().min(1),
  links: Links,
  pubDate: Text,
  'dc:date': Text,
  atomPublished: Text,
  atomUpdated: Text,
  creator: Text,
  author: Text,
  summary: Text,
  content: Text,
  'content:encoded': Text,
});

const Feed = z.object({
  title: z.string().min(1),
  link: Text,
  feedUrl: Text,
  language: Text,
  ttl: Text,
  items: z.array(Item).min(1).max(MAX_ENTRIES),
});

/** What it would read wrongly or not at all: other bases, typed titles, references that XML does not know. */
const BEYOND =
  /xml:base|<!DOCTYPE|<(?:\w+:)?title[^>]+type=|xmlns:\w+="http:\/\/www\.w3\.org\/2005\/Atom"[^>]*>\s*<\w+:feed|<sy:|<link[^>]+rel=["']hub/i;

const FIRST_ITEM = /<(?:item|entry)[\s>]/i;
const NAMES_LINK = /<(?:\w+:)?link[\s>]/i;

const parser = new RssParser({
  defaultRSS: 2,
  customFields: {
    item: [
      ['link', 'links', { keepArray: true }],
      ['published', 'atomPublished'],
      ['updated', 'atomUpdated'],
    ],
  },
});

const absolute = (link: string | undefined) => (link && /^\s*https?:\/\//i.test(link) ? link : undefined);

function pageOf(links: z.infer<typeof Links>): string | undefined {
  for (const link of links) {
    if (typeof link === 'string') return absolute(link);
    if (link.$.rel === 'alternate') return absolute(link.$.href);
  }
  return undefined;
}

export async function parseWithRssParser(text: string, url?: string): Promise<ParsedFeed | null> {
  if (!/<rss|<feed|<rdf:rdf/i.test(text.slice(0, 4000)) || BEYOND.test(text.slice(0, 100_000))) return null;
  // It parses in one go, so a promise still open at the next turn stays open.
  const never = new Promise<null>((resolve) => setImmediate(resolve, null));
  const parsed = await Promise.race([parser.parseString(text).then(Feed.safeParse, () => null), never]);
  if (!parsed?.success) return null;
  const { title, link, feedUrl, language, ttl, items } = parsed.data;
  // Items inside items are no RSS, but feeds have them, and this parser passes over them.
  if (text.match(/<(?:item|entry)[\s>]/gi)?.length !== items.length) return null;
  const entries = items.flatMap(
    (item) =>
      makeEntry(
        {
          id: item.guid ?? item.id,
          title: item.title,
          link: pageOf(item.links),
          published: item.atomPublished ?? item.pubDate ?? item['dc:date'],
          updated: item.atomUpdated,
          summary: item.summary ?? item.content,
          author: item.creator ?? item.author,
          content: item['content:encoded'] ?? item.content,
        },
        url,
      ) ?? [],
  );
  const isWhole =
    (link ? absolute(link) && link !== feedUrl : !NAMES_LINK.test(text.slice(0, text.search(FIRST_ITEM)))) &&
    entries.every((entry) => entry.link && entry.title && (entry.published || entry.updated));
  if (!isWhole) return null;
  const ttlMinutes = Number(ttl);
  return {
    title: titleText(title),
    link: resolveLink(link, url),
    ...(language ? { language: cleanLine(language, 35) } : {}),
    ...(Number.isInteger(ttlMinutes) && ttlMinutes > 0 ? { ttlMinutes } : {}),
    entries,
    dropped: items.length - entries.length,
    error: null,
  };
}
