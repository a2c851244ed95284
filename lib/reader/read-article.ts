// Bytes of a page -> the article on it: text, title, byline, publisher, date and address, each only where the page gives it. Never throws,
// never fetches, runs or renders anything. Slow and hostile pages are refused before an extractor sees them (parse-page.ts);
// who must not wait for any page at all reads through `GuardedReader`.
import { type ArticleRead, failedArticle, type Placed } from './article-read.ts';
import { canonicalAddress } from './canonical-address.ts';
import { cleanLine, htmlToText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { type Body, findBodies } from './find-body.ts';
import { findByline } from './find-byline.ts';
import { findJsonLd, type JsonLdArticle } from './find-json-ld.ts';
import { findMeta, type Meta, metaOf } from './find-meta.ts';
import { findPublished } from './find-published.ts';
import { findTitle } from './find-title.ts';
import { resolveLink } from './make-entry.ts';
import { parsePage } from './parse-page.ts';
import { listBarriers, listHeadlines, recognisePage } from './recognise-page.ts';
import { isSameSite } from './same-site.ts';

export type PageSource = { contentType?: string | undefined; url?: string | undefined };

export async function readArticle(bytes: Uint8Array, source: PageSource = {}): Promise<ArticleRead> {
  try {
    return await readPage(decodeText(bytes, source.contentType), source.url);
  } catch (error) {
    return failedArticle(`the page cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readPage(html: string, url: string | undefined): Promise<ArticleRead> {
  if (!html.trim()) return failedArticle('no article found on the page');
  const head = html.slice(0, 1000);
  if (/<(?:rss|feed|rdf:RDF|opml)[\s>]/i.test(head) && !/<html[\s>]/i.test(head))
    return failedArticle('a feed, not an article');
  if (!/<[a-z!]/i.test(html)) return failedArticle('no HTML page');
  const page = parsePage(html);
  if (!page.ok) return failedArticle(`the page cannot be read: ${page.reason}`);
  const { document, elements } = page;
  const meta = findMeta(document);
  const titles = [metaOf(meta, ['og:title']), document.querySelector('title')?.textContent];
  const jsonLd = findJsonLd(
    document,
    titles.flatMap((text) => text ?? []),
  );
  const title = findTitle(document, meta, jsonLd, url);
  const byline = findByline(document, meta, jsonLd);
  const publisher = publisherOf(meta, jsonLd);
  const isLocked = jsonLd?.isAccessibleForFree === false || metaOf(meta, ['article:content_tier']) === 'locked';
  const isDated =
    jsonLd?.datePublished !== undefined || metaOf(meta, ['article:published_time', 'datepublished']) !== undefined;
  const hasArticleMarkup = isDated || metaOf(meta, ['og:type']) === 'article';
  const bodies = withStated(await findBodies(html, elements, url), jsonLd);
  const [headlines, barriers] = [listHeadlines(document), listBarriers(document)];
  const errors = bodies.map((body) =>
    recognisePage({
      title: title?.text ?? null,
      text: body.text,
      bodyHtml: body.html,
      url,
      isLocked,
      hasArticleMarkup,
      headlines,
      barriers,
    }),
  );
  const chosen = Math.max(0, errors.indexOf(null));
  const text = bodies[chosen]?.text ?? '';
  return {
    title: title?.text ?? null,
    byline: byline?.text ?? null,
    publisher: publisher?.text ?? null,
    from: { title: title?.from ?? null, byline: byline?.from ?? null, publisher: publisher?.from ?? null },
    published: findPublished({ document, meta, jsonLd, url, text }),
    language: languageOf(document, meta, jsonLd),
    canonicalUrl: canonicalOf(document, meta, url),
    text,
    error: errors.length === 0 ? 'no article found on the page' : (errors[chosen] ?? null),
  };
}

/** Pages that a script fills have their text in their data for machines alone. Where the page itself shows as much, it is believed. */
function withStated(bodies: readonly Body[], jsonLd: JsonLdArticle | null): readonly Body[] {
  const html = jsonLd?.articleBody ?? '';
  const text = htmlToText(html.replaceAll('\n', '<br>'));
  const longest = Math.max(0, ...bodies.map((body) => body.text.length));
  return text.length >= SHORTEST_STATED && longest < text.length / 3 ? [{ text, html }] : bodies;
}

const SHORTEST_STATED = 400;

function publisherOf(meta: Meta, jsonLd: JsonLdArticle | null): Placed {
  const sources = [
    { text: metaOf(meta, ['og:site_name']), from: 'meta' },
    { text: jsonLd?.publisher, from: 'json-ld' },
    { text: metaOf(meta, ['publisher', 'dc.publisher', 'application-name', 'cre']), from: 'meta' },
  ] as const;
  const lines = sources.map(({ text, from }) => ({ text: cleanLine(text ?? '', 200), from }));
  return lines.find(({ text }) => text !== '') ?? null;
}

function languageOf(document: Document, meta: Meta, jsonLd: JsonLdArticle | null): string | null {
  const stated = [
    document.documentElement?.getAttribute('lang'),
    metaOf(meta, ['content-language', 'og:locale', 'dc.language']),
    jsonLd?.inLanguage,
  ];
  const tags = stated.flatMap(
    (tag) => /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.exec(tag?.trim() ?? '')?.[0]?.replaceAll('_', '-') ?? [],
  );
  return tags[0] ?? null;
}

/** The page's own word for its address, unless that is a front page or another site's: then the address that it was met under. */
function canonicalOf(document: Document, meta: Meta, url: string | undefined): string | null {
  const link = document.querySelector('link[rel="canonical" i]')?.getAttribute('href');
  const stated = resolveLink(link ?? metaOf(meta, ['og:url']), url);
  const met = url === undefined ? null : canonicalAddress(url);
  const canonical = stated === null ? null : canonicalAddress(stated);
  if (canonical === null || met === null) return canonical ?? met;
  const [own, other] = [new URL(met), new URL(canonical)];
  const isFrontPage = other.pathname.length <= 1 && other.search === '' && own.pathname.length > 1;
  // A page that names another site's article as its own would take that article's place and its publisher's name.
  return isFrontPage || !isSameSite(own.hostname, other.hostname) ? met : canonical;
}
