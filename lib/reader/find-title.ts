// A page -> its headline, without the name of the site. The trap: search engines are told another headline than readers, and `<title>`
// carries the site's name in front or behind; a heading on the page that another source confirms is the one that readers see.
import { cleanLine } from './clean-text.ts';
import type { JsonLdArticle } from './find-json-ld.ts';
import { type Meta, metaOf } from './find-meta.ts';

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const SEPARATOR = /\s+[|–—»·:-]\s+|\s*[|»_]\s*/;

function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  const isSite = (part: string) =>
    fold(part) !== '' && sites.some((site) => fold(site).includes(fold(part)) || fold(part).includes(fold(site)));
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»·:-]+$/, '');
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|–—»·:-]+/, '');
  return title;
}

export function findTitle(document: Document, meta: Meta, jsonLd: JsonLdArticle | null, url?: string): string | null {
  const host =
    url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z.]+$/, '') : undefined;
  // A publisher's legal name ("Wikimedia Foundation") is not what its titles end with: the host's often is.
  const sites = [metaOf(meta, ['og:site_name', 'application-name']), jsonLd?.publisher, host].flatMap((name) =>
    name && fold(name) !== '' ? [name] : [],
  );
  const page = cleanLine(document.querySelector('title')?.textContent ?? '');
  const stated = [
    jsonLd?.headline,
    metaOf(meta, ['og:title']),
    metaOf(meta, ['twitter:title', 'dc.title', 'headline', 'title']),
    page,
  ]
    .map((title) => withoutSite(cleanLine(title ?? ''), sites))
    .filter((title) => title !== '');
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 5)
    .map((heading) => cleanLine(heading.textContent ?? '', 300));
  const confirmed = headings.find((heading) => heading.length > 8 && stated.some((title) => agree(heading, title)));
  const blogs = headings.flatMap((heading) => besideSiteName(document, heading, page) ?? []);
  return blogs[0] ?? confirmed ?? stated[0] ?? headings.find((heading) => heading.length > 8) ?? null;
}

/** One contains the other, and is not just a word of it. */
function agree(heading: string, title: string): boolean {
  const [a, b] = [fold(heading), fold(title)];
  return a === b || (a.length > 12 && b.includes(a)) || (b.length > 12 && a.includes(b) && a.length < b.length * 2);
}

/** A blog's own name can be its main heading: where a lesser heading is all the rest of `<title>`, that one is the headline. */
function besideSiteName(document: Document, heading: string, page: string): string | null {
  const rest = page.startsWith(heading) ? page.slice(heading.length).replace(/^[\s|–—»·:-]+/, '') : '';
  if (rest.length <= heading.length / 2) return null;
  const lesser = [...document.querySelectorAll('h2, h3')].slice(0, 20);
  return lesser.some((one) => fold(one.textContent ?? '') === fold(rest)) ? rest : null;
}
