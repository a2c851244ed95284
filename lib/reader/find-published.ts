// A page -> when it says that it was published, and where it says so; null where it does not. Sources in order of trust: JSON-LD, meta
// tags, `<time>` and dated elements, a date in the text near the headline, the address. A day of change only where the text tells no other:
// on that day its words could be known. Never a date of now.
import type { PublishedRead } from './article-read.ts';
import { cleanLine } from './clean-text.ts';
import type { JsonLdArticle } from './find-json-ld.ts';
import { type Meta, metaOf } from './find-meta.ts';
import { parseDate } from './parse-date.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'iso-8601-publish-date',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'pub_date',
  'published',
  'published_at',
  'published_time',
  'publication_date',
  'publication-date',
  'publishedtime',
  'article_date_original',
  'article.published',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'dcterms.created',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'bt:pubdate',
  'date',
  'uploaddate',
  'rnews:datepublished',
]; // biome keeps this list as it is

const DATED = [
  '[itemprop~="datePublished"]',
  '[property~="dc:date"]',
  'time[pubdate]',
  'time.published',
  'time.entry-date',
  '[data-published]',
  'header time[datetime]',
  'article time[datetime]',
  'time[datetime], relative-time[datetime]',
  'time',
];

const NAMED_DATED =
  '[class*="publish" i], [class*="pubdate" i], [class*="posted" i], [class*="timestamp" i], [class*="dateline" i], [class*="byline" i], ' +
  '[class*="article-date" i], [class*="post-date" i], [class*="entry-date" i], [class*="date" i], [id*="date" i], [class*="time" i], [class*="meta" i]';

const OTHER_DATE = /updat|modif|review|expire|event|comment|relat|footer|sidebar|copyright|recommend|teaser|card/i;

/** Countries of one zone all year round: a bare local time on their sites is not UTC. */
const FIXED_ZONES: ReadonlyMap<string, string> = new Map([
  ['jp', '+09:00'],
  ['kr', '+09:00'],
  ['cn', '+08:00'],
  ['tw', '+08:00'],
  ['hk', '+08:00'],
  ['sg', '+08:00'],
  ['in', '+05:30'],
]);

type Context = { document: Document; meta: Meta; jsonLd: JsonLdArticle | null; url?: string | undefined; text: string };

export function findPublished({ document, meta, jsonLd, url, text }: Context): PublishedRead | null {
  const zone = zoneOf(url);
  const read = (from: PublishedRead['from'], dates: Iterable<string | null | undefined>): PublishedRead | null => {
    for (const date of dates) {
      const published = asPublished(date, from, zone);
      if (published) return published;
    }
    return null;
  };
  return (
    read('json-ld', [jsonLd?.datePublished, jsonLd?.dateCreated, jsonLd?.uploadDate]) ??
    read('meta', [metaOf(meta, META), ...META.map((name) => meta.get(name)), metaJson(meta)]) ??
    read('time', timesOf(document)) ??
    read('text', datedLines(document, text, 'published')) ??
    read('url', [dateInAddress(url)]) ??
    read('text', datedLines(document, text, 'changed'))
  );
}

function zoneOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return FIXED_ZONES.get(new URL(url).hostname.split('.').at(-1) ?? '');
}

function asPublished(
  text: string | null | undefined,
  from: PublishedRead['from'],
  zone: string | undefined,
): PublishedRead | null {
  const date = parseDate(text);
  if (date.at === null || date.precision === 'month' || date.precision === 'year') return null;
  if (date.precision === 'day') return { at: date.at.slice(0, 10), precision: 'day', from };
  // Written without a zone, on a site of a country that has but one.
  const isBare =
    zone !== undefined && !/^1\d{9}(?:\d{3})?$|Z$|[+-]\d{2}:?\d{2}$|\b[A-Z]{2,4}T?\)?$/.test(text?.trim() ?? '');
  return { at: isBare ? (parseDate(date.at.replace('Z', zone)).at ?? date.at) : date.at, precision: 'second', from };
}

/** Parse.ly's older tag is a JSON object. */
const metaJson = (meta: Meta): string | undefined =>
  /"pub_?date"\s*:\s*"([^"]+)"/i.exec(meta.get('parsely-page') ?? meta.get('parsely-metadata') ?? '')?.[1];

function* timesOf(document: Document): Generator<string | null> {
  for (const selector of DATED) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 5)) {
      if (isOtherDate(element)) continue;
      yield element.getAttribute('datetime') ??
        element.getAttribute('data-published') ??
        element.getAttribute('content');
      yield element.getAttribute('title');
      yield cleanLine(element.textContent ?? '', 80);
    }
  }
}

const LONGEST_DATE_LINK = 40;

/** Of something else than the article: an update, a comment, another article in a list. */
function isOtherDate(element: Element): boolean {
  const own = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (/updat|modif/i.test(own) && !/publi/i.test(own)) return true;
  // With a headline around it, it is the date of what the link leads to.
  if ((element.closest('a[href]')?.textContent ?? '').trim().length > LONGEST_DATE_LINK) return true;
  if (CHANGED.test(element.previousSibling?.textContent?.slice(-80) ?? '')) return true;
  const ancestors = [
    element.parentElement,
    element.parentElement?.parentElement,
    element.parentElement?.parentElement?.parentElement,
  ];
  return ancestors.some(
    (one) => one && OTHER_DATE.test(`${one.getAttribute('class') ?? ''} ${one.getAttribute('id') ?? ''}`),
  );
}

const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WRITTEN = new RegExp(
  [
    `${MONTHS} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?:,? (?:at |- |\\| )?\\d{1,2}:\\d{2} ?(?:[ap]\\.?m\\.?)?(?: [A-Z]{2,4}\\b)?)?`,
    `\\d{1,2}(?:st|nd|rd|th|\\.)? \\p{L}{3,12}\\.?,? \\d{4}(?:,? (?:at )?\\d{1,2}:\\d{2}(?: ?[ap]m)?(?: [A-Z]{2,4}\\b)?)?`,
    '\\d{4} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일](?: ?\\d{1,2}[:時时] ?\\d{2}分?)?',
    '\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
    '\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}(?: \\d{1,2}:\\d{2})?',
  ].join('|'),
  'giu',
);

/** A filing's cover page, a release's head. */
const DATE_LABEL =
  /^(?:date of (?:report|release|publication)|dated?|published|posted|released|for immediate release)\b/i;

/** Behind one of these words stands the day of a change. */
const CHANGED =
  /(?:updat|modif|revis|edited|corrected|aktualis|geändert|mis(?:e)? à jour|actualiz|atualiz|aggiornat|bijgewerkt|opdater|oppdater|обновлен|zaktualiz|更新)[^\d]{0,24}$/iu;

type Told = 'published' | 'changed';

/** The dates of that kind that a line names, in their order. */
function* datesIn(line: string, told: Told): Generator<string> {
  for (const match of line.matchAll(WRITTEN)) {
    if (CHANGED.test(line.slice(0, match.index)) === (told === 'changed')) yield match[0];
  }
}

/** Around the article, where sites write today's date and other articles' dates. */
const AROUND = 'nav, aside, footer, [role="navigation"], [role="contentinfo"], [role="banner"]';

/** Those beside the headline first; those around the article never. */
function namedDated(document: Document): Element[] {
  const heading = document.querySelector('h1');
  const article = heading?.closest('article, main, [role="main"]') ?? null;
  const elements = [...document.querySelectorAll(NAMED_DATED)].slice(0, 60).filter((element) => {
    const header = element.closest('header');
    const isOfSite = header !== null && heading !== null && !header.contains(heading) && !article?.contains(header);
    return !isOfSite && element.closest(AROUND) === null;
  });
  const isInside = (element: Element) => article?.contains(element) ?? false;
  return [...elements.filter(isInside), ...elements.filter((element) => !isInside(element))];
}

/** What reads as a date in elements that are named for one, then in the first lines of the article. */
function* datedLines(document: Document, text: string, told: Told): Generator<string> {
  for (const element of namedDated(document)) {
    const line = cleanLine((element.textContent ?? '').slice(0, 400), 200);
    if (line.length < 200 && (told === 'changed' || !isOtherDate(element))) yield* datesIn(line, told);
  }
  for (const line of belowHeading(document)) if (line.length < 150) yield* datesIn(line, told);
  for (const line of text.split(/\n+/).slice(0, 4)) if (line.length < 150) yield* datesIn(line, told);
  const labelled = text.split(/\n+/, 40).filter((line) => line.length < 150 && DATE_LABEL.test(line));
  for (const line of labelled) yield* datesIn(line, told);
  for (const line of text.split(/\n+/, MOST_LINES_ABOVE))
    yield* datesIn(DATELINE.exec(line.slice(0, 200))?.[0] ?? '', told);
}

const MOST_LINES_ABOVE = 10;
/** "SAN JOSE, Calif., March 18, 2025 (GLOBE NEWSWIRE) -- ", "LONDON and PARIS – 18 March 2025 – ": names, a date, a dash. */
const DATELINE =
  /^(?:[\p{Lu}\d(/][\p{L}\d.,'’)/]*|and|de|of|[–—-])(?: (?:[\p{Lu}\d(/][\p{L}\d.,'’)/]*|and|de|of|[–—-]+)){2,16}(?: ?(?:--|—|–|-) )/u;

function belowHeading(document: Document): string[] {
  const lines: string[] = [];
  let element = document.querySelector('h1')?.nextElementSibling;
  for (let count = 0; element && count < 3; count += 1) {
    lines.push(cleanLine((element.textContent ?? '').slice(0, 400), 200));
    element = element.nextElementSibling;
  }
  return lines;
}

function dateInAddress(url: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(url ?? '');
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}
