// A stranger's words -> text that is safe to store and compare: well-formed, NFC, without control, zero-width or bidirectional
// override characters and without soft hyphens (joiners stay where they are spelling). Never adds a word. Everything that the reader hands out passes through here.
import { Parser } from 'htmlparser2';

// Category C: controls, formats (soft hyphen, byte order mark, direction), lone surrogates, unassigned and private characters.
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]--[\t\n\r\u200c\u200d]]/gv;
// Joiners are spelling in Persian, Indic scripts and emoji. Beside other letters they are a trick: a name with one inside would never be found.
const JOINERS = /[\u200c\u200d]+/g;
const JOINS_NOTHING = /[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Han}\p{N}]/u;
// Zalgo: more than four marks on one letter are no language.
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** ASCII, Western letters, dashes, quotation marks and currencies, to which nothing below can happen; the look is cheaper than the work. */
const BEYOND_ORDINARY = /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;
/** What is more than one space: a single one is by far the commonest, and needs no work. */
const WIDE_SPACE = /\s{2,}|[^\S ]/g;
const HAS_WIDE_SPACE = /\s\s|[^\S ]/;
const narrow = (text: string): string => (HAS_WIDE_SPACE.test(text) ? text.replace(WIDE_SPACE, ' ') : text);

function keepSpelling(run: string, at: number, text: string): string {
  const [before, after] = [text.slice(Math.max(0, at - 1), at), text.slice(at + run.length, at + run.length + 1)];
  return JOINS_NOTHING.test(before) || JOINS_NOTHING.test(after) ? '' : run;
}

/** Keeps line breaks; NUL and lone surrogates are gone, so that Postgres and JSON accept it. */
export function cleanText(text: string): string {
  if (!BEYOND_ORDINARY.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(JOINERS, keepSpelling).normalize('NFC').replace(STACKED_MARKS, '$1');
}

/** One line: every run of white space is one space. Cut to `maxLength` UTF-16 units, never through a surrogate pair. */
export function cleanLine(text: string, maxLength = 1000): string {
  const line = narrow(cleanText(text.slice(0, maxLength * 4))).trim();
  return line.length > maxLength
    ? line
        .slice(0, maxLength)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()
    : line;
}

/** What is left of a line where case, spaces and punctuation do not count: for comparing headlines and lines. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Paragraphs apart by one empty line, lines inside them trimmed: the form of every article text. */
function cleanParagraphs(text: string): string {
  return cleanText(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** The words of a piece of HTML on one line, at most `maxLength` characters. Markup and scripts vanish, references are decoded. */
export function plainText(html: string, maxLength = 1000): string {
  if (!/[<&]/.test(html)) return cleanLine(html, maxLength);
  return cleanLine(textOfHtml(html.slice(0, Math.max(20_000, maxLength * 8))), maxLength);
}

/** The words of a piece of HTML as paragraphs. For an entry's content or an extractor's result; a whole page has menus too. */
export const htmlToText = (html: string): string => cleanParagraphs(textOfHtml(html));

const SILENT = new Set('script style template noscript iframe object svg math head textarea select button'.split(' '));
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const MAX_DEPTH = 1000;

/** Nothing is rendered or fetched: this only listens to a tokenizer. Text deeper than any honest page is left out. */
function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let [depth, silent] = [0, 0];
  const breakAt = (name: string) => {
    if (CELLS.has(name)) pieces.push(' ');
    else if (!INLINE.has(name)) pieces.push('\n\n');
  };
  const parser = new Parser({
    onopentagname(name) {
      depth += 1;
      if (SILENT.has(name)) silent += 1;
      if (name === 'br') pieces.push('\n');
      else breakAt(name);
      if (depth > MAX_DEPTH) parser.pause();
    },
    onclosetag(name) {
      depth -= 1;
      if (SILENT.has(name)) silent -= 1;
      if (name !== 'br') breakAt(name);
    },
    ontext(piece) {
      if (silent <= 0) pieces.push(narrow(piece));
    },
  });
  parser.write(html);
  if (depth <= MAX_DEPTH) parser.end();
  return pieces.join('');
}
