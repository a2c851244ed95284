// What is sold: right behind "sells", or behind a share of it ("51% of X", "a majority stake in X"). From where the phrase begins to the
// group, or null where something else is sold.
import { classesAt, kindAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';

const share = new WordPattern(
  /^(?:(?:majority|minority|controlling|equity|remaining|entire|whole|ownership|full) )*(?:stakes?|interests?|shares?|holdings?|shareholdings?|majority|half|most|all|control|ownership|remainder|rest)$/,
);
const belongings = new WordPattern(/^(?:assets?|operations|businesses|holdings)$/);
const joining =
  /^(?:of|in|a|an|the|its|their|about|roughly|around|nearly|more than|majority|minority|controlling|remaining|entire|whole)$/;
const reach = 9;

/** `from` is the item behind "sells", or behind "sale of". */
export function soldAfter(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  const parts = behindParts(sentence, from);
  let isShare = parts > from;
  for (let item = parts; item < Math.min(sentence.end, parts + reach); item++) {
    const group = groupAt(sentence, item);
    if (group?.reference?.isPronoun && classesAt(items, group.last) & Class.Possessive) continue;
    if (group) return group.mentions.length === 1 && (isShare || item <= from + 1) ? group : null;
    const isFigure = kindAt(items, item) === Kind.Figure;
    if (isFigure || share.written(sentence.reading, item)) isShare = true;
    else if (!joining.test(wordTextAt(sentence, item)) && !(classesAt(items, item) & Class.Determiner)) return null;
  }
  return null;
}

/** "the data and analytics assets of its X unit": the item behind what a firm consists of, told as its parts, or where it began. */
function behindParts(sentence: Sentence, from: number): number {
  const { items } = sentence.reading;
  for (let item = from; item < Math.min(sentence.end, from + reach); item++) {
    if (belongings.written(sentence.reading, item)) return wordTextAt(sentence, item + 1) === 'of' ? item + 2 : from;
    if (groupAt(sentence, item) || classesAt(items, item) & (Class.Verb | Class.Preposition | Class.Relative))
      return from;
  }
  return from;
}
