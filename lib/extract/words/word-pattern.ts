// A pattern for single words that remembers what it said of each word of the vocabulary: the grammar asks the same few hundred
// patterns of the same few thousand words again and again. Make one where a module begins, never inside a function. The trap: an
// item is a word of the vocabulary or it is not, and `at` sees only the former; `written` sees whatever stands there.

import { type Reading, wordNumberAt } from '#lib/extract/reading.ts';
import type { Items } from '#lib/extract/text/items.ts';
import { Openings } from './openings.ts';
import { words } from './vocabulary.ts';

const yes = 1;
const no = 2;
const APOSTROPHE = 39;

/** By number: how long a word is written that has one spelling; 0 for phrases, which a text may hyphenate. */
const lengths = Uint8Array.from(words, ({ text }) => (text.includes(' ') ? 0 : text.length));

/** The vocabulary word that an item is written as, letter by letter; 0 where it is another or written otherwise. */
export function spelledAt(items: Items, folded: string, item: number): number {
  const number = wordNumberAt(items, item);
  if (number === 0) return 0;
  const start = items.start[item] ?? 0;
  const isWhole = lengths[number] === (items.end[item] ?? 0) - start;
  return isWhole && folded.charCodeAt(start) !== APOSTROPHE ? number : 0;
}

export class WordPattern {
  private readonly pattern: RegExp;
  private readonly answers = new Uint8Array(words.length);
  private readonly openings: Openings;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.openings = new Openings(pattern.source.startsWith('^') ? pattern.source.slice(1) : '');
  }

  /** Whether a vocabulary word, given by its number, fits; 0 is the empty text. */
  fits(number: number): boolean {
    const known = this.answers[number] ?? 0;
    if (known !== 0) return known === yes;
    const isFitting = this.pattern.test(words[number]?.text ?? '');
    this.answers[number] = isFitting ? yes : no;
    return isFitting;
  }

  /** Whether the vocabulary word of an item fits. */
  at(items: Items, item: number): boolean {
    return this.fits(wordNumberAt(items, item));
  }

  /** Whether the text of an item fits, whatever kind of item it is. */
  written({ items, folded }: Pick<Reading, 'items' | 'folded'>, item: number): boolean {
    const number = spelledAt(items, folded, item);
    if (number > 0) return this.fits(number);
    const [start, end] = [items.start[item] ?? 0, items.end[item] ?? 0];
    if (end > start + 1 && !this.openings.admits(folded.charCodeAt(start), folded.charCodeAt(start + 1))) return false;
    return this.pattern.test(folded.slice(start, end));
  }
}
