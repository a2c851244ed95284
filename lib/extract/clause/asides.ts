// What is said aside between a subject and its verb, between commas or dashes: "X, whose cables Y has bought, is", "X — a maker of chips —
// sells". From the item at which the aside ends to the group in front of it, or to the item at which it opens.
import { classesAt, isGlued, punctAt } from '#lib/extract/reading.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';

const asideReach = 30;

/** "X, owner of Y, has": what a firm is, told without an article. */
const roles = /^(?:owner|parent|publisher|maker|operator|developer|creator|part)$/;

/** "X, whose cables Y has bought, is": a comma right before the verb closes an aside, and the subject stands in front of it. */
export function beforeAside(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  let close = trigger - 1;
  while (close > sentence.start && classesAt(items, close) & (Class.Auxiliary | Class.Adverb | Class.Modal | Class.Be))
    close--;
  if (punctAt(items, close) !== ',') return null;
  for (let item = close - 1; item > Math.max(sentence.start, close - asideReach); item--) {
    const punct = punctAt(items, item);
    if (punct === ';' || punct === ':' || punct === '\u2014') return null;
    if (punct !== ',') continue;
    const isRelative =
      /^(?:which|whose|who)$/.test(wordTextAt(sentence, item + 1)) ||
      /^(?:which|whom)$/.test(wordTextAt(sentence, item + 2));
    const isRole = roles.test(wordTextAt(sentence, item + 1)) && wordTextAt(sentence, item + 2) === 'of';
    if (isRelative || isRole) return groupAt(sentence, item - 1);
  }
  return null;
}

/** "X — made to do this and that — is used by Y": a dash right before the verb closes an aside, too. */
export function beforeDashes(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  let close = trigger - 1;
  while (close > sentence.start && classesAt(items, close) & (Class.Auxiliary | Class.Adverb | Class.Modal | Class.Be))
    close--;
  const opening = openingDash(sentence, close);
  return opening < 0 ? null : groupAt(sentence, opening - 1);
}

function isDash({ reading: { items } }: Sentence, item: number): boolean {
  const punct = punctAt(items, item);
  return punct === '\u2014' || punct === '\u2013' || (punct === '-' && !isGlued(items, item));
}

/** The dash that opens what the one at `close` closes, or -1. */
export function openingDash(sentence: Sentence, close: number): number {
  if (!isDash(sentence, close)) return -1;
  for (let item = close - 1; item > Math.max(sentence.start, close - asideReach); item--)
    if (isDash(sentence, item)) return item;
  return -1;
}
