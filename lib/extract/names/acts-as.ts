// What a name does decides what it is: only a firm signs, buys and raises, only a government invests where a country is named.
import { classesAt, kindAt, sentenceOf, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

/** A country's name stands for its government only where it acts: "Norway will invest", not "in Norway". */
export function actsAsGovernment(items: Items, item: number): boolean {
  const after = wordAt(items, item + 1);
  if (classesAt(items, item - 1) & (Class.Preposition | Class.Modifier) || after.text === '') return false;
  const verb = after.classes & (Class.Modal | Class.Auxiliary) ? wordAt(items, item + 2) : after;
  return verb.uses.some(({ frame, form }) => frame.trigger === 'verb' && form !== 'gerund' && frame.type !== 'rivalry');
}

/** So many words at most stand between a firm and what it does: "has recently agreed to buy". */
const reach = 6;

const helps = Class.Modal | Class.Auxiliary | Class.Adverb | Class.Plan | Class.Talk;

/** What is paid for: whatever is earned or made may be told of anybody. */
const paidFor: ReadonlySet<string> = new Set(['acquisition', 'investment', 'financing']);

/** After what it does, within a few words of the sentence, somebody it does it with, what was agreed, or what it pays or buys so much of. */
function dealsWith(items: Items, verb: number): boolean {
  const sentence = sentenceOf(items, verb);
  const pays = wordAt(items, verb).uses.some(({ frame }) => paidFor.has(frame.type));
  for (let at = verb + 1; at <= verb + reach + 2 && at < items.count && sentenceOf(items, at) === sentence; at++) {
    const kind = kindAt(items, at);
    if (kind === Kind.Organization || (pays && kind === Kind.Figure) || classesAt(items, at) & Class.DealNoun)
      return true;
  }
  return false;
}

/** The place of what a name does, past "has", "will", "has agreed to", "plans to"; -1 where something else stands between. */
function verbAfter(items: Items, item: number): number {
  for (let at = item + 1; at <= item + reach; at++) {
    const { classes, text, uses } = wordAt(items, at);
    if (kindAt(items, at) !== Kind.Word) return -1;
    if (uses.some(({ frame, form }) => frame.trigger === 'verb' && form !== 'gerund' && frame.type !== 'rivalry'))
      return at;
    if (!(classes & helps) && text !== 'to' && text !== 'in') return -1;
  }
  return -1;
}

/** "said on Tuesday it will": no person and no thing says so of itself. */
function speaksOfItself(items: Items, item: number): boolean {
  if (!(classesAt(items, item + 1) & Class.Report)) return false;
  for (let at = item + 2; at <= item + reach; at++) if (wordAt(items, at).text === 'it') return true;
  return false;
}

/** A name that is an ordinary word too, and does in its sentence what only firms do: "Alphabet said it will", "Meta has agreed to buy". */
export function actsAsFirm(items: Items, item: number): boolean {
  if (classesAt(items, item - 1) & (Class.Preposition | Class.Modifier | Class.Determiner)) return false;
  if (speaksOfItself(items, item)) return true;
  const verb = verbAfter(items, item);
  return verb >= 0 && dealsWith(items, verb);
}

/** What is done to firms alone; what is made, sold or used may be a product. */
const doneToFirms: ReadonlySet<string | null> = new Set(['acquisition', 'investment', 'dispute']);

/** Between whom something is done and the other side of it. */
const towards = /^(?:to|with|from|by|in|for|against)$/;

/** The other side of what a firm does: "will buy Wiz", "licenses its archive to Amazon". */
export function isDealtWith(items: Items, item: number): boolean {
  const sentence = sentenceOf(items, item);
  const before = wordAt(items, item - 1);
  const isObject = before.uses.some(({ frame }) => frame.trigger === 'verb' && doneToFirms.has(frame.type));
  if (!isObject && !towards.test(before.text)) return false;
  let deals = isObject;
  for (let at = item - 1; at >= item - 2 * reach && at >= 0 && sentenceOf(items, at) === sentence; at--) {
    deals ||= wordAt(items, at).uses.some(({ frame }) => frame.trigger === 'verb' && frame.type !== 'rivalry');
    if (deals && kindAt(items, at) === Kind.Organization) return true;
  }
  return false;
}
