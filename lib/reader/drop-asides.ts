// An extractor's piece of HTML -> the same without what stands beside the article's own words: captions of pictures, and headlines that
// only lead elsewhere. A sentence stays, even where all of it is a link.
import { parseDocument } from './parse-page.ts';

const LONGEST_HEADLINE = 200;
const MOSTLY = 0.9;
const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;

function isHeadlineElsewhere(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  if (text.length === 0 || text.length > LONGEST_HEADLINE || /[.!?”"’)]$/.test(text)) return false;
  const linked = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + lengthOf(link), 0);
  return linked >= MOSTLY * text.length;
}

/** A page most of which would go is made of links, like a lyric with notes to each line. */
const MOST_DROPPED = 1 / 3;
/** A caption above the text may be all the opening that there is. */
const OPENING = 200;

export function dropAsides(html: string): string {
  const { body } = parseDocument(html);
  const text = body.textContent ?? '';
  const captions = [...body.querySelectorAll('figcaption')].filter(
    ({ textContent }) => text.indexOf(textContent ?? '') > OPENING,
  );
  const headlines = [...body.querySelectorAll('li, p, h2, h3, h4, h5, h6')].filter(isHeadlineElsewhere);
  for (const caption of captions) caption.remove();
  const dropped = headlines.reduce((sum, element) => sum + lengthOf(element), 0);
  if (dropped < text.trim().length * MOST_DROPPED) for (const element of headlines) element.remove();
  return body.innerHTML;
}
