// What somebody set out to do, and what came of it: "tried to buy", "would have bought", "sued to block". From the place of such a word
// and of the trigger behind it.
import type { Status } from '#lib/domain/status.ts';
import { classesAt, kindAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { groupBetween, type Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';

/** What somebody set out to do, and whether it came of it: "tried to" says that it did not, "is trying to" leaves it open. */
const strivings = new WordPattern(
  /^(?:tried|attempted|try|tries|trying|attempts?|attempting|efforts?|wanted|hoped|meant|planned|intended|ready|prepared|willing)$/,
);
const vain = /\b(?:fail(?:ed|ing|ure)|unsuccessful(?:ly)?|abortive|doomed|thwarted|vain|aborted|ill-fated)\b/;

/** "tried to buy", "its failed attempt to buy", "had meant to rent": what came of it, or null where nothing is said. */
export function outcomeOf(sentence: Sentence, item: number, trigger: number): Status | null {
  if (!strivings.written(sentence.reading, item)) return null;
  const { items, folded } = sentence.reading;
  if (wordTextAt(sentence, trigger - 1) !== 'to' || trigger - item > 6) return null;
  if (trigger - item > 3 && (wordTextAt(sentence, item + 1) !== 'to' || groupBetween(sentence, item, trigger)))
    return null;
  const left = folded.slice(items.start[Math.max(sentence.start, item - 4)] ?? 0, items.start[item] ?? 0);
  const word = wordTextAt(sentence, item);
  if (/^(?:wanted|hoped|meant|planned|intended|ready|prepared|willing)$/.test(word)) {
    if (/\b(?:had|once)(?: (?:been|once|originally|initially|earlier|previously|even|long|also))* $/.test(left))
      return 'ended';
    return /^(?:wanted|hoped)$/.test(word) ? 'talks' : null;
  }
  if (vain.test(left) || /^(?:tried|attempted)$/.test(word)) return 'ended';
  return 'talks';
}

/** "would have bought": it did not. */
export function isUnrealized(sentence: Sentence, item: number, trigger: number): boolean {
  if (wordTextAt(sentence, item + 1) !== 'have' || trigger - item > 4) return false;
  for (let at = item + 2; at < trigger; at++)
    if (wordTextAt(sentence, at) !== 'been' && !(classesAt(sentence.reading.items, at) & Class.Adverb)) return false;
  return true;
}

const seeking =
  /^(?:su(?:e|es|ed|ing)|suit|lawsuit|case|seeks?|seeking|sought|tr(?:y|ies|ied|ying)|mov(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|wants?|wanted|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|vow(?:s|ed)?|bid|power|able)$/;

/** "Recommended that shareholders vote against it". */
const advising = /\b(?:recommend|urg|advis|tell|told|ask|call|encourag)\w*\b/;

/** How far before "to" stands who seeks it: "sued on Thursday in a federal court to block". */
const sought = 7;

/** "sued to block", "asked a court on Monday to stop": what somebody wants to end stands until it is ended. */
export function isOnlySought(sentence: Sentence, item: number): boolean {
  const { items, folded } = sentence.reading;
  if (wordTextAt(sentence, item).startsWith('vote '))
    return advising.test(folded.slice(items.start[sentence.start], items.start[item]));
  if (wordTextAt(sentence, item - 1) !== 'to') return false;
  for (let at = item - 2; at >= Math.max(sentence.start, item - 1 - sought); at--) {
    if (seeking.test(wordTextAt(sentence, at))) return true;
    if (kindAt(items, at) === Kind.Punct || classesAt(items, at) & (Class.Modal | Class.Be | Class.Plan)) return false;
  }
  return false;
}
