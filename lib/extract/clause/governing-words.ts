// Which words before a trigger govern it, and how far back they reach.
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Group, Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';

/** What a deal is for, or is called while it is being sought: "its bid to buy X". */
export const purposes = new WordPattern(
  /^(?:deal|bid|agreement|plan|plans|offer|contract|attempts?|efforts?|ambitions?|pursuit|hopes|intentions?)$/,
);

const breaks = new WordPattern(/^(?:but|while|whereas)$/);
/** "Will not back X after talks stalled": what is said not to be is said before. */
const turns = new WordPattern(/^(?:after|because|although)$/);

/** Where the words that govern the trigger begin: after the subject, at most `reach` items back, within the clause. */
export function governingStart(sentence: Sentence, trigger: number, subject: Group | null, isNoun: boolean): number {
  const { items } = sentence.reading;
  const floor = Math.max(sentence.start, trigger - 16);
  for (let item = trigger - 1; item >= floor; item--) {
    // "blocked the X takeover": a name that only says whose takeover it is has no verb behind it.
    const isCompound = isNoun && item === trigger - 1;
    if (subject && item === subject.last && !isCompound && stands(sentence, subject)) return item + 1;
    const punct = punctAt(items, item);
    if (punct === ';' || punct === ':' || punct === '\u2014' || (punct === ',' && resumes(sentence, item)))
      return item + 1;
    const word = wordAt(items, item);
    const isReported =
      word.text === 'that' && (classesAt(items, item - 1) & (Class.Report | Class.Denial | Class.Plan)) !== 0;
    if (word.classes & Class.Relative && !isReported && item < trigger - 3) return item;
    if (breaks.written(sentence.reading, item)) return item + 1;
    if (isNoun && turns.written(sentence.reading, item)) return item + 1;
  }
  return floor;
}

/** "X, which is looking for more, has bought Y": behind the comma the main clause goes on, and what was said aside says nothing of it. */
function resumes({ reading: { items } }: Sentence, comma: number): boolean {
  const next = classesAt(items, comma + 1) & Class.Adverb ? comma + 2 : comma + 1;
  const { classes, text } = wordAt(items, next);
  const goesOn =
    /^(?:has|have|had|is|was)$/.test(text) ||
    ((classes & (Class.Verb | Class.Report)) !== 0 && /(?:ed|[^s]s)$/.test(text));
  if (!goesOn) return false;
  for (let item = comma - 1; item > comma - 16; item--) {
    if (punctAt(items, item) === ',') return (classesAt(items, item + 1) & (Class.Relative | Class.Determiner)) !== 0;
    if (/^[;:]$/.test(punctAt(items, item))) return false;
  }
  return false;
}

/** A subject with a name of its own: not "its", not "X's", and not an "it" that another verb reports. */
function stands(sentence: Sentence, subject: Group): boolean {
  const { items } = sentence.reading;
  if (kindAt(items, subject.last + 1) === Kind.Possessive) return false;
  return !subject.reference?.isPronoun || subject.first === sentence.start;
}

const talks = new WordPattern(/^(?:talks|negotiations|discussions)$/);

/** "walked away from negotiations to acquire a stake": what was to come of them. */
export const isAimOfTalks = (sentence: Sentence, item: number): boolean =>
  wordTextAt(sentence, item - 1) === 'to' &&
  (purposes.written(sentence.reading, item - 2) || talks.written(sentence.reading, item - 2));

/** "blocked Nvidia's bid", "terminated its deal": the ending word governs the trigger directly. */
export function governs(sentence: Sentence, ending: number, trigger: number, isNoun: boolean): boolean {
  const { items } = sentence.reading;
  if (!isNoun) return trigger - ending <= 3 && wordAt(items, trigger - 1).text !== 'to';
  if (trigger - ending > 12) return false;
  for (let item = ending + 1; item < trigger; item++) {
    const word = wordAt(items, item);
    if (purposes.written(sentence.reading, item) || isAimOfTalks(sentence, item)) continue;
    if (punctAt(items, item) === ',' || word.classes & (Class.Relative | Class.Modal)) return false;
    if (quarrels.written(sentence.reading, item) && isMeans(sentence, item + 1)) return false;
    const isNamed = (classesAt(items, item - 1) & (Class.Possessive | Class.Determiner)) !== 0;
    if (word.classes & Class.Verb && !(word.classes & Class.DealNoun) && !isNamed) return false;
  }
  return true;
}

const quarrels = new WordPattern(
  /(?:suits?|disputes?|case|cases|litigation|fight|battle|feud|quarrel|claims?|proceedings)$/,
);

/** "Settled their lawsuit with a licensing deal": what they ended is the suit, and the deal is that by which they did. */
const isMeans = (sentence: Sentence, item: number): boolean =>
  /^(?:with|through|by|via)$/.test(wordTextAt(sentence, item)) &&
  (classesAt(sentence.reading.items, item + 1) & Class.Determiner) !== 0;

const ranks = /^(?:only|sole|exclusive|main|primary|largest|biggest|closest|leading)$/;

/**
 * "once a customer of X": nothing but adjectives until the noun, and no "once it is". Who was once the only supplier, or the largest,
 * has lost the rank: whether he still supplies is not said.
 */
export function isOnce(sentence: Sentence, item: number, trigger: number): boolean {
  const { items } = sentence.reading;
  for (let at = item + 1; at < trigger; at++) {
    const { classes } = wordAt(items, at);
    if (ranks.test(wordTextAt(sentence, at))) return false;
    if (kindAt(items, at) === Kind.Punct || classes & (Class.Verb | Class.Pronoun | Class.Be | Class.Relative))
      return false;
  }
  return true;
}

/** "will no longer depend on X alone", "no longer buys solely from X": another comes in, and X stays. */
export function sharesOnly(sentence: Sentence, item: number): boolean {
  for (let at = item + 1; at < Math.min(sentence.end, item + 10); at++) {
    if (/^(?:alone|only|solely|exclusively|entirely|purely)$/.test(wordTextAt(sentence, at))) return true;
    if (/^[,;:.]$/.test(punctAt(sentence.reading.items, at))) return false;
  }
  return false;
}

/** "does not rely on its partner X": what is negated is another verb, and X is a partner. */
export function governsOther(sentence: Sentence, not: number, trigger: number): boolean {
  if (!/^(?:not|never)$/.test(wordTextAt(sentence, not))) return false;
  for (let item = not + 1; item < trigger; item++) {
    const classes = classesAt(sentence.reading.items, item);
    if (classes & Class.Verb && !(classes & (Class.Auxiliary | Class.DealNoun | Class.Modifier | Class.Kind)))
      return true;
  }
  return false;
}
