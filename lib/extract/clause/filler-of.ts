// Whom a relational noun names and whose relation it is: "rivals such as X", "X, a supplier to Y", "X is one of Y's customers".

import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { afterPreposition } from './after-preposition.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { leftOfPhrase, wordTextAt } from './head-of.ts';
import { beforeParenthesis } from './list-members.ts';
import { nominalAt } from './nominal-at.ts';
import { compoundOf, possessorOf } from './places.ts';
import { subjectAfter, subjectOf } from './subject-of.ts';

const linking = /^(?:include|includes|included|is|are|was|were|being|named|called|counts?)$/;

/** The organization that a relational noun names: "rivals such as X", "partner X", "X, a rival", "X is a rival", "X as a customer". */
export function fillerOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  const named =
    punctAt(items, trigger + 1) === ',' &&
    (possessorOf(sentence, trigger) || whoseOf(sentence, trigger) || isIntroduced(sentence, trigger))
      ? trigger + 2
      : trigger + 1;
  const fronted = frontedTo(sentence, trigger);
  if (fronted) return fronted;
  const direct = groupAt(sentence, named) ?? afterKind(sentence, trigger + 1) ?? countedAmong(sentence, trigger);
  const isOwnersOwn = named === trigger + 2 && direct !== null && kindAt(items, direct.last + 1) === Kind.Possessive;
  if (direct && !direct.reference && !isOwnersOwn) return direct;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 9); item++) {
    const word = wordAt(items, item);
    if (
      word.classes & Class.ListIntro ||
      /^(?:include|includes|included)$/.test(word.text) ||
      (/^(?:are|is|were|was|be)$/.test(word.text) &&
        groupAt(sentence, item + 1) &&
        (item === trigger + 1 ||
          (word.text === 'be' && item === trigger + 2 && /^(?:will|would|to)$/.test(wordAt(items, item - 1).text)) ||
          opensWithAmong(sentence, trigger) ||
          /^(?:to|of|for|in|at|on)$/.test(wordAt(items, trigger + 1).text)))
    ) {
      const found = nominalAt(sentence, item + 1);
      if (found) return found;
    }
    if (punctAt(items, item) === ':' || punctAt(items, item) === ';') break;
    if (word.classes & Class.Verb && !linking.test(word.text)) break;
    if (item > trigger + 1 && groupAt(sentence, item)) {
      const before = wordAt(items, item - 1);
      if (!(before.classes & Class.Preposition) && !linking.test(before.text)) break;
    }
  }
  return listBeforeOther(sentence, trigger) ?? fillerBefore(sentence, trigger);
}

/** "Already a Y shareholder, X is joining", "A longtime backer of Y, X holds": who follows what a sentence opens with; or null. */
function frontedTo(sentence: Sentence, trigger: number): Group | null {
  const { start, reading } = sentence;
  const { items } = reading;
  if (trigger - start > longestFront || !fronting.written(reading, start)) return null;
  for (let item = start; item < trigger; item++) {
    const isPart = classesAt(items, item) & (Class.Adverb | Class.Determiner | Class.Modifier | Class.Kind);
    if (!isPart && !groupAt(sentence, item) && kindAt(items, item) !== Kind.Possessive) return null;
  }
  for (let item = trigger + 1; item < Math.min(sentence.end - 1, trigger + 6); item++) {
    if (punctAt(items, item) === ',') {
      const group = groupAt(sentence, item + 1);
      const isSubject =
        group !== null &&
        (classesAt(items, group.last + 1) & (Class.Verb | Class.Auxiliary | Class.Be | Class.Modal | Class.Adverb)) !==
          0;
      return isSubject && !group.reference ? group : null;
    }
    const isPart = groupAt(sentence, item) ?? (kindAt(items, item) === Kind.Date || null);
    if (!isPart && !/^(?:of|in|to|for|since)$/.test(wordAt(items, item).text)) return null;
  }
  return null;
}

const longestFront = 7;
const fronting = new WordPattern(/^(?:already|an?|once|long|itself|also)$/);

/** "rival AI start-up X": what kind of firm it is stands between. */
function afterKind(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  let item = from;
  while (item < from + 4 && kindAt(items, item) === Kind.Word && classesAt(items, item) & (Class.Modifier | Class.Kind))
    item++;
  return item > from && classesAt(items, item - 1) & Class.Kind ? groupAt(sentence, item) : null;
}

const listing = /^(?:list|count|number|nam|rank|includ|boast|claim|cit)/;

/** "lists among its customers the Ministry and X": the object of the verb behind what it is counted among. */
function countedAmong(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  let among = trigger - 1;
  while (among > trigger - 5 && wordTextAt(sentence, among) !== 'among') among--;
  return wordTextAt(sentence, among) === 'among' &&
    listing.test(wordTextAt(sentence, among - 1)) &&
    !(classesAt(items, trigger + 1) & (Class.Preposition | Class.Coordinator))
    ? nominalAt(sentence, trigger + 1, 6)
    : null;
}

/** "has set up a rival, xAI.": one is named right after it, and nothing more is said of it. */
function isIntroduced(sentence: Sentence, trigger: number): boolean {
  const { items } = sentence.reading;
  const group = groupAt(sentence, trigger + 2);
  const left = leftOfPhrase(sentence, trigger);
  return (
    group !== null &&
    /^(?:[.;,]|)$/.test(punctAt(items, group.last + 1)) &&
    kindAt(items, group.last + 1) === Kind.Punct &&
    /^(?:an?|another)$/.test(wordAt(items, left + 1).text) &&
    (classesAt(items, left) & (Class.Verb | Class.Trigger)) !== 0
  );
}

/** "Anthropic and other rivals", "Amazon, Google and other large investors". */
function listBeforeOther(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  let item = trigger - 1;
  while (
    item > trigger - 4 &&
    classesAt(items, item) & (Class.Modifier | Class.Kind) &&
    wordAt(items, item).text !== 'other'
  )
    item--;
  if (!/^(?:other|others)$/.test(wordTextAt(sentence, item)) || !(classesAt(items, item - 1) & Class.Coordinator))
    return null;
  const before = punctAt(items, item - 2) === ',' ? item - 3 : item - 2;
  const group = groupAt(sentence, before);
  return group && !group.reference ? group : null;
}

/** "Among the competitors of X are Y and Z". */
const opensWithAmong = (sentence: Sentence, trigger: number): boolean =>
  [1, 2, 3].some((back) => wordTextAt(sentence, trigger - back) === 'among');

const appointing =
  /^(?:mak|made|nam|choos|chose|select|pick|tap|call|designat|keep|kept|count|list|welcom|describ|see|add|sign|regard|had|has|hav)/;

function fillerBefore(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 16); item--) {
    const word = wordAt(items, item);
    const named = groupAt(sentence, item);
    // "its best-funded challenger": half of a word is no verb.
    if (punctAt(items, item - 1) === '-' && isGlued(items, item)) continue;
    if (
      named &&
      !named.reference &&
      kindAt(items, named.last + 1) !== Kind.Possessive &&
      named.last < trigger - 1 &&
      !(classesAt(items, named.last + 1) & Class.DealNoun) &&
      appointing.test(wordTextAt(sentence, named.first - 1))
    )
      return named;
    // "X, a maker of chips once considered to be a rival": what X was held for, told by a participle without its verb.
    const held = heldFor(sentence, item);
    if (held < item) {
      item = held;
      continue;
    }
    const punct = punctAt(items, item);
    if (/^[,(\u2013\u2014]$/.test(punct) || (punct === '-' && !isGlued(items, item))) {
      if (!opensApposition(sentence, item + 1, trigger)) return null;
      const before = beforeParenthesis(items, item - 1, sentence.start);
      const group = groupAt(sentence, before) ?? makerOf(sentence, before);
      return group && !group.reference ? describedBy(sentence, group, trigger) : null;
    }
    if (isAppointed(sentence, item)) {
      const group = subjectOf(sentence, item, 'past');
      if (group) return group;
    }
    // "has added thousands of businesses as customers": they have no name.
    const isOfStrangers =
      word.text === 'as' && !groupAt(sentence, item - 1) && /[^s]s$/.test(wordTextAt(sentence, item - 1));
    if (isOfStrangers && !(classesAt(items, item - 1) & Class.Verb)) return null;
    if (
      (word.classes & Class.Be && isCopula(sentence, item)) ||
      /^(?:remain|remains|remained|become|becomes|became|as|considered)$/.test(word.text)
    ) {
      const group =
        (word.text === 'as' ? groupAt(sentence, item - 1) : null) ??
        subjectOf(sentence, item, 'third') ??
        groupAt(sentence, item - 1);
      if (group) return group;
      if (word.text === 'as') return item === sentence.start ? subjectAfter(sentence, trigger) : null;
    }
    if (
      word.classes & (Class.Verb | Class.Modal | Class.Relative) &&
      !(classesAt(items, item - 1) & (Class.Possessive | Class.Determiner)) &&
      !(word.classes & (Class.DealNoun | Class.Auxiliary | Class.Kind | Class.Modifier))
    )
      return null;
  }
  return null;
}

const holding = new WordPattern(
  /^(?:considered|seen|viewed|regarded|described|deemed|billed|touted|thought|believed|known)$/,
);

/** The participle of "a maker once considered (to be)", "a firm seen as", or the item itself where a verb stands before it. */
function heldFor({ reading }: Sentence, item: number): number {
  const { items } = reading;
  const { text } = wordAt(items, item);
  const at = text === 'be' && wordAt(items, item - 1).text === 'to' ? item - 2 : text === 'as' ? item - 1 : item;
  if (!holding.written(reading, at)) return item;
  let left = at - 1;
  while (classesAt(items, left) & (Class.Adverb | Class.Former)) left--;
  return classesAt(items, left) & Class.Kind ? left + 1 : item;
}

/** "X's language model, a competitor to Y": whose goods a description is about. */
const makerOf = (sentence: Sentence, head: number): Group | null =>
  topicsAt(sentence.reading.items, head) & Topic.Goods ? possessorOf(sentence, head + 1) : null;

const appointed = new WordPattern(/^(?:named|appointed|selected|chosen|picked|tapped|hired|designated|confirmed)$/);

/** "has been named general contractor": who is appointed stands before the passive. */
function isAppointed({ reading, start }: Sentence, item: number): boolean {
  if (!appointed.written(reading, item)) return false;
  let be = item - 1;
  while (be > start && classesAt(reading.items, be) & Class.Adverb) be--;
  return (classesAt(reading.items, be) & Class.Be) !== 0;
}

/** "A, B and C, the main rival of D": one is described, the last. */
function describedBy(sentence: Sentence, group: Group, trigger: number): Group {
  const isOne =
    !/s$/.test(wordTextAt(sentence, trigger)) && !/^(?:both|all|each)$/.test(wordTextAt(sentence, group.last + 2));
  return isOne && group.mentions.length > 1 && punctAt(sentence.reading.items, group.last + 1) === ','
    ? { ...group, first: group.last, mentions: group.mentions.slice(-1) }
    : group;
}

/** "is a rival", not "is guiding its customers". */
function isCopula(sentence: Sentence, be: number): boolean {
  const { items } = sentence.reading;
  let next = be + 1;
  while (classesAt(items, next) & (Class.Adverb | Class.Auxiliary)) next++;
  return (
    !/(?:ing|[^e]ed)$/.test(wordTextAt(sentence, next)) ||
    kindAt(items, next) !== Kind.Word ||
    (classesAt(items, next) & Class.Modifier) !== 0
  );
}

/** "X, a rival", "X, one of Y's rivals", "X, Y's rival": not "with X, customers can". */
function opensApposition(sentence: Sentence, item: number, trigger: number): boolean {
  const { items } = sentence.reading;
  if (item >= trigger) return false;
  const first = classesAt(items, item);
  if (
    first & (Class.Determiner | Class.Possessive | Class.Adverb | Class.Former | Class.Relative) ||
    /^(?:one|among|itself)$/.test(wordTextAt(sentence, item))
  )
    return true;
  if (first & Class.Modifier && trigger - item <= 2 && punctAt(items, trigger + 1) === ',') return true;
  const group = groupAt(sentence, item);
  return group !== null;
}

/** Items up to the comma or the list that the noun introduces. */
function reachOfHolder(sentence: Sentence, trigger: number): number {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 7); item++)
    if (punctAt(items, item) === ',' || classesAt(items, item) & Class.ListIntro) return item - trigger;
  return 7;
}

/** "X, a developer of data centres whose largest tenant": who is described before the relative word. */
function describedBefore(sentence: Sentence, whose: number): Group | null {
  const { items } = sentence.reading;
  for (let item = whose - 1; item > Math.max(sentence.start, whose - 9); item--) {
    if (groupAt(sentence, item)) return null;
    if (punctAt(items, item) === ',')
      return /^(?:an?|the)$/.test(wordTextAt(sentence, item + 1)) ? groupAt(sentence, item - 1) : null;
  }
  return null;
}

/** "X, whose bigger competitor": who stands before the relative word. */
function whoseOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  let item = trigger - 1;
  while (item > trigger - 4 && classesAt(items, item) & (Class.Modifier | Class.Kind)) item--;
  if (wordTextAt(sentence, item) !== 'whose') return null;
  const described = describedBefore(sentence, item);
  if (described) return described;
  return groupAt(sentence, punctAt(items, item - 1) === ',' ? item - 2 : item - 1);
}

/** Whose rival, supplier or customer: "Y's rival", "Y rival X", "rival of/to Y", "investor in Y". */
export function holderOf(sentence: Sentence, trigger: number): Group | null {
  const owner = possessorOf(sentence, trigger) ?? compoundOf(sentence, trigger) ?? whoseOf(sentence, trigger);
  if (owner) return owner;
  for (const preposition of ['of', 'to', 'for', 'in']) {
    const found = afterPreposition(sentence, trigger, preposition, reachOfHolder(sentence, trigger));
    if (found) return found;
  }
  return null;
}
