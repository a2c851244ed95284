// Any XML feed -> our feed: the tolerant parser behind rss-parser. RSS 0.9x-2.0, RDF, Atom 0.3 and 1.0 and mixtures of them are read by
// one table of field names, since feeds borrow each other's elements freely. One bad entry is dropped and counted, never the feed.
import { cleanLine } from './clean-text.ts';
import { type FeedEntry, failedFeed, type ParsedFeed } from './feed.ts';
import { type LooseEntry, makeEntry, resolveBase, resolveLink, titleText } from './make-entry.ts';
import { parseDate } from './parse-date.ts';
import {
  childrenNamed,
  descendantsNamed,
  elementsOf,
  innerMarkup,
  parseXml,
  textOf,
  type XmlElement,
} from './parse-xml.ts';

/** An upper bound, so that one feed cannot fill the database; the largest honest feeds have about a thousand entries. */
export const MAX_ENTRIES = 5000;

const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']);

const TITLE = ['title', 'dc:title', 'media:title'];
const PUBLISHED = ['pubdate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'dcterms:created', 'created', 'date'];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'dc:modified', 'lastbuilddate'];
const AUTHOR = ['dc:creator', 'author', 'itunes:author', 'dc:contributor'];
const SUMMARY = ['description', 'summary', 'itunes:summary', 'media:description', 'dc:description'];
const CONTENT = ['content:encoded', 'content', 'xhtml:body', 'fullitem'];

/** Throws only where the document is too deep or too large to be a feed. */
export function parseXmlFeed(text: string, url?: string): ParsedFeed {
  const root = findRoot(parseXml(text));
  if (!root) return failedFeed('not a feed: neither RSS nor Atom');
  const channel = childrenNamed(root, 'channel')[0] ?? root;
  const base = resolveBase(channel.attributes.get('xml:base'), resolveBase(root.attributes.get('xml:base'), url));
  const own = root.name === 'feed' ? childrenNamed(root, 'entry') : [];
  const found = own.length > 0 ? own : descendantsNamed(root, 'item');
  // Mixtures have Atom's entries in an RSS channel.
  const items = found.length > 0 ? found : descendantsNamed(root, 'entry');
  const read = items.slice(0, MAX_ENTRIES).map((item) => readItem(item, base));
  const entries = read.filter((entry): entry is FeedEntry => entry !== null);
  const language = cleanLine(value(channel, ['language', 'dc:language']) ?? root.attributes.get('xml:lang') ?? '', 35);
  const ttlMinutes = readTtl(channel);
  return {
    title: titleText(markupOf(channel, TITLE) ?? '') || null,
    link: resolveLink(linkOf(channel), base),
    ...(language ? { language } : {}),
    ...(ttlMinutes ? { ttlMinutes } : {}),
    entries,
    dropped: items.length - entries.length,
    error: null,
  };
}

function findRoot(top: XmlElement): XmlElement | undefined {
  const outermost = elementsOf(top);
  return outermost.concat(outermost.flatMap(elementsOf)).find(({ name }) => ROOTS.has(name));
}

function readItem(item: XmlElement, feedBase: string | undefined): FeedEntry | null {
  const base = resolveBase(item.attributes.get('xml:base'), feedBase);
  const guid = value(item, ['guid', 'id']) ?? item.attributes.get('rdf:about');
  const loose: LooseEntry = {
    id: guid,
    title: markupOf(item, TITLE) ?? markupOf(childrenNamed(item, 'media:group')[0] ?? item, TITLE),
    link: linkOf(item) ?? permalinkOf(item) ?? item.attributes.get('rdf:about'),
    published: dateText(item, PUBLISHED),
    updated: dateText(item, UPDATED),
    summary: markupOf(item, SUMMARY),
    author: authorOf(item),
    content: markupOf(item, CONTENT) ?? markupOf(item, SUMMARY),
  };
  return makeEntry(loose, resolveBase(linkBase(item), base));
}

/** The first of these children that has any text, trimmed. */
function value(parent: XmlElement, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenNamed(parent, name)) {
      const text = textOf(child).trim();
      if (text) return text;
    }
  }
  return undefined;
}

/** The first of these children that has a readable date. */
function dateText(parent: XmlElement, names: readonly string[]): string | undefined {
  const texts = names.flatMap((name) => childrenNamed(parent, name)).map((child) => textOf(child).trim());
  return texts.find((text) => parseDate(text).at !== null);
}

/** The first of these children that has any text, as HTML: what is plain text by its type has its markup escaped. */
function markupOf(parent: XmlElement, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenNamed(parent, name)) {
      const markup = asMarkup(child).trim();
      if (markup) return markup;
    }
  }
  return undefined;
}

function asMarkup(element: XmlElement): string {
  const type = element.attributes.get('type') ?? '';
  if (element.attributes.get('mode') === 'base64') return Buffer.from(textOf(element), 'base64').toString('utf8');
  if (elementsOf(element).length > 0) return innerMarkup(element);
  // References stay: "AT&amp;amp;T" in a text construct is a mistake that everyone makes, a literal "&amp;" one that nobody does.
  return type === 'text' || type === 'text/plain' ? textOf(element).replaceAll('<', '&lt;') : textOf(element);
}

const isAlternate = (link: XmlElement): boolean => (link.attributes.get('rel') ?? 'alternate') === 'alternate';

const linkElements = (parent: XmlElement): XmlElement[] => childrenNamed(parent, 'link');

function linkElementOf(parent: XmlElement): XmlElement | undefined {
  const links = linkElements(parent);
  const alternates = links.filter((link) => isAlternate(link) && link.attributes.get('href')?.trim());
  const isPage = (link: XmlElement) =>
    /^(text\/html|application\/xhtml\+xml)?$/.test(link.attributes.get('type') ?? '');
  return links.find((link) => textOf(link).trim()) ?? alternates.find(isPage) ?? alternates[0];
}

function linkOf(parent: XmlElement): string | undefined {
  const link = linkElementOf(parent);
  if (!link) return parent.attributes.get('href');
  return textOf(link).trim() || link.attributes.get('href');
}

const linkBase = (parent: XmlElement): string | undefined => linkElementOf(parent)?.attributes.get('xml:base');

function permalinkOf(item: XmlElement): string | undefined {
  const guid = childrenNamed(item, 'guid')[0];
  const stated = guid?.attributes.get('ispermalink')?.trim().toLowerCase();
  if (!guid || stated === 'false') return undefined;
  const text = textOf(guid).trim();
  return (stated === 'true' ? /^(?:https?:|\/)/i : /^https?:/i).test(text) ? text : undefined;
}

function authorOf(item: XmlElement): string | undefined {
  const name = childrenNamed(item, 'author')
    .flatMap((author) => value(author, ['name', 'email']) ?? [])
    .join(', ');
  return name || value(item, AUTHOR);
}

const PERIOD_MINUTES: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/** `<ttl>` in minutes, or the syndication module's period divided by its frequency. */
function readTtl(channel: XmlElement): number | undefined {
  const ttl = Number(value(channel, ['ttl']));
  if (Number.isInteger(ttl) && ttl > 0) return ttl;
  const period = PERIOD_MINUTES.get(value(channel, ['sy:updateperiod'])?.toLowerCase() ?? '');
  const frequency = Number(value(channel, ['sy:updatefrequency']) ?? 1);
  return period && frequency >= 1 ? Math.max(1, Math.round(period / frequency)) : undefined;
}
