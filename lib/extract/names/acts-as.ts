// What a name that is an ordinary word too does, or has done to it, decides what it is: only a firm buys, raises, is sued or led by, only a
// government invests where a country is named. Which firm is meant is decided elsewhere.
import { classesAt, kindAt, punctAt, sentenceOf, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** A country's name stands for its government only where it acts: "Norway will invest", not "in Norway". */
export function actsAsGovernment(items: Items, item: number): boolean {
  const after = wordAt(items, item + 1);
  if (classesAt(items, item - 1) & (Class.Preposition | Class.Modifier) || after.text === '') return false;
  // "a campus in Abilene, Texas leased to X": where a town is.
  if (punctAt(items, item - 1) === ',' && (items.shape[item - 2] ?? 0) & Shape.Capital) return false;
  const verb = after.classes & (Class.Modal | Class.Auxiliary) ? wordAt(items, item + 2) : after;
  return verb.uses.some(({ frame, form }) => frame.trigger === 'verb' && form !== 'gerund' && frame.type !== 'rivalry');
}

/** So many words at most stand between a firm and what it does: "has recently agreed to buy". */
const reach = 6;

const helps = Class.Modal | Class.Auxiliary | Class.Adverb | Class.Plan | Class.Talk;

/** Verbs of frames below it take other objects as well: "took", "holds", "puts". */
const surely = 0.74;

/** What is paid for: whatever is earned or made may be told of anybody. */
const paidFor: ReadonlySet<string> = new Set(['acquisition', 'investment', 'financing']);

/** After what it does, within a few words of the sentence, somebody it does it with, what was agreed, or what it pays or buys so much of. */
function dealsWith(items: Items, verb: number): boolean {
  const sentence = sentenceOf(items, verb);
  const pays = wordAt(items, verb).uses.some(
    ({ frame }) => paidFor.has(frame.type) && frame.trust >= surely && frame.id !== 'take-private',
  );
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

/** "Apple, ever the integrator, partners with": where what is said aside of a name ends, or the name itself. */
export function behindAside(items: Items, item: number): number {
  if (punctAt(items, item + 1) !== ',') return item;
  for (let at = item + 3; at <= item + reach + 2; at++) {
    if (kindAt(items, at) === Kind.Organization) return item;
    if (punctAt(items, at) === ',') return at;
  }
  return item;
}

const purchases = new WordPattern(/^(?:acquisition|takeover|purchase|buyout|investment|stake|bid)$/);

/** "Meta's $2 billion purchase of Manus", "its review of Meta's stake in Scale": what only firms own of other firms. */
function ownsPurchase(items: Items, item: number): boolean {
  if (kindAt(items, item + 1) !== Kind.Possessive) return false;
  for (let at = item + 2; at <= item + 2 + reach / 2; at++) {
    if (!purchases.at(items, at)) continue;
    const behind = classesAt(items, at + 2) & Class.Determiner ? at + 3 : at + 2;
    return /^(?:of|in|for)$/.test(wordAt(items, at + 1).text) && kindAt(items, behind) === Kind.Organization;
  }
  return false;
}

/** A name that is an ordinary word too, and does in its sentence what only firms do: "Alphabet said it will", "Meta has agreed to buy". */
export function actsAsFirm(items: Items, item: number): boolean {
  if (ownsPurchase(items, item)) return true;
  if (classesAt(items, item - 1) & (Class.Preposition | Class.Modifier | Class.Determiner)) return false;
  const from = behindAside(items, item);
  if (speaksOfItself(items, from)) return true;
  const verb = verbAfter(items, from);
  return verb >= 0 && dealsWith(items, verb);
}

const doneToFirms: ReadonlySet<string> = new Set(['acquire', 'buy', 'sue', 'investigate']);
const leading = new WordPattern(/^(?:co-)?led$/);
const isDeed = (items: Items, at: number): boolean =>
  wordAt(items, at).uses.some(({ frame }) => frame.trigger === 'verb' && frame.type !== 'rivalry');

/** "acquired Aurora", "suing Cohere", "led by Blackbird", "a deal by Meta": nothing but a firm is treated so. */
const isObject = (items: Items, item: number): boolean =>
  wordAt(items, item - 1).uses.some(({ frame }) => frame.trigger === 'verb' && doneToFirms.has(frame.id)) ||
  (wordAt(items, item - 1).text === 'by' &&
    (leading.at(items, item - 2) || (classesAt(items, item - 2) & Class.DealNoun) !== 0));

const had = new WordPattern(
  /^(?:rivals?|competitors?|customers?|clients?|investors?|backers?|shareholders?|valuation|revenues?|founders?|co-?founders?|ceo|chief executive|board|employees|staff|headquarters|funding|acquisition|takeover|investment|stake|lawyers)$/,
);

/** "Cursor's competitors", "Scale's latest funding": what only a firm has. */
function hasWhatFirmsHave(items: Items, item: number): boolean {
  if (kindAt(items, item + 1) !== Kind.Possessive) return false;
  let at = item + 2;
  while (at < item + 5 && classesAt(items, at) & Class.Modifier) at++;
  return had.at(items, at);
}

const facing = new WordPattern(/^(?:competition|rivals?|competitors?)$/);

/** "Harvey faces stiff competition": no person does so in a text that could mean the firm. */
function facesRivals(items: Items, item: number): boolean {
  if (!/^(?:face|faces|faced|facing)$/.test(wordAt(items, item + 1).text)) return false;
  for (let at = item + 2; at <= item + reach; at++) if (facing.at(items, at)) return true;
  return false;
}

/** "a lawsuit over books against Meta". */
function isAccused(items: Items, item: number): boolean {
  if (wordAt(items, item - 1).text !== 'against') return false;
  for (let at = item - 2; at > item - 2 - reach && items.sentence[at] === items.sentence[item]; at--)
    if (topicsAt(items, at) & Topic.Legal) return true;
  return false;
}

/** "Norvane licenses its archive to Amazon", "a deal for Meta to use it": the other side of what a firm does. */
function isOtherSide(items: Items, item: number): boolean {
  if (!/^(?:to|with|from|by|in|for)$/.test(wordAt(items, item - 1).text)) return false;
  const sentence = sentenceOf(items, item);
  let deals = false;
  for (let at = item - 2; at >= item - 2 * reach && at >= 0 && sentenceOf(items, at) === sentence; at--) {
    deals ||= isDeed(items, at) || (classesAt(items, at) & Class.DealNoun) !== 0;
    if (deals && kindAt(items, at) === Kind.Organization) return true;
  }
  return false;
}

/** Whether what is done to the name, or is its own, is only ever a firm's. */
export const isDealtWith = (items: Items, item: number): boolean =>
  isObject(items, item) ||
  isAccused(items, item) ||
  isOtherSide(items, item) ||
  hasWhatFirmsHave(items, item) ||
  facesRivals(items, item);
