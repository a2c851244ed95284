// Where a sentence ends: at punctuation that no abbreviation explains, and at line breaks of headlines and lists.

import { matchWord } from '#lib/extract/words/match-word.ts';
import { words } from '#lib/extract/words/vocabulary.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { isDigit, isUpper, isWordCode } from './characters.ts';
import { type Letters, letterAt, rawAt } from './letters.ts';

const abbreviations = new Set(
  'mr mrs ms dr prof sen gov rep gen inc corp co ltd st jr sr vs no jan feb mar apr jun jul aug sep sept oct nov dec approx est cos bros ave sdn bhd pte pty'.split(
    ' ',
  ),
);

/** "co-led its Series C. The ...": a letter that numbers something ends a sentence, an initial does not. */
const lettered = /\b(?:series|class|phase|type|plan|group|vitamin) $/;

export const PERIOD = 46;

export const QUOTES = new Set([34, 39, 0x201c, 0x201d, 0x2018, 0x2019, 41, 93]);

/** What an entry of a list begins with: bullets, triangles, squares, arrows. */
const bullets = new Set(
  ['*', '\u2022', '\u2023', '\u2192', '\u25a0', '\u25aa', '\u25b6', '\u25b8', '\u25ba', '\u25cf', '\u25e6'].map(
    (sign) => sign.charCodeAt(0),
  ),
);
/** At the start of a line these begin one too. */
const dashes = new Set([45, 0x2013, 0x2014]);

/** Whether the sentence ends at the punctuation `at`, given the character that the next word begins with. */
export function endsSentence(letters: Letters, at: number): boolean {
  const { text, folded } = letters;
  const code = rawAt(letters, at);
  if (code !== PERIOD && code !== 33 && code !== 63) return false;
  let next = at + 1;
  while (next < text.length && QUOTES.has(rawAt(letters, next))) next++;
  if (next >= text.length) return true;
  const glued = rawAt(letters, next) !== 32 && letterAt(letters, next) !== 32;
  while (letterAt(letters, next) === 32) next++;
  const first = rawAt(letters, next);
  const opens =
    isUpper(first) ||
    (isUpper(rawAt(letters, next + 1)) && isWordCode(first)) ||
    isDigit(first) ||
    first === 34 ||
    first === 0x201c ||
    first === 0x2018 ||
    first === 91 ||
    bullets.has(first) ||
    first > 0x2e80;
  // "(9984.T)": a letter that stands alone behind the full stop is the exchange's.
  if (
    glued &&
    (!isUpper(first) ||
      !isWordCode(letterAt(letters, next + 1)) ||
      isUpper(rawAt(letters, at - 1)) ||
      (isUpper(rawAt(letters, next + 1)) && rawAt(letters, next + 1) !== 32))
  )
    return false;
  if (code !== PERIOD) return opens || glued;
  if (!opens) return false;
  let from = at;
  while (from > 0 && isWordCode(letterAt(letters, from - 1))) from--;
  if (at - from === 1 && isUpper(rawAt(letters, from))) return lettered.test(folded.slice(Math.max(0, from - 8), from));
  if (abbreviations.has(folded.slice(from, at))) {
    const word = matchWord(letters, next);
    return (
      word !== null &&
      ((words[word.word]?.classes ?? 0) & Class.Starter) !== 0 &&
      !/^(?:mr|mrs|ms|dr|prof|st|no|vs|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/.test(folded.slice(from, at))
    );
  }
  return true;
}

/** "3) Ostrin sues": a number and its bracket open an entry of a list. */
const isNumbering = (raw: Letters['raw'], at: number): boolean =>
  isDigit(raw[at] ?? 0) && ((raw[at + 1] ?? 0) === 41 || (isDigit(raw[at + 1] ?? 0) && (raw[at + 2] ?? 0) === 41));

export function isLineBreak({ raw }: Letters, from: number, to: number, headlineEnd: number): boolean {
  if (headlineEnd > 0 && from <= headlineEnd && to > headlineEnd) return true;
  let lines = 0;
  for (let at = from; at < to; at++) if ((raw[at] ?? 0) === 10) lines++;
  if (lines === 0) return false;
  const first = raw[to] ?? 0;
  return lines > 1 || isUpper(first) || bullets.has(first) || dashes.has(first) || isNumbering(raw, to);
}
