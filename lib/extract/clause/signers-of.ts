// Who is told behind what was done: "a pact with X was signed by Y", "a data centre for X is being built by Y". From a trigger to a
// group or null; the trap is that "by" and "for" belong to many words, so that the words between have to be few and known.
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Group, Sentence } from './groups.ts';
import { nominalAt } from './nominal-at.ts';

const signing = new WordPattern(
  /^(?:signed|announced|struck|formed|agreed|inked|sealed|reached|entered|concluded|closed|launched|unveiled|forged|negotiated|made)$/,
);

/** Words between a deal and who signed it: "worth $9 billion", "with X last week". */
const reach = 18;

/** "a deal worth $9 billion was signed by X and Y": who signed what the trigger names, or null. */
export function signersOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end - 1, trigger + reach); item++) {
    if (/^[;:\u2014]$/.test(punctAt(items, item))) return null;
    if (wordAt(items, item).text === 'by')
      return signing.written(sentence.reading, item - 1) ? nominalAt(sentence, item + 1) : null;
    if (classesAt(items, item) & (Class.Relative | Class.Report) && !signing.written(sentence.reading, item))
      return null;
  }
  return null;
}

/** "a data centre for X is being built by Y": for whom the subject of a passive is, or null. */
export function meantFor(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item > Math.max(sentence.start, trigger - 10); item--) {
    if (wordAt(items, item).text === 'for') return nominalAt(sentence, item + 1, 4);
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return null;
  }
  return null;
}
