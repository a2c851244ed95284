// Where a sentence ends: at punctuation that no abbreviation explains, and at line breaks of headlines and lists.
import { isDigit, isUpper, isWordCode } from './characters.ts';
import { matchWord } from './match-word.ts';
import { words } from './vocabulary.ts';
import { Class } from './word-classes.ts';

const abbreviations = new Set(
  'mr mrs ms dr prof sen gov rep gen inc corp co ltd st jr sr vs no jan feb mar apr jun jul aug sep sept oct nov dec approx est cos bros ave'.split(
    ' ',
  ),
);

export const PERIOD = 46;

export const QUOTES = new Set([34, 39, 0x201c, 0x201d, 0x2018, 0x2019, 41, 93]);

/** Whether the sentence ends at the punctuation `at`, given the character that the next word begins with. */
export function endsSentence(text: string, folded: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== PERIOD && code !== 33 && code !== 63) return false;
  let next = at + 1;
  while (next < text.length && QUOTES.has(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  const glued = text.charCodeAt(next) !== 32 && folded.charCodeAt(next) !== 32;
  while (folded.charCodeAt(next) === 32) next++;
  const first = text.charCodeAt(next);
  const opens =
    isUpper(first) ||
    (isUpper(text.charCodeAt(next + 1)) && isWordCode(first)) ||
    isDigit(first) ||
    first === 34 ||
    first === 0x201c ||
    first === 0x2018 ||
    first === 42 ||
    first === 91 ||
    first === 8226 ||
    first > 0x2e80;
  if (
    glued &&
    (!isUpper(first) ||
      isUpper(text.charCodeAt(at - 1)) ||
      (isUpper(text.charCodeAt(next + 1)) && text.charCodeAt(next + 1) !== 32))
  )
    return false;
  if (code !== PERIOD) return opens || glued;
  if (!opens) return false;
  let from = at;
  while (from > 0 && isWordCode(folded.charCodeAt(from - 1))) from--;
  if (at - from === 1 && isUpper(text.charCodeAt(from))) return false;
  if (abbreviations.has(folded.slice(from, at))) {
    const word = matchWord(folded, next);
    return (
      word !== null &&
      ((words[word.word]?.classes ?? 0) & Class.Starter) !== 0 &&
      !/^(?:mr|mrs|ms|dr|prof|st|no|vs|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/.test(folded.slice(from, at))
    );
  }
  return true;
}

export function isLineBreak(text: string, from: number, to: number, headlineEnd: number): boolean {
  if (headlineEnd > 0 && from <= headlineEnd && to > headlineEnd) return true;
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) lines++;
  if (lines === 0) return false;
  return lines > 1 || isUpper(text.charCodeAt(to)) || text.charCodeAt(to) === 42 || text.charCodeAt(to) === 45;
}
