// How far a figure stands from the words of a deal in one sentence: by items, and by what parts them (another deal, an aside, a clause of its own,
// another time). The nearest deal gets the figure.
import { groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { startsClause } from '#lib/extract/relations/sides/stake-of.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Candidate, learned } from './candidate.ts';

/** "X, a supplier of Y, has raised $2 billion": what follows the comma is told of X, and not of what was said aside. */
function closesAside({ reading: { items }, start }: Sentence, trigger: number, comma: number): boolean {
  if (!(classesAt(items, comma + 1) & (Class.Auxiliary | Class.Modal | Class.Verb))) return false;
  for (let at = trigger - 1; at > start; at--) {
    if (punctAt(items, at) === ',') return kindAt(items, at - 1) === Kind.Organization;
    if (classesAt(items, at) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Be)) return false;
  }
  return false;
}

/** ", a cloud provider it has backed,": where what is said aside of a name ends before `until`, or the comma itself. */
function closeOfAside({ reading: { items } }: Sentence, comma: number, until: number): number {
  if (kindAt(items, comma - 1) !== Kind.Organization || !(classesAt(items, comma + 1) & Class.Determiner)) return comma;
  for (let at = comma + 2; at < until; at++) {
    if (kindAt(items, at) === Kind.Organization || kindAt(items, at) === Kind.Figure) return comma;
    if (punctAt(items, at) === ',') return /^(?:for|in|at|worth|under)$/.test(wordAt(items, at + 1).text) ? at : comma;
  }
  return comma;
}

/** What lies between a trigger and a figure: the less, the more they belong together. */
export function costBetween(sentence: Sentence, { trigger, rule }: Candidate, item: number): number {
  const { items } = sentence.reading;
  const [low, high] = trigger < item ? [trigger, item] : [item, trigger];
  let cost = high - low;
  let named = false;
  for (let at = low + 1; at < high; at++) {
    const punct = punctAt(items, at);
    const close = punct === ',' && at > trigger ? closeOfAside(sentence, at, high) : at;
    if (close > at) {
      cost += 3 + at - close;
      at = close;
      continue;
    }
    // Of what was only learned the trigger is but a word nearby.
    if (punct === ',') cost += at > trigger && rule !== learned && closesAside(sentence, trigger, at) ? 21 : 3;
    else if (punct === ';' || punct === '\u2014') cost += 14;
    const word = wordAt(items, at);
    if (word.classes & Class.Report) continue;
    if (word.uses.some(({ frame }) => frame.trust >= 0.74 && frame.type !== 'rivalry'))
      cost += word.classes & Class.DealNoun ? 3 : named && at > trigger ? 12 : 6;
    if (startsAnother(sentence, at)) cost += 16;
    if (punct === ',' && startsClause(sentence, at + 1)) cost += 18;
    // "three days after a $3 billion sale to B fell through": told of another time.
    if (item > trigger && apart.at(items, at) && isSpan(sentence, at - 1)) cost += 16;
    // "joined A in the $500 billion programme and signed contracts with B": what was told before "and" is not B's.
    if (word.classes & Class.Coordinator && classesAt(items, at + 1) & (Class.Verb | Class.Be))
      cost += item < trigger ? 24 : 3;
    if (
      word.classes & (Class.Relative | Class.Subordinator) &&
      !(word.classes & (Class.Preposition | Class.Determiner))
    )
      cost += 4;
    if (groupAt(sentence, at) && groupAt(sentence, at)?.first === at) {
      cost += 1;
      named = true;
    }
  }
  return cost;
}

const apart = new WordPattern(/^(?:after|before)$/);
const span = /^(?:days?|weeks?|months?|years?|hours?)$/;

/** "three days", "a month": read as a date or as words. */
const isSpan = (sentence: Sentence, item: number): boolean =>
  kindAt(sentence.reading.items, item) === Kind.Date || span.test(wordTextAt(sentence, item));

/** "with A for chips and with B for $300 billion": what follows is the other's. */
const startsAnother = (sentence: Sentence, item: number): boolean =>
  (classesAt(sentence.reading.items, item) & Class.Coordinator) !== 0 &&
  /^(?:with|to|from|in|into)$/.test(wordAt(sentence.reading.items, item + 1).text) &&
  groupAt(sentence, item + 2) !== null;
