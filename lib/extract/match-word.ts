// The longest word or phrase of the grammar that begins at a place of the text.
import { isWordCode } from './characters.ts';
import { type Letters, letterAt } from './letters.ts';
import { stepTrie } from './trie.ts';
import { vocabulary } from './vocabulary.ts';

/** The longest vocabulary word or phrase that begins at `at` and ends at a word's end: [number, end], or null. */
export function matchWord(letters: Letters, at: number): { word: number; end: number } | null {
  let node = 0;
  let word = 0;
  let end = 0;
  for (let position = at; position < letters.text.length; position++) {
    node = stepTrie(vocabulary, node, letterAt(letters, position));
    if (node < 0) break;
    const value = vocabulary.values[node] ?? -1;
    if (value > 0 && !isWordCode(letterAt(letters, position + 1))) {
      word = value;
      end = position + 1;
    }
  }
  return word === 0 ? null : { word, end };
}
