// Which prepositions a sentence has, as bits of one number: what is governed by one that is not there need not be looked for.
import { words } from '#lib/extract/words/vocabulary.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const listed = [
  'with',
  'in',
  'into',
  'to',
  'from',
  'by',
  'for',
  'of',
  'on',
  'against',
  'between',
  'among',
  'via',
  'through',
  'at',
  'over',
  'around',
];
const bits: ReadonlyMap<string, number> = new Map(listed.map((text, at) => [text, 1 << at]));

/** Phrases that say "with". */
export const withWords = new WordPattern(
  /^(?:alongside|together with|along with|in partnership with|in collaboration with)$/,
);

/** Words that say "in". */
export const insideWords = new WordPattern(/^(?:inside|within)$/);

/** "which" and "whom": a preposition may stand before what it belongs to. */
export const fronting = 1 << listed.length;

const byWord = Int32Array.from(words, ({ text }, number) => {
  if (text === 'which' || text === 'whom') return fronting;
  if (text === 'in to') return bits.get('into') ?? 0;
  if (insideWords.fits(number)) return bits.get('in') ?? 0;
  return (bits.get(text) ?? 0) | (withWords.fits(number) ? (bits.get('with') ?? 0) : 0);
});

/** The bits of a word of the vocabulary, given by its number. */
export const prepositionBits = (number: number): number => byWord[number] ?? 0;

/** Whether a preposition can be among these bits. */
export const mayHave = (found: number, preposition: string): boolean => {
  const bit = bits.get(preposition);
  return bit === undefined || (found & bit) !== 0;
};
