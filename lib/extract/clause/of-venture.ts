// Whether a list names those who own a firm together: "a joint venture between X and Y". What such a firm does, all of them do.
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Group, Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';

const ventures = new WordPattern(/^(?:joint[ -]ventures?|jvs?|venture)$/);

/** "A joint venture between X and Y": the owners, right behind the word for what they own. */
export const isOfVenture = (sentence: Sentence, { first, mentions }: Group): boolean =>
  mentions.length > 1 &&
  /^(?:of|between|among)$/.test(wordTextAt(sentence, first - 1)) &&
  ventures.written(sentence.reading, first - 2);
