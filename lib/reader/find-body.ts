// A page -> the text of its article, by two extractors. Readability decides where the article is; of its lines those stay that Defuddle
// kept too. Measured on 91 + 500 pages (F1, scrapinghub and trafilatura suites): Readability alone 0.948 and 0.882, Defuddle alone 0.922
// and 0.875, lines of both 0.956 and 0.900, with the rules here, in drop-asides.ts and in site-lines.ts 0.969 and 0.915. Defuddle costs five
// times Readability's time.
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { htmlToText, lettersOf } from './clean-text.ts';
import { dropAsides } from './drop-asides.ts';
import { parseDocument, removeBanners } from './parse-page.ts';
import { isSiteLine } from './site-lines.ts';

/** `html` is what the text was taken from, with the site's own lines still in it. */
export type Body = { text: string; html: string };

/** Only long filings have more, and there the second extractor takes most of ten seconds. */
const MOST_FOR_BOTH = 15_000;

/**
 * The best reading first, then Defuddle's own, for pages where a banner took the article's place. Either extractor may throw on odd
 * pages; the other one's result then stands alone. No reading at all where neither finds anything.
 */
export async function findBodies(html: string, elements: number, url?: string): Promise<Body[]> {
  const readable = withReadability(html);
  const defuddled = readable !== '' && elements > MOST_FOR_BOTH ? '' : await withDefuddle(html, url);
  const text = combine(htmlToText(dropAsides(readable)), htmlToText(defuddled));
  return [
    { text: withoutBoilerplate(text), html: readable || defuddled },
    { text: withoutBoilerplate(htmlToText(defuddled)), html: defuddled },
  ].filter((body) => body.text !== '');
}

function withReadability(html: string): string {
  try {
    const document = parseDocument(html);
    removeBanners(document);
    return new Readability(document, { disableJSONLD: true }).parse()?.content ?? '';
  } catch {
    return '';
  }
}

async function withDefuddle(html: string, url: string | undefined): Promise<string> {
  const document = parseDocument(html);
  // It only logs what it cannot read there, and its site rules must never go to the network.
  for (const script of document.querySelectorAll('script')) script.remove();
  removeBanners(document);
  const refuse = () => Promise.reject(new Error('no network here'));
  try {
    return (await Defuddle(document, url, { useAsync: false, fetch: refuse })).content;
  } catch {
    return '';
  }
}

const wordCount = (line: string): number => line.split(' ').length;
const isProse = (line: string): boolean => wordCount(line) >= 15 && /[.!?”"’)]$/.test(line);
const linesOf = (text: string): string[] => text.split(/\n+/);
const proseLength = (text: string): number =>
  linesOf(text).reduce((length, line) => length + (wordCount(line) >= 12 ? line.length : 0), 0);

function combine(readable: string, defuddled: string): string {
  if (!readable || !defuddled) return readable || defuddled;
  const kept = keepAgreed(readable, lettersOf(defuddled));
  // Half of it gone: they read different parts of the page, and Readability is right more often.
  const text = kept.length < readable.length / 2 ? readable : kept;
  // Three times as much prose: Readability took one section of many.
  return proseLength(defuddled) > 3 * proseLength(text) + 200 ? defuddled : text;
}

/** Up to the first agreed line everything stays (the lead), between agreed lines whole sentences do, after the last one nothing. */
function keepAgreed(readable: string, agreed: string): string {
  const isAgreed = linesOf(readable).map((line) => agreed.includes(lettersOf(line)));
  const [first, last] = [isAgreed.indexOf(true), isAgreed.lastIndexOf(true)];
  const hasLead = first < MAX_LEAD_LINES;
  let at = -1;
  const keeps = (line: string): boolean => {
    at += 1;
    return isAgreed[at] === true || (at < first && hasLead) || (at > first && at < last && isProse(line));
  };
  return readable
    .split('\n\n')
    .map((paragraph) => paragraph.split('\n').filter(keeps).join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const MAX_LEAD_LINES = 6;

const withoutBoilerplate = (text: string): string =>
  text
    .split('\n\n')
    .filter((paragraph, i) => !isSiteLine(paragraph, i === 0))
    .join('\n\n');
