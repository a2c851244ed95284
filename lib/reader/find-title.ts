// A page -> its headline, without the name of the site. The trap: search engines are told another headline than readers, and `<title>`
// carries the site's name in front or behind; a heading on the page that another source confirms is the one that readers see.
import type { Placed } from './article-read.ts';
import { cleanLine, lettersOf } from './clean-text.ts';
import { findFilingTitle } from './find-filing-title.ts';
import type { JsonLdArticle } from './find-json-ld.ts';
import { type Meta, metaOf } from './find-meta.ts';

const SEPARATOR = /\s+[|–—»·:-]\s+|\s*[|»_]\s*/;

function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  const isSite = (part: string) => isOneOf(part, sites);
  if (isSite(last)) return withoutSection(title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»·:-]+$/, ''));
  if (isSite(first)) return withoutSection(title.slice(first.length).replace(/^[\s|–—»·:-]+/, ''));
  return title;
}

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** Beside the site's name often stands the part of it: a word or two behind a bar, where the rest is long enough for a headline. */
function withoutSection(title: string): string {
  const parts = title.split(/\s+[|»]\s+/);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  const isSection = (part: string) => part === longest || wordsIn(part) <= 2;
  return wordsIn(longest) >= 4 && parts.every(isSection) ? longest : title;
}

const isOneOf = (part: string, sites: readonly string[]): boolean =>
  lettersOf(part) !== '' &&
  sites.some((site) => lettersOf(site).includes(lettersOf(part)) || lettersOf(part).includes(lettersOf(site)));

export function findTitle(document: Document, meta: Meta, jsonLd: JsonLdArticle | null, url?: string): Placed {
  const host =
    url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z.]+$/, '') : undefined;
  // A publisher's legal name ("Wikimedia Foundation") is not what its titles end with: the host's often is.
  const sites = [metaOf(meta, ['og:site_name', 'application-name']), jsonLd?.publisher, host].flatMap((name) =>
    name && lettersOf(name) !== '' ? [name] : [],
  );
  const page = cleanLine(document.querySelector('title')?.textContent ?? '');
  const sources = [
    { text: jsonLd?.headline, from: 'json-ld' },
    { text: metaOf(meta, ['og:title']), from: 'meta' },
    { text: metaOf(meta, ['twitter:title', 'dc.title', 'headline', 'title']), from: 'meta' },
    { text: page, from: 'title' },
  ] as const;
  const stated = sources
    .map(({ text, from }) => ({ text: withoutSite(cleanLine(text ?? ''), sites), from }))
    .filter(({ text }) => text !== '');
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 5)
    .map((heading) => cleanLine(heading.textContent ?? '', 300));
  const confirmed = headings.find((heading) => heading.length > 8 && stated.some(({ text }) => agree(heading, text)));
  const blogs = headings.flatMap((heading) =>
    isOneOf(heading, sites) ? (besideSiteName(document, heading, page) ?? []) : [],
  );
  const seen = blogs[0] ?? confirmed;
  if (seen !== undefined) return { text: seen, from: 'heading' };
  const only = headings.find((heading) => heading.length > 8) ?? null;
  const [first] = stated;
  if (first === undefined || FILE_NAME.test(first.text)) {
    const line = only ?? findFilingTitle(document) ?? (first ? boldLine(document) : null);
    if (line !== null) return { text: line, from: 'heading' };
  }
  return first ?? null;
}

/** What filings and plain files are called for lack of a headline. */
const FILE_NAME =
  /^(?:ex(?:hibit)?[-_ ]?\d[\w.()-]*|(?:form[-_ ]?)?\d{1,2}-?[kqf]\w*|untitled(?: document)?|document)$/i;

/** A release in a filing has its headline in bold or in the middle, after lines that only say what kind of paper it is. */
function boldLine(document: Document): string | null {
  const lines = [
    ...document.querySelectorAll('b, strong, center, [align="center" i], [style*="center" i], [style*="bold" i]'),
  ]
    .slice(0, 40)
    .map((element) => cleanLine(element.textContent ?? '', 300));
  const isHeadline = (line: string) =>
    wordsIn(line) >= 5 &&
    line.length <= 250 &&
    !/^(?:united states|securities and exchange|\(|pursuant|exact name|date of)/i.test(line);
  return lines.find(isHeadline) ?? null;
}

/** One contains the other, and is not just a word of it. */
function agree(heading: string, title: string): boolean {
  const [a, b] = [lettersOf(heading), lettersOf(title)];
  return a === b || (a.length > 12 && b.includes(a)) || (b.length > 12 && a.includes(b) && a.length < b.length * 2);
}

/** A blog's own name can be its main heading: where a lesser heading is all the rest of `<title>`, that one is the headline. */
function besideSiteName(document: Document, heading: string, page: string): string | null {
  const rest = page.startsWith(heading) ? page.slice(heading.length).replace(/^[\s|–—»·:-]+/, '') : '';
  if (rest.length <= heading.length / 2) return null;
  const lesser = [...document.querySelectorAll('h2, h3')].slice(0, 20);
  return lesser.some((one) => lettersOf(one.textContent ?? '') === lettersOf(rest)) ? rest : null;
}
