// A page -> who signed it, as one line without "By"; null where nobody did. Names only: addresses, dates and job titles are no byline.
import type { Placed } from './article-read.ts';
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
  ['author', 'authors', 'writer', 'writers', 'contributor', 'contributors', 'editors', 'reporters']
    .map((folder) => `a[href*="/${folder}/" i]`)
    // On other hosts a profile is anybody's.
    .concat('a[href^="/profile/" i]')
    .join(', '),
];

const COMMENTS = '[class*="comment" i]:not(html, body, main, article)';

/** Where other articles and other people's words stand. */
const ELSEWHERE = ['card', 'related', 'recommend', 'comment', 'sidebar', 'teaser']
  .map((word) => `[class*="${word}" i]`)
  .concat('aside', 'nav', 'footer')
  .join(', ');

const DATE = /\s*(?:\b\p{L}{3,9}\.? \d{1,2},? \d{4}|\b\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{4}[-./年]\d{1,2})/u;
const NO_NAME =
  /https?:|www\.|@\w|^\d|^\{|^(?:admin|staff|editor|unknown|null|undefined|none)$|\b(?:follow us|sign up|subscribe)\b|^(?:posted|published)(?: on)?$/i;

/** What somebody is, behind the name. */
const JOB =
  /\s*[,(]\s*(?:[\p{L}-]+ ){0,4}(?:correspondents?|reporters?|editors?|writers?|columnists?|analysts?|journalists?|bureau chief|redakteur(?:in)?|journaliste)\b[^,]*$/iu;

/** One line, or null where it is none: an address, a date, a sentence. */
function asByline(text: string | null | undefined): string | null {
  const line = cleanLine(text ?? '', 300)
    .replace(/^(?:(?:written|posted|reported|story|text|words) )?by:?\s+/i, '')
    .replace(/^(?:von|par|por|di|autor(?:en)?|author)[:\s]\s*/i, '')
    .replace(/^.*\bby (?=\p{Lu})/u, '')
    .replace(/\s*[|•·]\s.*$/, '')
    .replace(JOB, '')
    .replace(/^@\w+\s*|[\s,|·•–-]+$/g, '')
    .trim();
  const name = line.slice(0, DATE.exec(line)?.index);
  const isName = name !== '' && name.length <= 120 && name.split(' ').length <= 14 && !NO_NAME.test(name);
  if (!isName) return null;
  return SPACED_OUT.test(name) ? name.replaceAll(' ', '') : name;
}

/** Some pages have an element for each character of a name that is written without spaces. */
const SPACED_OUT = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}] ){2,}[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

/** Words of neighbouring elements stay apart, as they do on screen. */
function spacedText(element: Element): string {
  return element.childElementCount === 0
    ? (element.textContent ?? '')
    : [...element.childNodes].map((node) => (isElement(node) ? spacedText(node) : (node.textContent ?? ''))).join(' ');
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function firstSigned(document: Document, isMeant: (element: Element) => boolean): string | null {
  for (const selector of SIGNED) {
    const elements = [...document.querySelectorAll(selector)].slice(0, MOST_SIGNATURES).filter(isMeant);
    for (const element of elements.slice(0, 3)) {
      const name = asByline(spacedText(element));
      if (name) return name;
    }
  }
  return null;
}

const MOST_SIGNATURES = 12;

/** Beside other articles only where nothing is signed elsewhere: some sites call all of the page a card. */
const signedOnPage = (document: Document): string | null =>
  firstSigned(document, (element) => element.closest(ELSEWHERE) === null) ??
  firstSigned(document, (element) => element.closest(COMMENTS) === null);

/** The house that owns the site stands in many author tags: better than nothing, worse than a name on the page. */
const HOUSE = /\b(?:inc|llc|ltd|gmbh|media|news|nast|press|editors?|team)\b/i;

export function findByline(document: Document, meta: Meta, jsonLd: JsonLdArticle | null): Placed {
  const stated = jsonLd?.author.length ? jsonLd.author : (jsonLd?.creator ?? []);
  const authors = [...new Set(stated.flatMap((name) => asByline(name) ?? []))];
  if (authors.length) return { text: authors.join(', '), from: 'json-ld' };
  const fromMeta = META.map((name) => asByline(metaOf(meta, [name]))).find((line) => line !== null) ?? null;
  const named = fromMeta === null ? null : ({ text: fromMeta, from: 'meta' } as const);
  if (named && !HOUSE.test(named.text)) return named;
  const signed = signedOnPage(document);
  return signed === null ? named : { text: signed, from: 'signature' };
}
