// OPML, the list of feeds that readers exchange <-> our list. Groups are outlines without an address; a feed may stand in several. Reads what
// other programs write (nested groups, missing titles, upper case); an outline whose address is none is dropped and counted.
import { cleanLine } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { resolveLink } from './make-entry.ts';
import { childrenNamed, descendantsNamed, parseXml, textOf, type XmlElement } from './parse-xml.ts';

export type ListedFeed = {
  address: string;
  title: string;
  homepage: string | null;
  /** From the outside in; empty for a feed that stands alone. */
  groups: string[];
  /** The publisher family, where the list names one. */
  publisher: string | null;
};

export type ParsedOpml = { title: string | null; feeds: ListedFeed[]; dropped: number; error: string | null };

export function parseOpml(bytes: Uint8Array, contentType?: string): ParsedOpml {
  try {
    const [root] = descendantsNamed(parseXml(decodeText(bytes, contentType)), 'opml');
    const [body] = root ? childrenNamed(root, 'body') : [];
    if (!root || !body) return { title: null, feeds: [], dropped: 0, error: 'not OPML' };
    const [title] = descendantsNamed(root, 'title').map((element) => cleanLine(textOf(element)));
    const feeds: ListedFeed[] = [];
    const dropped = collect(body, [], feeds);
    return { title: title || null, feeds, dropped, error: null };
  } catch (error) {
    return {
      title: null,
      feeds: [],
      dropped: 0,
      error: `not OPML: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

const attribute = (element: XmlElement, ...names: string[]): string =>
  cleanLine(names.map((name) => element.attributes.get(name)).find((value) => value?.trim()) ?? '');

/** Returns how many outlines had to be dropped. */
function collect(parent: XmlElement, groups: string[], feeds: ListedFeed[]): number {
  let dropped = 0;
  for (const outline of childrenNamed(parent, 'outline')) {
    const name = attribute(outline, 'title', 'text');
    const stated = attribute(outline, 'xmlurl');
    const address = resolveLink(stated);
    if (stated && !address) dropped += 1;
    if (address) {
      const homepage = resolveLink(attribute(outline, 'htmlurl'));
      feeds.push({
        address,
        title: name || address,
        homepage,
        groups,
        publisher: attribute(outline, 'entente:publisher') || null,
      });
    }
    dropped += collect(outline, stated || !name ? groups : [...groups, name], feeds);
  }
  return dropped;
}

const escapeAttribute = (text: string): string =>
  cleanLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const outlineOf = (feed: ListedFeed): string => {
  const attributes = [
    ['type', 'rss'],
    ['text', feed.title],
    ['title', feed.title],
    ['xmlUrl', feed.address],
    ['htmlUrl', feed.homepage],
    ['entente:publisher', feed.publisher],
  ].flatMap(([name, value]) => (value ? [`${name}="${escapeAttribute(value)}"`] : []));
  return `<outline ${attributes.join(' ')}/>`;
};

/** OPML 2.0, feeds in the order given, groups in the order of their first feed. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  const lines = (depth: number, list: readonly ListedFeed[]): string[] => {
    const names = [...new Set(list.map(({ groups }) => groups[depth]))];
    const indent = '  '.repeat(depth + 2);
    return names.flatMap((name) => {
      const members = list.filter(({ groups }) => groups[depth] === name);
      if (name === undefined) return members.map((feed) => indent + outlineOf(feed));
      return [
        `${indent}<outline text="${escapeAttribute(name)}">`,
        ...lines(depth + 1, members),
        `${indent}</outline>`,
      ];
    });
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0" xmlns:entente="https://github.com/entente-news/entente/opml">',
    `  <head><title>${escapeAttribute(title)}</title></head>`,
    '  <body>',
    ...lines(0, feeds),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}
