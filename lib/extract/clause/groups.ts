// The organizations of a sentence as groups: "A", "A, B and C", "its partner A", "the company". A group is what a place in a
// frame is filled with. An owner before its own unit ("Alphabet's Google") and an outlet that is a source form no group.

import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { firstNames } from '#lib/extract/names/name-cues.ts';
import { houseNumber } from '#lib/extract/names/number-organizations.ts';
import { isSource } from '#lib/extract/names/sources.ts';
import {
  classesAt,
  kindAt,
  punctAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
  wordNumberAt,
} from '#lib/extract/reading.ts';
import type { References } from '#lib/extract/references/find-references.ts';
import type { Reference } from '#lib/extract/references/scene.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { findWord } from '#lib/extract/words/vocabulary.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { isOrigin, mentionOf, nextInList, skipForm, skipParenthesis, wordText } from './list-members.ts';
import { prepositionBits } from './prepositions.ts';

const investor = findWord('investor');
const parents = new WordPattern(/^(?:parent|owner)$/);

export interface Group {
  readonly first: number;
  readonly last: number;
  /** Places in the list of mentions. */
  readonly mentions: readonly number[];
  /** Words that stand for a name: "it", "the company". */
  readonly reference: Reference | null;
  /** "Cruise CEO Kyle Vogt": the words name a person; the organization is only where they work. */
  readonly isPerson: boolean;
}

export interface Sentence {
  readonly reading: Reading;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly Group[];
  /** By item minus `start`: the group that covers it, or null. */
  readonly covering: ReadonlyArray<Group | null>;
  /** What the text is about when the sentence begins: a mention, or -1. */
  readonly focus: number;
  /** Whom the headline is about: a mention, or -1. */
  readonly headline: number;
  /** What its items are, together: a bit for each `Kind`, the classes and topics of its words, its prepositions. */
  readonly kinds: number;
  readonly classes: number;
  readonly topics: number;
  readonly prepositions: number;
}

/** Whether a sentence has an item of a kind. */
export const hasKind = ({ kinds }: Pick<Sentence, 'kinds'>, kind: number): boolean => ((kinds >> kind) & 1) === 1;

/** "Alphabet's Google", "Amazon's Alexa Fund", "Microsoft's Teams", "Google parent Alphabet", "Google Gemini". */
function isOwner(reading: Reading, item: number): boolean {
  const { items } = reading;
  let next = item + 1;
  if (kindAt(items, next) === Kind.Possessive) {
    next++;
    const arm = afterArm(reading, next);
    if (arm > 0 || (kindAt(items, next) === Kind.Organization && isInPerson(mentionOf(reading, item)?.organization)))
      return true;
  } else if (punctAt(items, next) === '-' && /^(?:parent|owned|owner)$/.test(wordText(reading, next + 1))) next += 2;
  else if (parents.written(reading, next)) next += wordText(reading, next + 1) === 'company' ? 2 : 1;
  else if (kindAt(items, next) !== Kind.Organization) return false;
  if (kindAt(items, next) !== Kind.Organization) return false;
  const owner = houseNumber(reading, items.ref[item] ?? -1);
  return owner > 0 && owner === houseNumber(reading, items.ref[next] ?? -1);
}

/** "Jane Roe's Ostrin": who deals in person owns what is named behind. */
const isInPerson = (organization: KnownOrganization | null | undefined): boolean =>
  organization?.discovered === true &&
  /^\S+ \S+$/.test(organization.name) &&
  firstNames.has(organization.name.replace(/ .*/, '').toLowerCase());

const arms = new WordPattern(/^(?:[a-z]+ )*(?:arm|unit|subsidiary|division|affiliate)$/);

/** "X's venture arm Y": the item of the unit's own name, or -1. */
function afterArm(reading: Reading, from: number): number {
  const { items } = reading;
  for (let item = from; item < from + 4; item++) {
    if (kindAt(items, item) !== Kind.Word) return -1;
    if (arms.written(reading, item))
      return kindAt(items, item + 1) === Kind.Organization && mentionOf(reading, item + 1)?.organization
        ? item + 1
        : -1;
  }
  return -1;
}

/** The exchange in "(NASDAQ: X)", and the symbol after it. */
const isTicker = (items: Items, item: number): boolean =>
  (punctAt(items, item - 1) === '(' && punctAt(items, item + 1) === ':') ||
  (punctAt(items, item - 1) === ':' && punctAt(items, item + 1) === ')');

/** "A, B sign deal": a headline leaves out "and". */
function isHeadlinePair(reading: Reading, first: number, last: number): boolean {
  const { items, headlineEnd } = reading;
  const after = classesAt(items, last + 1);
  return (
    (items.end[last] ?? 0) <= headlineEnd &&
    first === sentenceStart(items, items.sentence[first] ?? 0) &&
    (after & (Class.Verb | Class.Plan | Class.Modal | Class.Talk | Class.Ending)) !== 0
  );
}

/** "A, B and others", "A, B and more": a list whose last member has no name. */
function endsInOthers(reading: Reading, item: number): boolean {
  const from = skipForm(reading, item + 1);
  const next = punctAt(reading.items, from) === ',' ? from + 1 : from;
  return (
    (classesAt(reading.items, next) & Class.Coordinator) !== 0 &&
    (kindAt(reading.items, next + 1) === Kind.Person ||
      /^(?:founders|management|rest|others|employees|family|state|company's)$/.test(wordText(reading, next + 2)) ||
      isTwoNames(reading.items, next + 1) ||
      /^(?:others?|more|several|many|various|a|an|some|two|three|four|five|six|seven|eight|nine|ten|at least|the rest|existing|new|dozens|angel)$/.test(
        wordText(reading, next + 1),
      ))
  );
}

/** "Jane Roe": two capitalised words that are no organization. */
const isTwoNames = (items: Items, item: number): boolean =>
  [item, item + 1].every((at) => kindAt(items, at) === Kind.Word && ((items.shape[at] ?? 0) & Shape.Capital) !== 0);

/** "... in A and B $5 billion": B begins a clause whose verb is left out. */
function isGap(items: Items, item: number): boolean {
  const at = classesAt(items, item) & Class.Adverb ? item + 1 : item;
  return kindAt(items, at) === Kind.Figure;
}

/** "A's deal with B and C's deal with D": an owner of its own deal, no further partner of the first. */
function opensOwnDeal({ items }: Reading, start: number, first: number, next: number): boolean {
  if (kindAt(items, next + 1) !== Kind.Possessive || !(classesAt(items, first - 1) & Class.Preposition)) return false;
  const isDealNear = (from: number, step: number) => {
    for (let item = from; item !== from + 4 * step; item += step) {
      if (item < start) return false;
      if (classesAt(items, item) & Class.DealNoun) return true;
    }
    return false;
  };
  return isDealNear(first - 2, -1) && isDealNear(next + 2, 1);
}

/** ", and X said": a new clause, not one more member. */
const opensClause = (items: Items, item: number): boolean =>
  (classesAt(items, item) & (Class.Modal | Class.Auxiliary | Class.Report | Class.Verb)) !== 0;

/** "..., and X and Y will": the last of those who are named together there. */
function subjectEnd(reading: Reading, first: number, end: number, isUsable: (item: number) => boolean): number {
  const next = nextInList(reading, first, end, isUsable);
  const last = next && !next.comma ? next.item : first;
  return wordText(reading, last + 1) === 'each' ? last + 1 : last;
}

/** "Ostrin OSTR founder Jane Roe": the item after a symbol of the exchange that some outlets set behind a name. */
const afterSymbol = (items: Items, item: number): number =>
  punctAt(items, item) === '('
    ? skipParenthesis(items, item, items.count)
    : kindAt(items, item) === Kind.Word &&
        (items.word[item] ?? 0) === 0 &&
        ((items.shape[item] ?? 0) & Shape.Caps) !== 0 &&
        (items.end[item] ?? 0) - (items.start[item] ?? 0) <= 5
      ? item + 1
      : item;

/** "X CEO Jane Roe", "former X engineer", "early X investor Jane Roe": not "X CEO" alone, which may speak for it. */
function isTitleOf(items: Items, item: number): boolean {
  let at = afterSymbol(items, kindAt(items, item + 1) === Kind.Possessive ? item + 2 : item + 1);
  const isBacker = wordNumberAt(items, at) === investor;
  if (!isBacker && !(classesAt(items, at) & Class.JobTitle)) return false;
  if (isBacker) at++;
  while (classesAt(items, at) & (Class.JobTitle | Class.Coordinator)) at++;
  return kindAt(items, at) === Kind.Person || (kindAt(items, at) === Kind.Word && (items.shape[at] ?? 0) !== 0);
}

const workplaces = new Set(['of', 'at', 'from'].map(findWord));

/** "Jane Roe of X", "Roe at X": where somebody works. */
function isOfPerson(items: Items, item: number): boolean {
  let at = item - 1;
  if (classesAt(items, at) & Class.Determiner) at--;
  if (!workplaces.has(wordNumberAt(items, at))) return false;
  return kindAt(items, at - 1) === Kind.Person || (isUnknownName(items, at - 1) && isUnknownName(items, at - 2));
}

/** A capitalised word that no list and no vocabulary has. */
const isUnknownName = (items: Items, item: number): boolean =>
  kindAt(items, item) === Kind.Word &&
  (items.word[item] ?? 0) === 0 &&
  ((items.shape[item] ?? 0) & Shape.Capital) !== 0;

/** The groups of one sentence. */
export function readSentence(reading: Reading, references: References, number: number): Sentence {
  const { items } = reading;
  const start = sentenceStart(items, number);
  const end = sentenceEnd(items, number);
  const covering = new Array<Group | null>(end - start).fill(null);
  const groups: Group[] = [];
  const isUsable = (item: number) =>
    item < end &&
    kindAt(items, item) === Kind.Organization &&
    !!mentionOf(reading, item)?.organization &&
    !isTicker(items, item) &&
    !isOwner(reading, item) &&
    !isOrigin(reading, item) &&
    !isSource(reading, item);
  const cover = (group: Group) => {
    for (let item = group.first; item <= group.last; item++) covering[item - start] = group;
    groups.push(group);
  };
  for (let item = start; item < end; item++) {
    if (covering[item - start] !== null) continue;
    const reference = references.byItem.get(item);
    if (reference) {
      cover({
        first: item,
        last: Math.min(reference.last, end - 1),
        mentions: reference.mentions,
        reference,
        isPerson: false,
      });
      continue;
    }
    if (!isUsable(item)) continue;
    const members = [item];
    let commas = 0;
    let closed = false;
    for (
      let next = nextInList(reading, item, end, isUsable);
      next;
      next = nextInList(reading, members.at(-1) ?? item, end, isUsable)
    ) {
      // "X and Jane Roe's Y": of two, the person may as well be the one who is meant.
      if (next.isPersons && members.length === 1) break;
      if (closed && (next.comma || (next.reopens && opensClause(items, next.item + 1)))) break;
      if (classesAt(items, afterSymbol(items, next.item + 1)) & Class.JobTitle) {
        closed = true;
        break;
      }
      if (
        !next.comma &&
        (isGap(items, next.item + 1) ||
          (members.length === 1 &&
            punctAt(items, (members.at(-1) ?? item) + 1) === ',' &&
            (classesAt(items, (members.at(-1) ?? item) + 2) & Class.Determiner) === 0 &&
            opensClause(items, subjectEnd(reading, next.item, end, isUsable) + 1)))
      )
        break;
      if (
        !next.comma &&
        classesAt(items, next.item - 1) & Class.Coordinator &&
        opensOwnDeal(reading, start, item, next.item)
      )
        break;
      members.push(next.item);
      if (next.comma) commas++;
      else closed = true;
    }
    const isPair =
      endsInOthers(reading, members.at(-1) ?? item) || isHeadlinePair(reading, item, members.at(-1) ?? item);
    if (!closed && commas === 1 && !isPair) members.length = 1;
    cover({
      first: item,
      last: members.at(-1) ?? item,
      mentions: members.map((member) => items.ref[member] ?? 0),
      reference: null,
      isPerson: members.length === 1 && (isTitleOf(items, item) || isOfPerson(items, item)),
    });
  }
  let [kinds, classes, topics, prepositions] = [0, 0, 0, 0];
  for (let item = start; item < end; item++) {
    kinds |= 1 << (items.kind[item] ?? 0);
    classes |= items.classes[item] ?? 0;
    topics |= items.topics[item] ?? 0;
    prepositions |= prepositionBits(wordNumberAt(items, item));
  }
  return {
    reading,
    number,
    start,
    end,
    groups,
    covering,
    focus: references.focusAt[number] ?? -1,
    headline: references.focusAt[0] ?? -1,
    kinds,
    classes,
    topics,
    prepositions,
  };
}

/** The group that covers an item, or null. */
export const groupAt = (sentence: Sentence, item: number): Group | null =>
  item < sentence.start || item >= sentence.end ? null : (sentence.covering[item - sentence.start] ?? null);

/** The part of a sentence that begins at an item, as a sentence of its own. */
export const partFrom = (sentence: Sentence, from: number): Sentence => ({
  ...sentence,
  start: from,
  groups: sentence.groups.filter(({ first }) => first >= from),
  covering: sentence.covering.slice(from - sentence.start),
});

/** Whether any group begins between two places. */
export function groupBetween(sentence: Sentence, from: number, to: number): boolean {
  for (let item = from + 1; item < to; item++) if (groupAt(sentence, item)) return true;
  return false;
}
