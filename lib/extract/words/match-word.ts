// The longest word or phrase of the grammar that begins at a place of the text.
import { isWordCode } from '#lib/extract/text/characters.ts';
import type { Letters } from '#lib/extract/text/letters.ts';
import { stepTrie, valueAt } from './trie.ts';
import { vocabulary } from './vocabulary.ts';

/** The longest vocabulary word or phrase that begins at `at` and ends at a word's end: [number, end], or null. */
export function matchWord({ codes }: Letters, at: number): { word: number; end: number } | null {
  let node = 0;
  let word = 0;
  let end = 0;
  for (let position = at; ; position++) {
    node = stepTrie(vocabulary, node, codes[position] ?? 0);
    if (node < 0) break;
    const value = valueAt(vocabulary, node);
    if (value > 0 && !isWordCode(codes[position + 1] ?? 0)) {
      word = value;
      end = position + 1;
    }
  }
  return word === 0 ? null : { word, end };
}
