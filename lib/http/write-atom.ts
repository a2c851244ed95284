// A feed as Atom 1.0 (RFC 4287). Everything that is written goes through `escapeXml`, which also drops what XML cannot carry.
import { type FeedEntry, type SearchFeed, touchedAt } from './feed-entry.ts';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => named[sign] ?? '');

const entry = ({ url, title, summary, author, publishedAt, updatedAt, tags }: FeedEntry): string => `  <entry>
    <id>${escapeXml(url)}</id>
    <title>${escapeXml(title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
    <author><name>${escapeXml(author)}</name></author>
    <published>${publishedAt}</published>
    <updated>${updatedAt ?? publishedAt}</updated>
${tags.map((tag) => `    <category term="${escapeXml(tag)}"/>\n`).join('')}    <summary>${escapeXml(summary)}</summary>
  </entry>
`;

export function writeAtom(feed: SearchFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeXml(feed.self)}</id>
  <title>${escapeXml(feed.title)}</title>
  <updated>${touchedAt(feed)}</updated>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
  <author><name>${escapeXml(feed.site)}</name></author>
${feed.entries.map(entry).join('')}</feed>
`;
}
