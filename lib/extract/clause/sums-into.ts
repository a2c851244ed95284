// "$5 billion in A, a $100 billion commitment to B, $500 million in funding for the start-up C and a $667 million outlay into D": sums in
// a row, each with the firm that it goes to. From the item where such a row begins to its members; the trap is a sum with somebody else's
// name behind it, so that a preposition of giving has to join them.
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';
import { skipParenthesis } from './list-members.ts';
import { moneyAt } from './money-at.ts';
import { nominalAt } from './nominal-at.ts';

export interface SumInto {
  readonly money: number;
  readonly target: Group;
  /** The item of the noun between them, or -1. */
  readonly noun: number;
  /** The last item that is about it: a day or what stands in brackets behind the name. */
  readonly last: number;
}

/** What a sum put into a firm is called. */
const givingNoun = new WordPattern(
  /^(?:investment|equity investment|strategic investment|stake|equity stake|minority stake|outlay|injection|cash injection|capital injection|infusion|bet|wager|commitment|pledge|contribution|backing|funding|financing|capital|equity|check|cheque|position|holding)$/,
);

const toward = /^(?:in|into|to|for|on|behind|at)$/;
const nounReach = 4;

/** The item behind "up to", "as much as another" and the like. */
export function pastBound({ reading: { items } }: Sentence, item: number): number {
  let next = item;
  while (
    classesAt(items, next) & (Class.Adverb | Class.Determiner | Class.Modifier) ||
    /^(?:as much as|up to|more|than|about|an?|another|additional)$/.test(wordAt(items, next).text)
  )
    next++;
  return next;
}

/** The noun behind a sum: "a $5 billion equity stake", "$500 million in fresh funding"; or -1. */
function nounOf(sentence: Sentence, money: number): number {
  for (let item = money + 1; item <= money + nounReach; item++) {
    if (groupAt(sentence, item) || kindAt(sentence.reading.items, item) !== Kind.Word) return -1;
    if (givingNoun.written(sentence.reading, item)) return item;
  }
  return -1;
}

/** The sum at an item with whom it goes to, or null. */
function sumAt(sentence: Sentence, money: number): SumInto | null {
  const { items } = sentence.reading;
  if (!moneyAt(sentence, money)) return null;
  const noun = nounOf(sentence, money);
  const preposition = Math.max(money, noun) + 1;
  if (!toward.test(wordAt(items, preposition).text)) return null;
  const target = nominalAt(sentence, preposition + 1);
  if (!target || target.reference || target.isPerson || target.mentions.length !== 1) return null;
  let last = target.last;
  if (kindAt(items, last + 1) === Kind.Date) last++;
  if (punctAt(items, last + 1) === '(') last = skipParenthesis(items, last + 1, sentence.end) - 1;
  return { money, target, noun, last };
}

/** The sums in a row of which the first begins at an item. */
export function sumsInto(sentence: Sentence, from: number): SumInto[] {
  const { items } = sentence.reading;
  const found: SumInto[] = [];
  for (let at = from; at < sentence.end; ) {
    const sum = sumAt(sentence, pastBound(sentence, at));
    if (!sum) break;
    found.push(sum);
    at = sum.last + 1;
    if (punctAt(items, at) === ',' || punctAt(items, at) === ';') at++;
    if (classesAt(items, at) & Class.Coordinator || wordTextAt(sentence, at) === 'plus') at++;
    if (at === sum.last + 1) break;
  }
  return found;
}
