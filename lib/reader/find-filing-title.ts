// A company's report to a regulator (8-K style) -> "Registrant: what the first item is about", or null where the page is none. Such pages
// have no headline: their titles are names of files, their bold lines say what kind of paper it is.
import { cleanLine } from './clean-text.ts';

const BLOCKS = 'p, div, td, center, h1, h2, h3, h4';
const ITEM = /^item\s+\d{1,2}\.\d{2}\s*[.:—–-]?\s*(.*)$/i;
const REGISTRANT = /^\(?exact name of (?:the )?registrant/i;
const mostLines = 2_000;

/** The page's lines in order: blocks that hold no other block. */
function linesOf(document: Document): string[] {
  return [...document.querySelectorAll(BLOCKS)]
    .slice(0, mostLines)
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => cleanLine(block.textContent ?? '', 300))
    .filter((line) => line !== '');
}

export function findFilingTitle(document: Document): string | null {
  const lines = linesOf(document);
  const named = lines.findIndex((line) => REGISTRANT.test(line));
  const registrant = lines[named - 1];
  if (registrant === undefined) return null;
  const at = lines.findIndex((line, place) => place > named && ITEM.test(line));
  // A table has the number in one cell and the words in the next.
  const words = ITEM.exec(lines[at] ?? '')?.[1] || lines[at + 1];
  if (at < 0 || !words) return null;
  return `${registrant}: ${words.replace(/[.\s]+$/, '')}`;
}
