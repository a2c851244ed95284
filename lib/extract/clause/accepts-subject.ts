// Whether a group that stands left of a verb is its subject, or somebody's object, owner or place. It knows word order and a few words
// that let others act for a firm, not what a frame means.

import { depthOf } from '#lib/extract/names/house.ts';
import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { headOf, isHyphenated, leftOfPhrase, wordTextAt } from './head-of.ts';
import { isOrigin, skipParenthesis } from './list-members.ts';
import { isOfVenture } from './of-venture.ts';
import { isPlantAt } from './plants.ts';

/** ", will be made": a comma right before a verb and its auxiliaries. */
function followsComma({ reading: { items } }: Sentence, trigger: number): boolean {
  let item = trigger - 1;
  while (item > trigger - 5 && classesAt(items, item) & (Class.Auxiliary | Class.Modal | Class.Be | Class.Adverb))
    item--;
  return punctAt(items, item) === ',';
}

/** "X engaged Y and has signed", "it has surpassed Y and took on": a word in -ed that nobody knows, right behind a name, is a verb, and Y its object. */
function isUnknownVerb({ reading: { items, folded }, start }: Sentence, item: number): boolean {
  if (item <= start || kindAt(items, item) !== Kind.Word || (items.word[item] ?? 0) !== 0) return false;
  if ((items.shape[item] ?? 0) !== 0 || !/[a-z]ed$/.test(folded.slice(items.start[item], items.end[item])))
    return false;
  const isAdverb = (classesAt(items, item - 1) & Class.Adverb) !== 0;
  const left = isAdverb ? item - 2 : item - 1;
  return (
    kindAt(items, left) === Kind.Organization || (classesAt(items, left) & (Class.Relative | Class.Auxiliary)) !== 0
  );
}

/** Whether a group to the left of a verb can be who does it; `afterRelative` says that a relative word stands between. */
export function acceptsSubject(
  sentence: Sentence,
  group: Group,
  trigger: number,
  form: string,
  afterRelative: boolean,
): boolean {
  const { items } = sentence.reading;
  const next = behindName(sentence, group.last);
  const nextWord = wordAt(items, next);
  if (group.reference?.isPronoun && nextWord.text !== 'self' && classesAt(items, group.last) & Class.Possessive) {
    const head = headOf(sentence, group, trigger);
    return (
      (classesAt(items, next) & (Class.Unit | Class.JobTitle)) !== 0 ||
      (head !== null && (head.topics & Topic.Goods) !== 0 && head.last < trigger && head.last >= trigger - 5)
    );
  }
  if (kindAt(items, next) === Kind.Possessive) {
    const head = headOf(sentence, group, trigger);
    if (head === null || head.last >= trigger || (!afterRelative && isGoverned(sentence, group))) return false;
    const isUnit =
      /\b(?:unit|arm|division|subsidiary|ceo|chief|board|parent|cloud|team|laborator(?:y|ies)|labs?|agenc(?:y|ies)|employees|staff|business|government|president|chairman|fund|plants?|reactors?|factor(?:y|ies)|campus|wind farm|solar farm)\b/.test(
        head.text,
      );
    const ends =
      trigger > head.last + 3 &&
      punctAt(items, head.last + 1) === ',' &&
      !(classesAt(items, head.last + 2) & Class.Relative);
    const isAside =
      ends && /(?:ed|built|made)$/.test(wordTextAt(sentence, head.last + 2)) && followsComma(sentence, trigger);
    return isUnit || ((head.topics & Topic.Goods) !== 0 && (isAside || (head.last >= trigger - 5 && !ends)));
  }
  if (isHyphenated(sentence, group) || isFounders(sentence, group)) return false;
  if (afterRelative) return true;
  const phrase = leftOfPhrase(sentence, group.first);
  // "as well as UAE operator X": a country before what a firm is stands in its phrase.
  const near = isOrigin(sentence.reading, phrase) ? leftOfPhrase(sentence, phrase) : phrase;
  // "of X's Vella chips": what stands before a product's owner stands before the product.
  const left = kindAt(items, near) === Kind.Possessive ? leftOfPhrase(sentence, near - 1) : near;
  const before = wordAt(items, left);
  // "has positioned itself": the same who does it.
  if (isUnknownVerb(sentence, left) && !/sel(?:f|ves)$/.test(wordTextAt(sentence, group.last))) return false;
  if (form === 'gerund' && next === trigger) return true;
  if (nextWord.text === 'to' && before.text === 'for') return true;
  if (nextWord.text === 'to' && isTalkedWith(sentence, left)) return false;
  const announced = punctAt(items, left - 1) === ',' && punctAt(items, next) === ',' ? left - 2 : left - 1;
  if (
    before.classes & Class.ListIntro &&
    (classesAt(items, announced) & Class.Kind || opensWithPlural(sentence, announced))
  ) {
    const opener = classesAt(items, leftOfPhrase(sentence, announced + 1));
    const isObject = (opener & Class.Verb) !== 0 && !(opener & (Class.Report | Class.DealNoun));
    return !isObject && (!(opener & Class.Preposition) || (opener & Class.Subordinator) !== 0);
  }
  if (
    before.text === 'of' &&
    (bodies.test(wordTextAt(sentence, left - 1)) ||
      actsByGoods(sentence, group, left, next) ||
      isOwnedProduct(sentence, group, left))
  )
    return true;
  if (before.text === 'by' && leads.written(sentence.reading, left - 1) && circles.written(sentence.reading, left - 2))
    return true;
  if (workplaces.at(items, left) && staff.written(sentence.reading, left - 1) && left - 3 <= sentence.start)
    return true;

  if (isOfVenture(sentence, group) && actsNext(sentence, next)) return true;
  if (before.classes & Class.Preposition && isAbsolute(sentence, next)) return true;
  if (before.classes & Class.Preposition)
    return (before.classes & Class.Subordinator) !== 0 && actsNext(sentence, next);
  // "a company called X signed".
  if (naming.at(items, left) && classesAt(items, left - 1) & Class.Kind) return true;
  // "found that X had infringed".
  const isFinding = before.text === 'found' && actsNext(sentence, next);
  if (
    before.classes & Class.Verb &&
    !(before.classes & (Class.Report | Class.DealNoun)) &&
    !isFinding &&
    left >= sentence.start
  )
    return (
      (nextWord.text === 'to' && (next === trigger - 1 || next === trigger - 2)) ||
      (next === trigger && form === 'base' && /^(?:lets?|letting|helps?|helped|helping|sees?|saw)$/.test(before.text))
    );
  // "is an investor in X's project as well as Y, and is partnering": what is added is no subject of the next clause.
  if (before.text === 'as well as' && punctAt(items, next) === ',') return false;
  if (before.classes & Class.Coordinator && left > sentence.start) {
    const earlier = groupAt(sentence, left - 1);
    if (earlier && leftIsOblique(sentence, earlier))
      return (
        kindAt(items, next) === Kind.Word &&
        (classesAt(items, next) & (Class.Verb | Class.Auxiliary | Class.Modal)) !== 0
      );
  }
  return true;
}

/** "a start-up, co-founded by the head of the bank X, has raised": whom its founder comes from does nothing. */
const isFounders = ({ reading: { items, folded }, start }: Sentence, { first }: Group): boolean =>
  /\bfounded (?:in \d{4} )?by (?:[a-z-]+ ){0,4}(?:ceo|chief executive|head|boss|founders?|co-founders?|president|chair(?:man|woman)?|director|employees|engineers|researchers|executives?|staff|veterans|alumni|scientists) (?:of|at|from) (?:[a-z-]+ ){0,5}$/.test(
    folded.slice(items.start[Math.max(start, first - 20)], items.start[first]),
  );

/** The item behind a name, the full stop of its form and what stands in parentheses: "X Inc. (NASDAQ: X) said". */
function behindName({ reading: { items }, end }: Sentence, last: number): number {
  const isForm = punctAt(items, last + 1) === '.' && isGlued(items, last + 1);
  return skipParenthesis(items, isForm ? last + 2 : last + 1, end);
}

/** "has signed", "also signed", "signs": what stands behind a name goes on with what it does. */
function actsNext(sentence: Sentence, next: number): boolean {
  const { items } = sentence.reading;
  let verb = next;
  while (verb < next + 2 && classesAt(items, verb) & Class.Adverb) verb++;
  return (
    (classesAt(items, verb) & (Class.Verb | Class.Auxiliary | Class.Report | Class.Modal)) !== 0 ||
    (wordAt(items, verb).text === '' && /(?:ed|es|s)$/.test(wordTextAt(sentence, verb)))
  );
}

/** A product or a unit: what belongs to a firm by another name. */
function belongsToFirm({ mentions, lexicon, day }: Sentence['reading'], mention: number): boolean {
  const found = mentions[mention];
  return found?.isProduct === true || (!!found?.organization && depthOf(found.organization, lexicon, day) > 0);
}

const owning = new WordPattern(/^(?:owner|parent|maker|developer|operator|creator|company)$/);

/** "the parent company of Facebook announced": who stands behind a product is told by the product. */
const isOwnedProduct = ({ reading }: Sentence, { mentions }: Group, of: number): boolean =>
  mentions.length === 1 &&
  belongsToFirm(reading, mentions[0] ?? -1) &&
  owning.written(reading, of - 1) &&
  !(classesAt(reading.items, of - 2) & Class.Preposition);

/** "the models of X run on", "the platform of X is used": what somebody's goods do, right behind the name. */
const actsByGoods = (sentence: Sentence, group: Group, of: number, next: number): boolean =>
  group.mentions.length === 1 &&
  ((topicsAt(sentence.reading.items, of - 1) & Topic.Goods) !== 0 || isPlantAt(sentence, of - 1)) &&
  (classesAt(sentence.reading.items, next) & (Class.Auxiliary | Class.Modal)) !== 0;

const dealing = /^(?:entering|signing|inking|striking|agreeing|securing|landing|winning|committing|pledging)$/;

/** "with X also buying", "on the heels of X taking a stake": a clause without a finite verb, and X its subject. */
function isAbsolute(sentence: Sentence, next: number): boolean {
  const { items } = sentence.reading;
  const verb =
    classesAt(items, next) & Class.Adverb || /^(?:also|now|itself)$/.test(wordAt(items, next).text) ? next + 1 : next;
  return (
    ((classesAt(items, verb) & Class.Gerund) !== 0 || dealing.test(wordTextAt(sentence, verb))) &&
    !(classesAt(items, verb) & (Class.Preposition | Class.ListIntro))
  );
}

/** "The board of X approved": who decides for a firm is the firm. */
const bodies =
  /^(?:shareholders|stockholders|boards?|directors|management|owners|consortium|syndicate|group|alliance|coalition)$/;

/** "a group of banks led by X has lent": of all in it one is named. */
const circles = new WordPattern(
  /^(?:groups?|consortium|syndicate|club|team|investors|lenders|banks|funds|firms|backers|creditors|bidders|buyers)$/,
);
const leads = new WordPattern(/^(?:led|co-led|headed|organi[sz]ed|arranged|anchored)$/);

const workplaces = new WordPattern(/^(?:at|of)$/);
const naming = new WordPattern(/^(?:called|named|dubbed)$/);

/** "Lawyers at X use", "Doctors of X rely": who works there, where the sentence opens with them, does it for the house. */
const staff = new WordPattern(
  /^(?:lawyers|engineers|doctors|nurses|clinicians|radiologists|developers|programmers|employees|staff|workers|traders|bankers|teams|technicians|operators|dispatchers|agents|adjusters|accountants|auditors|consultants|editors|journalists|drivers|crews|soldiers)$/,
);

const dealingWith = new WordPattern(
  /^(?:talks|discussions|negotiations|works?|working|partners?|partnering|partnered|teams?|teaming)$/,
);

/** "in talks with funds and X to raise": whoever is talked with is not the one who raises. */
function isTalkedWith(sentence: Sentence, left: number): boolean {
  const { items } = sentence.reading;
  for (let item = left; item > Math.max(sentence.start, left - 12); item--) {
    if (wordAt(items, item).text === 'with') return dealingWith.written(sentence.reading, item - 1);
    if (classesAt(items, item) & (Class.Auxiliary | Class.Be | Class.Relative | Class.Modal)) return false;
  }
  return false;
}

/** "Networks such as X have adopted": any plural that opens the sentence. */
const opensWithPlural = (sentence: Sentence, item: number): boolean =>
  item - sentence.start <= 2 && /[^s]s$/.test(wordTextAt(sentence, item));

/** "400,000 of X's chips", "with X's help": what a preposition governs does nothing. */
function isGoverned(sentence: Sentence, group: Group): boolean {
  const before = wordAt(sentence.reading.items, leftOfPhrase(sentence, group.first));
  return (before.classes & Class.Preposition) !== 0 && !(before.classes & Class.Subordinator);
}

function leftIsOblique(sentence: Sentence, group: Group): boolean {
  const before = wordAt(sentence.reading.items, leftOfPhrase(sentence, group.first));
  return (before.classes & Class.Preposition) !== 0;
}
