// Who does what a verb says, or what a noun's verb says: the nearest group to the left that is nobody's object, or behind the
// comma after a gerund. From a trigger to a group or null; it knows word order, not what a frame means.

import { classesAt, isGlued, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { acceptsSubject } from './accepts-subject.ts';
import { beforeAside, beforeDashes, openingDash } from './asides.ts';
import { aimOf } from './control-noun.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { leftOfPhrase, wordTextAt } from './head-of.ts';
import { possessorOf } from './places.ts';
import { isPlantAt } from './plants.ts';

const maxReach = 45;

/** "X's bid to buy", "an offer by X to buy": who buys is the owner of the bid, or whoever makes it. */
function controllerOf(sentence: Sentence, trigger: number): Group | null {
  const aim = aimOf(sentence, trigger);
  return aim && (aim.maker ?? possessorOf(sentence, aim.noun));
}

/** "helps you buy it": who is helped does it, and is no firm. */
const readers = new WordPattern(/^(?:you|us|anyone|everyone)$/);

/** The subject of a verb, or of the verb that governs a noun: the nearest group to the left that is nobody's object. */
export function subjectOf(sentence: Sentence, trigger: number, form: string): Group | null {
  const { items } = sentence.reading;
  const controller = controllerOf(sentence, trigger);
  if (controller) return controller;
  if (form === 'base' && readers.written(sentence.reading, trigger - 1)) return null;
  const told =
    form === 'noun' || form === 'gerund' ? null : (beforeAside(sentence, trigger) ?? beforeDashes(sentence, trigger));
  if (told) return told;
  const meant = setOut(sentence, trigger);
  if (meant) return meant;
  let afterRelative = false;
  let close = true;
  let commas = 0;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - maxReach); item--) {
    if (close && isSomebodys(sentence, item)) return null;
    const group = groupAt(sentence, item);
    if (group) {
      if (acceptsSubject(sentence, group, trigger, form, afterRelative))
        return (group.reference?.isPronoun === false ? beforeCopula(sentence, group) : null) ?? group;
      item = group.first;
      close = false;
      afterRelative = false;
      continue;
    }
    const punct = punctAt(items, item);
    if (punct === ';' || punct === ':' || punct === '|' || punct === '•') return null;
    if (punct === ')') {
      while (item > sentence.start && punctAt(items, item) !== '(') item--;
      continue;
    }
    // "will buy X's chips — its latest ones — and lease": what dashes enclose is told aside.
    const opening = classesAt(items, item + 1) & Class.Coordinator ? openingDash(sentence, item) : -1;
    if (opening >= 0) {
      item = opening;
      continue;
    }
    const classes = classesAt(items, item);
    if (punct === ',' || punct === '\u2014' || (punct === '-' && !isGlued(items, item))) commas++;
    if (close && classes & Class.Relative) {
      if (isOfAnother(sentence, item)) return null;
      const members = partitioned(sentence, item);
      if (members) return members;
      if (isOblique(sentence, item) && !isPlantThatFeeds(sentence, item, trigger)) return null;
      afterRelative = true;
    } else if (classes & Class.Relative && commas === 0 && !(classesAt(items, item - 1) & Class.Report)) {
      const antecedent =
        groupAt(sentence, item - 1) ?? (punctAt(items, item - 1) === ',' ? groupAt(sentence, item - 2) : null);
      if (antecedent || form === 'noun') return antecedent;
      if (isVehicle(sentence, item)) return null;
    } else if (
      classes & Class.Subordinator &&
      !(classes & (Class.Preposition | Class.Relative)) &&
      form !== 'gerund' &&
      wordAt(items, item).text !== 'once'
    ) {
      if (wordAt(items, item).text !== 'so' && !(wordAt(items, item).text === 'where' && commas > 0)) return null;
    } else if (
      kindAt(items, item) === Kind.Word &&
      !(classes & (Class.Auxiliary | Class.Adverb | Class.Modal | Class.Negation)) &&
      punct !== ',' &&
      !plans(sentence, item, trigger)
    )
      close = close && classes === 0;
  }
  return form === 'gerund' ? subjectAfter(sentence, trigger) : null;
}

const settingOut = new WordPattern(
  /^(?:set|aim(?:ing|ed)|designed|built|created|founded|formed|hoping|looking|seeking|poised|trying|planning)$/,
);

/** "is founding X, a start-up set to compete with": whoever is described does it, and not who founds it; or null. */
function setOut(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  if (wordAt(items, trigger - 1).text !== 'to' || !settingOut.written(sentence.reading, trigger - 2)) return null;
  let kind = trigger - 3;
  if (!(classesAt(items, kind) & Class.Kind)) return null;
  while (kind > sentence.start && kind > trigger - 12 && punctAt(items, kind) !== ',') {
    if (groupAt(sentence, kind) || classesAt(items, kind) & (Class.Verb | Class.Preposition | Class.Be)) return null;
    kind--;
  }
  const group =
    punctAt(items, kind) === ',' && /^(?:an?|the|another)$/.test(wordAt(items, kind + 1).text)
      ? groupAt(sentence, kind - 1)
      : null;
  return group?.reference || !group ? null : { ...group, first: group.last, mentions: group.mentions.slice(-1) };
}

const isNobodysName = ({ reading: { items } }: Sentence, item: number): boolean =>
  kindAt(items, item) === Kind.Person ||
  (kindAt(items, item) === Kind.Word &&
    (items.word[item] ?? 0) === 0 &&
    ((items.shape[item] ?? 0) & Shape.Capital) !== 0);

const manyPeople = new WordPattern(
  /^(?:shareholders|investors|customers|users|employees|workers|engineers|researchers|founders|authors|artists|people|those|others|analysts|students|developers|writers|lawyers|parents)$/,
);

/** "Jane Roe, who worked with X": what she did, and no firm that is named before her. */
function isSomebodys(sentence: Sentence, item: number): boolean {
  if (wordTextAt(sentence, item) !== 'who') return false;
  const { items } = sentence.reading;
  const named = punctAt(items, item - 1) === ',' ? item - 2 : item - 1;
  return isNobodysName(sentence, named) || manyPeople.written(sentence.reading, named);
}

/** "a vehicle that plans to buy": what is planned or agreed is done by the same. */
const plans = ({ reading: { items } }: Sentence, item: number, trigger: number): boolean =>
  wordAt(items, trigger - 1).text === 'to' &&
  (item === trigger - 1 || (item === trigger - 2 && (classesAt(items, item) & Class.Plan) !== 0));

const linking = new WordPattern(/^(?:is|are|was|were|become|becomes|became|becoming|remain|remains|remained)$/);

/** "X, Y and Z became the latest publishers to sign": who is described, and not the description. */
function beforeCopula(sentence: Sentence, description: Group): Group | null {
  const copula = leftOfPhrase(sentence, description.first);
  return linking.written(sentence.reading, copula) ? subjectOf(sentence, copula, 'past') : null;
}

/** "Didi and Ola, both of which compete": the list before the comma. */
function partitioned(sentence: Sentence, relative: number): Group | null {
  if (
    wordTextAt(sentence, relative - 1) !== 'of' ||
    !/^(?:all|both|each|most|some|many)$/.test(wordTextAt(sentence, relative - 2))
  )
    return null;
  return punctAt(sentence.reading.items, relative - 3) === ',' ? groupAt(sentence, relative - 4) : null;
}

/** "bets on AI, the technology that powers": what a thing does, told of a thing that is no firm. */
function isOfAnother(sentence: Sentence, relative: number): boolean {
  const { items } = sentence.reading;
  if (!/^(?:that|which)$/.test(wordAt(items, relative).text)) return false;
  const the = relative - 2;
  if (wordAt(items, the).text !== 'the' || punctAt(items, the - 1) !== ',') return false;
  const isKind = (classesAt(items, relative - 1) & (Class.Kind | Class.Unit)) !== 0;
  return !isKind && kindAt(items, relative - 1) === Kind.Word && groupAt(sentence, the - 2) === null;
}

/** "on clouds that compete with": what a preposition governs is not made by whoever acts. */
function isOblique(sentence: Sentence, relative: number): boolean {
  const { items } = sentence.reading;
  if (wordAt(items, relative).text !== 'that') return false;
  for (let item = relative - 1; item > Math.max(sentence.start, relative - 6); item--) {
    const classes = classesAt(items, item);
    if (groupAt(sentence, item) || kindAt(items, item) !== Kind.Word) return false;
    if (classes & Class.Preposition && !(classes & Class.Modifier))
      return wordAt(items, item).text !== 'of' && !isMember(sentence, item);
    if (
      classes & (Class.Verb | Class.Report | Class.Determiner) &&
      !(classes & (Class.Modifier | Class.Kind | Class.DealNoun))
    )
      return (
        (classes & Class.Determiner) !== 0 &&
        (classesAt(items, item - 1) & Class.Preposition) !== 0 &&
        !isMember(sentence, item - 1)
      );
  }
  return false;
}

/** "lends to an investment vehicle that plans to buy chips and lease them": a firm without a name acts, and whoever lends to it does not. */
const isVehicle = (sentence: Sentence, relative: number): boolean =>
  /^(?:that|which)$/.test(wordTextAt(sentence, relative)) &&
  /(?:^| )(?:vehicle|entity|fund|company|firm|venture|subsidiary|start-?up|group)$/.test(
    wordTextAt(sentence, relative - 1),
  ) &&
  isOblique(sentence, relative);

/** "is part of a group that", "is among the customers that": what the group does, its members do. */
const isMember = (sentence: Sentence, preposition: number): boolean =>
  /^(?:part|members?|belong(?:s|ed|ing)?)$/.test(wordTextAt(sentence, preposition - 1)) ||
  (wordTextAt(sentence, preposition) === 'among' && linking.written(sentence.reading, preposition - 1)) ||
  (wordTextAt(sentence, preposition - 1) === 'one' && linking.written(sentence.reading, preposition - 2));

const feeding = new WordPattern(
  /^(?:suppl(?:y|ies|ying)|feeds?|feeding|powers?|powering|serves?|serving|provides?|providing)$/,
);

/** "X broke ground on a solar farm that will supply Y": what the plant does, whoever builds it does. */
const isPlantThatFeeds = (sentence: Sentence, relative: number, trigger: number): boolean =>
  isPlantAt(sentence, relative - 1) && feeding.written(sentence.reading, trigger);

/** "After acquiring Tessel, Norvane ...": the subject stands behind the comma. */
export function subjectAfter(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 22); item++) {
    if (punctAt(items, item) !== ',' || groupAt(sentence, item)) continue;
    let next = item + 1;
    while (classesAt(items, next) & (Class.Determiner | Class.Modifier | Class.Kind)) next++;
    const group = groupAt(sentence, next) ?? groupAt(sentence, item + 1);
    if (group) return isTeller(sentence, group, trigger) ? null : group;
  }
  return null;
}

/** "has proposed buying Y, the Post said": who only tells of it, behind a sentence that did not begin with the gerund. */
const isTeller = (
  { reading: { items, mentions }, start, end }: Sentence,
  { last, mentions: [at] }: Group,
  trigger: number,
): boolean =>
  trigger > start + 4 &&
  mentions[at ?? -1]?.organization?.kind === 'media' &&
  (classesAt(items, last + 1) & Class.Report) !== 0 &&
  last + 6 >= end;
