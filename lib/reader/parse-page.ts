// HTML -> a document to look things up in, or the reason why it will not be read. Nothing in it runs or loads. The trap: extractors
// recurse and compare everything with everything, so that 100 kB of `<div>` overflow the stack and 3,000 nested tables take minutes.
// Hence a first pass that only counts: of 825 real pages none is deeper than 51 elements or has more than 9,888.
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';

export const MAX_PAGE_CHARACTERS = 5_000_000;
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 60_000;
/** Of one element. */
const MAX_ATTRIBUTES = 1000;

export type ParsedPage = { ok: true; document: Document; elements: number } | { ok: false; reason: string };

class TooMuch extends Error {}

function countElements(html: string): number {
  let [depth, elements, attributes] = [0, 0, 0];
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      elements += 1;
      attributes = 0;
      if (depth > MAX_DEPTH) throw new TooMuch(`nested deeper than ${MAX_DEPTH} elements`);
      if (elements > MAX_ELEMENTS) throw new TooMuch(`more than ${MAX_ELEMENTS} elements`);
    },
    onattribute() {
      attributes += 1;
      if (attributes > MAX_ATTRIBUTES) throw new TooMuch(`more than ${MAX_ATTRIBUTES} attributes on one element`);
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  parser.end();
  return elements;
}

export function parsePage(html: string): ParsedPage {
  if (html.length > MAX_PAGE_CHARACTERS) return { ok: false, reason: `longer than ${MAX_PAGE_CHARACTERS} characters` };
  try {
    const elements = countElements(html);
    return { ok: true, document: parseDocument(html), elements };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

const BANNER = ['cookie', 'consent', 'gdpr']
  .flatMap((word) => [`div[class*="${word}" i]`, `div[id*="${word}" i]`])
  .join(', ');
const LONGEST_BANNER = 1500;

/** Consent banners stand where an article's lead does, and extractors take them for it. */
export function removeBanners(document: Document): void {
  for (const element of document.querySelectorAll(BANNER)) {
    if ((element.textContent ?? '').length < LONGEST_BANNER && !element.querySelector('h1, article, main'))
      element.remove();
  }
}

/** A fragment becomes the body of a page: without `<html>` linkedom makes a document that has no body to read. */
export function parseDocument(html: string): Document {
  const isWhole = /<html[\s>]/i.test(html);
  return parseHTML(isWhole ? html : `<html><head></head><body>${html}</body></html>`).document;
}
