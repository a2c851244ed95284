// A text as a row of items in flat typed arrays: words the grammar knows (phrases count as one), listed names, figures,
// dates, punctuation. One pass, no object per word. Items never overlap; their offsets are those of the text.

import type { FoundDate } from '#lib/extract/dates/find-dates.ts';
import type { Quantity } from '#lib/extract/figures/find-quantities.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import { matchName } from '#lib/extract/names/match-name.ts';
import { matchWord } from '#lib/extract/words/match-word.ts';
import { stepTrie, valueAt } from '#lib/extract/words/trie.ts';
import { findWord, vocabulary, wordClasses, wordTopics } from '#lib/extract/words/vocabulary.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { isDigit, isLower, isUpper, isWordCode } from './characters.ts';
import { type Letters, letterAt, rawAt } from './letters.ts';
import { endsSentence, isLineBreak, PERIOD, QUOTES } from './sentence-end.ts';
import { takeMemory } from './slab.ts';

export const Kind = {
  Word: 0,
  Punct: 1,
  Organization: 2,
  Figure: 3,
  Date: 4,
  Possessive: 5,
  Person: 6,
  Name: 7,
} as const;

export const Shape = { Capital: 1, Caps: 2, Digit: 4, MixedCase: 8 } as const;

export interface Items {
  count: number;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Number of a vocabulary word; for punctuation the character code. */
  readonly word: Int32Array;
  /** Surface of a listed name, place in the list of figures or dates, or -1. */
  readonly ref: Int32Array;
  readonly shape: Uint8Array;
  /** What the vocabulary says of a word: its classes and topics; 0 for anything else. */
  readonly classes: Int32Array;
  readonly topics: Int32Array;
  readonly sentence: Int32Array;
  /** First item of each sentence, and the count of items last. */
  readonly sentences: number[];
}

/** After these "'s" is "is" or "has", after anything else it is a possessive. */
const contracting = new Set(['it', 'that', 'he', 'she', 'what', 'there', 'here', 'who', 'this', 'let', 'how']);

/** A run of words without an end is cut here, so that no step of the grammar sees more at once. */
const maxSentence = 250;

/** Where an ordinary run of letters and digits ends; "U.S." and "don't" are one word, glued words are two. */
function endOfRun(letters: Letters, at: number, lexicon: Lexicon): number {
  const { folded, codes, raw } = letters;
  let end = at + 1;
  for (; end < folded.length; end++) {
    const code = codes[end] ?? 0;
    if (isWordCode(code)) {
      if (isUpper(raw[end] ?? 0) && isLower(raw[end - 1] ?? 0) && end - at >= 2 && isGlue(letters, at, end, lexicon))
        return end;
      continue;
    }
    if (
      code === PERIOD &&
      isUpper(rawAt(letters, end - 1)) &&
      (end - at === 1 || rawAt(letters, end - 2) === PERIOD) &&
      isUpper(rawAt(letters, end + 1))
    )
      continue;
    if (code === PERIOD && end - at >= 3 && rawAt(letters, end - 2) === PERIOD) return end + 1;
    if (code === 39 && end - at > 1 && folded.startsWith("n't", end - 1) && !isWordCode(letterAt(letters, end + 2))) {
      end += 1;
      continue;
    }
    return end;
  }
  return end;
}

/** "AzureFor", "chipmakerNvidia": two words without a space. Not "CoreWeave": neither half is a word or a listed name. */
function isGlue(letters: Letters, start: number, at: number, lexicon: Lexicon): boolean {
  const left = matchWord(letters, start);
  const right = matchWord(letters, at);
  if (left === null && isLower(rawAt(letters, start)) && isClosedWord(letters, start, at)) return true;
  const isStarter = right !== null && ((wordClasses[right.word] ?? 0) & Class.Starter) !== 0 && right.end - at >= 2;
  if (isStarter && at - start >= 3) return true;
  const leftIsWord = left === null && wordBefore(letters, start, at);
  const name = matchName(lexicon, letters, at);
  return name !== null && (leftIsWord || (name.end - at >= 6 && at - start >= 4 && isLower(rawAt(letters, start))));
}

/** "withOstrin", "andVella": a small word that a link has lost its space to. Not "inDrive": two letters are too often a part of a name. */
function isClosedWord({ folded }: Letters, start: number, at: number): boolean {
  if (at - start < 3) return false;
  const classes = wordClasses[findWord(folded.slice(start, at))] ?? 0;
  return (
    (classes & (Class.Preposition | Class.Coordinator | Class.Determiner | Class.Possessive | Class.Relative)) !== 0
  );
}

function wordBefore(letters: Letters, start: number, at: number): boolean {
  let node = 0;
  for (let position = start; position < at && node >= 0; position++)
    node = stepTrie(vocabulary, node, letterAt(letters, position));
  return node > 0 && valueAt(vocabulary, node) > 0;
}

function shapeOf({ raw }: Letters, start: number, end: number): number {
  let [upper, lower, digit] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    const code = raw[at] ?? 0;
    if (isLower(code)) lower++;
    else if (isUpper(code)) upper++;
    else if (isDigit(code)) digit++;
    else if (code > 0xde) lower++;
  }
  if (upper + digit === 0) return 0;
  const first = isUpper(raw[start] ?? 0) ? Shape.Capital : 0;
  return (
    first |
    (upper > 1 && lower === 0 ? Shape.Caps : 0) |
    (digit ? Shape.Digit : 0) |
    (upper > 0 && lower > 0 && !(first && upper === 1) ? Shape.MixedCase : 0)
  );
}

/** Room for so many items, in one piece of memory. */
function emptyItems(capacity: number): Items {
  const { buffer: memory, offset } = takeMemory(capacity * 30);
  let used = offset;
  const numbers = () => {
    const from = used;
    used += capacity * 4;
    return new Int32Array(memory, from, capacity);
  };
  const [start, end, word, ref] = [numbers(), numbers(), numbers(), numbers()];
  const [classes, topics, sentence] = [numbers(), numbers(), numbers()];
  const kind = new Uint8Array(memory, used, capacity);
  const shape = new Uint8Array(memory, used + capacity, capacity);
  return { count: 0, kind, start, end, word, ref, shape, classes, topics, sentence, sentences: [] };
}

/** Reads a text into items. Figures and dates are in reading order. */
export function readItems(
  letters: Letters,
  headlineEnd: number,
  lexicon: Lexicon,
  figures: readonly Quantity[],
  dates: readonly FoundDate[],
): Items {
  const { text, folded, codes } = letters;
  const capacity = (text.length >> 1) + 16;
  const items = emptyItems(capacity);
  let [figure, date, at, breaks] = [0, 0, 0, true];
  let opened = 0;
  const emit = (kind: number, start: number, end: number, word: number, ref: number) => {
    const n = items.count;
    if (n >= capacity) return;
    if (n - opened >= maxSentence) breaks = true;
    if (breaks) {
      items.sentences.push(n);
      opened = n;
    }
    breaks = false;
    items.kind[n] = kind;
    items.start[n] = start;
    items.end[n] = end;
    items.word[n] = word;
    items.ref[n] = ref;
    if (kind === Kind.Word) {
      items.classes[n] = wordClasses[word] ?? 0;
      items.topics[n] = wordTopics[word] ?? 0;
    }
    items.sentence[n] = items.sentences.length - 1;
    items.shape[n] = kind === Kind.Word || kind === Kind.Organization ? shapeOf(letters, start, end) : 0;
    items.count = n + 1;
  };
  while (at < text.length) {
    const code = codes[at] ?? 0;
    if (code === 32) {
      let next = at + 1;
      while (next < text.length && codes[next] === 32) next++;
      if (isLineBreak(letters, at, next, headlineEnd)) breaks = true;
      at = next;
      continue;
    }
    while (date < dates.length && (dates[date]?.start ?? 0) < at) date++;
    while (figure < figures.length && (figures[figure]?.start ?? 0) < at) figure++;
    const dateHere = dates[date];
    if (dateHere?.start === at) {
      emit(Kind.Date, at, dateHere.end, 0, date);
      at = dateHere.end;
      continue;
    }
    const figureHere = figures[figure];
    const name = isWordCode(code) ? matchName(lexicon, letters, at) : null;
    if (figureHere?.start === at && !(name && name.end > figureHere.end)) {
      emit(Kind.Figure, at, figureHere.end, 0, figure);
      at = figureHere.end;
      continue;
    }
    if (name) {
      const isPerson = lexicon.surfaces[name.surface]?.kind === 'person';
      emit(isPerson ? Kind.Person : Kind.Organization, at, name.end, 0, name.surface);
      at = name.end;
      continue;
    }
    if (code === 39 && letterAt(letters, at + 1) === 115 && !isWordCode(letterAt(letters, at + 2)) && at > 0) {
      const isVerb =
        items.count > 0 &&
        items.kind[items.count - 1] === Kind.Word &&
        contracting.has(folded.slice(items.start[items.count - 1], items.end[items.count - 1]));
      if (isVerb) emit(Kind.Word, at, at + 2, findWord('is'), -1);
      else emit(Kind.Possessive, at, at + 2, 0, -1);
      at += 2;
      continue;
    }
    if (
      code === 39 &&
      letterAt(letters, at - 1) === 115 &&
      letterAt(letters, at + 1) === 32 &&
      isLower(letterAt(letters, at + 2))
    ) {
      emit(Kind.Possessive, at, at + 1, 0, -1);
      at += 1;
      continue;
    }
    if (!isWordCode(code)) {
      emit(Kind.Punct, at, at + 1, code, -1);
      if (endsSentence(letters, at)) {
        breaks = true;
        at++;
        while (
          at < text.length &&
          QUOTES.has(rawAt(letters, at)) &&
          rawAt(letters, at) !== 0x201c &&
          rawAt(letters, at) !== 0x2018
        )
          at++;
        continue;
      }
      at++;
      continue;
    }
    const word = matchWord(letters, at);
    const end = word ? word.end : endOfRun(letters, at, lexicon);
    const number = word ? word.word : isWordCode(codes[end] ?? 0) ? findWord(folded.slice(at, end)) : 0;
    if (!word && isGlueBreak(letters, at, items)) breaks = true;
    if (word && isGlueBreak(letters, at, items) && ((wordClasses[word.word] ?? 0) & Class.Starter) !== 0) breaks = true;
    emit(Kind.Word, at, end, number, -1);
    at = end;
  }
  items.sentences.push(items.count);
  return items;
}

/** A capital letter that follows a small one without a space: what came before was the end of a line. */
function isGlueBreak(letters: Letters, at: number, items: Items): boolean {
  const last = items.count - 1;
  return (
    last >= 0 &&
    items.end[last] === at &&
    at > 0 &&
    isUpper(rawAt(letters, at)) &&
    isLower(rawAt(letters, at - 1)) &&
    items.kind[last] !== Kind.Punct
  );
}
