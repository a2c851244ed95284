// A page -> who signed it, as one line without "By"; null where nobody did. Names only: addresses, dates and job titles are no byline.
import { cleanLine } from './clean-text.ts';
import type { JsonLdArticle } from './find-json-ld.ts';
import { type Meta, metaOf } from './find-meta.ts';

const META = [
  'author',
  'byl',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'article:author',
  'twitter:creator_name',
  'cxenseparse:author',
];

const SIGNED = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline__name, .byline-name, .author-name, .author__name, .authorName',
  '[class*="byline" i] a',
  '.byline, .author, .entry-author, .post-author, .article-author, .story-author',
  '[class*="byline" i]',
  '[class*="author" i]',
];

/** One line, or null where it is none: an address, a date, a sentence. */
function asByline(text: string | null | undefined): string | null {
  const line = cleanLine(text ?? '', 300)
    .replace(/^(?:(?:written|posted|reported|story|text|words) )?by:?\s+/i, '')
    .replace(/^(?:von|par|por|di|autor(?:en)?|author)[:\s]\s*/i, '')
    .replace(/\s*[|•·]\s.*$/, '')
    .replace(/^@\w+\s*|[\s,|·•–-]+$/g, '')
    .trim();
  if (
    !line ||
    line.length > 120 ||
    /https?:|www\.|@\w|^\d|^\{|^(?:admin|staff|editor|unknown|null|undefined|none)$/i.test(line)
  )
    return null;
  return line.split(' ').length > 14 ? null : line;
}

export function findByline(document: Document, meta: Meta, jsonLd: JsonLdArticle | null): string | null {
  const authors = [
    ...new Set([...(jsonLd?.author ?? []), ...(jsonLd?.author.length ? [] : (jsonLd?.creator ?? []))]),
  ].flatMap((name) => asByline(name) ?? []);
  if (authors.length) return authors.join(', ');
  const fromMeta = META.map((name) => asByline(metaOf(meta, [name]))).find((line) => line !== null);
  if (fromMeta) return fromMeta;
  for (const selector of SIGNED) {
    const names = [...document.querySelectorAll(selector)]
      .slice(0, 3)
      .flatMap((element) => asByline(element.textContent) ?? []);
    const [first] = names;
    if (first) return first;
  }
  return null;
}
