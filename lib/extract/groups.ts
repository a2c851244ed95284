// The organizations of a sentence as groups: "A", "A, B and C", "its partner A", "the company". A group is what a place in a
// frame is filled with. An owner before its own unit ("Alphabet's Google") and an outlet that is a source form no group.

import type { References } from './find-references.ts';
import { isOneHouse } from './house.ts';
import { type Items, Kind } from './items.ts';
import {
  classesAt,
  type FoundMention,
  isGlued,
  kindAt,
  punctAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
  topicsAt,
} from './reading.ts';
import type { Reference } from './refer.ts';
import { isSource } from './sources.ts';
import { Class, Topic } from './word-classes.ts';
import { WordPattern } from './word-pattern.ts';

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
  /** By item minus `start`: place of the group that covers it, or -1. */
  readonly covering: Int16Array;
  /** What the text is about when the sentence begins: a mention, or -1. */
  readonly focus: number;
}

const mentionOf = (reading: Reading, item: number): FoundMention | undefined =>
  reading.mentions[reading.items.ref[item] ?? -1];

/** "Alphabet's Google", "Amazon's Alexa Fund", "Microsoft's Teams", "Google parent Alphabet", "Google Gemini". */
function isOwner(reading: Reading, item: number): boolean {
  const { items } = reading;
  const owner = mentionOf(reading, item)?.organization;
  let next = item + 1;
  if (kindAt(items, next) === Kind.Possessive) next++;
  else if (punctAt(items, next) === '-' && /^(?:parent|owned|owner)$/.test(wordText(reading, next + 1))) next += 2;
  else if (parents.written(reading, next)) next += wordText(reading, next + 1) === 'company' ? 2 : 1;
  else if (kindAt(items, next) !== Kind.Organization) return false;
  if (kindAt(items, next) !== Kind.Organization) return false;
  const owned = mentionOf(reading, next);
  if (!owner || !owned?.organization) return false;
  return isOneHouse(owner, owned.organization, reading.lexicon, reading.day);
}

const wordText = (reading: Reading, item: number): string =>
  reading.folded.slice(reading.items.start[item] ?? 0, reading.items.end[item] ?? 0);

/** The exchange in "(NASDAQ: X)", and the symbol after it. */
const isTicker = (items: Items, item: number): boolean =>
  (punctAt(items, item - 1) === '(' && punctAt(items, item + 1) === ':') ||
  (punctAt(items, item - 1) === ':' && punctAt(items, item + 1) === ')');

/** Skips "(NASDAQ: X)" and the like; returns the item after it. */
export function skipParenthesis(items: Items, item: number, end: number): number {
  if (punctAt(items, item) !== '(') return item;
  for (let at = item + 1; at < Math.min(end, item + 12); at++) if (punctAt(items, at) === ')') return at + 1;
  return item;
}

const noFiller =
  Class.Verb |
  Class.Auxiliary |
  Class.Modal |
  Class.Preposition |
  Class.Subordinator |
  Class.Relative |
  Class.Report |
  Class.Pronoun |
  Class.Ending |
  Class.Denial |
  Class.Talk |
  Class.Plan;

/** "Ostrin's Bard technology, and ...": the item after what a possessed product is. */
function skipGoods(reading: Reading, item: number): number {
  const { items } = reading;
  if (!mentionOf(reading, item)?.isProduct) return item + 1;
  let next = item + 1;
  while (next < item + 4 && kindAt(items, next) === Kind.Word && topicsAt(items, next) & Topic.Goods) next++;
  return next;
}

/** "MGX of Abu Dhabi, ...": the item after where a firm comes from, where a list goes on there. */
function skipOrigin(reading: Reading, item: number): number {
  const { items } = reading;
  if (!/^(?:of|from)$/.test(wordText(reading, item))) return item;
  let at = item + 1;
  while (at < item + 4 && (items.shape[at] ?? 0) !== 0 && !mentionOf(reading, at)?.organization) at++;
  const goesOn = punctAt(items, at) === ',' || (classesAt(items, at) & Class.Coordinator) !== 0;
  return at > item + 1 && goesOn ? at : item;
}

/** "GIC, the sovereign wealth fund of Singapore, and ...": the comma after what only describes a member of a list. */
function skipApposition(reading: Reading, item: number, end: number): number {
  const { items } = reading;
  if (punctAt(items, item) !== ',' || !/^(?:the|a|an)$/.test(wordText(reading, item + 1))) return item;
  for (let at = item + 2; at < Math.min(end, item + 12); at++) {
    if (punctAt(items, at) === ',') return classesAt(items, at + 1) & Class.Coordinator ? at : item;
    if (mentionOf(reading, at)?.organization || classesAt(items, at) & (Class.Relative | Class.Auxiliary)) return item;
  }
  return item;
}

/** From an organization, the next one that is coordinated with it: [item, needsMore], or null. */
function nextInList(
  reading: Reading,
  item: number,
  end: number,
  isUsable: (item: number) => boolean,
): { item: number; comma: boolean } | null {
  const { items } = reading;
  let at = skipOrigin(reading, skipParenthesis(items, skipGoods(reading, item), end));
  at = skipApposition(reading, at, end);
  const isJoint =
    punctAt(items, at) === '/' || (punctAt(items, at) === '-' && isGlued(items, at) && isGlued(items, at + 1));
  if (isJoint && isUsable(at + 1)) return { item: at + 1, comma: false };
  let comma = false;
  if (punctAt(items, at) === ',') {
    comma = true;
    at++;
  }
  let joined = false;
  let strangers = 0;
  if (classesAt(items, at) & Class.Coordinator) {
    joined = true;
    at++;
  }
  if (!comma && !joined) return null;
  for (let filler = 0; filler < 6 && at < end; filler++, at++) {
    if (isUsable(at)) return { item: at, comma: comma && !joined };
    const classes = classesAt(items, at);
    if (kindAt(items, at) === Kind.Organization) {
      if (kindAt(items, at + 1) === Kind.Possessive) at++;
      else if (punctAt(items, at + 1) === '-' && isGlued(items, at + 1)) at += 2;
      else return null;
      continue;
    }
    if (wordText(reading, at) === 'of' && classesAt(items, at - 1) & (Class.Unit | Class.Kind)) continue;
    if (kindAt(items, at) !== Kind.Word || classes & noFiller) return null;
    if (punctAt(items, at + 1) === '-' && isGlued(items, at + 1)) at++;
    if (classes === 0 && (++strangers > 2 || /(?:ed|ing)$/.test(wordText(reading, at)))) return null;
    if (comma && !joined && filler > 2 && !(classes & (Class.Determiner | Class.Modifier | Class.Kind))) return null;
  }
  return null;
}

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
  const next = punctAt(reading.items, item + 1) === ',' ? item + 2 : item + 1;
  return (
    (classesAt(reading.items, next) & Class.Coordinator) !== 0 &&
    /^(?:others?|more|several|many|various|a|an|some|the rest|existing|new|dozens|angel)$/.test(
      wordText(reading, next + 1),
    )
  );
}

/** "... in A and B $5 billion": B begins a clause whose verb is left out. */
function isGap(items: Items, item: number): boolean {
  const at = classesAt(items, item) & Class.Adverb ? item + 1 : item;
  return kindAt(items, at) === Kind.Figure;
}

/** ", and X said": a new clause, not one more member. */
const opensClause = (items: Items, item: number): boolean =>
  (classesAt(items, item) & (Class.Modal | Class.Auxiliary | Class.Report)) !== 0;

/** "X CEO Jane Roe", "former X engineer": not "X CEO" alone, which may speak for it. */
function isTitleOf(items: Items, item: number): boolean {
  let at = kindAt(items, item + 1) === Kind.Possessive ? item + 2 : item + 1;
  if (!(classesAt(items, at) & Class.JobTitle)) return false;
  while (classesAt(items, at) & (Class.JobTitle | Class.Coordinator)) at++;
  return kindAt(items, at) === Kind.Person || (kindAt(items, at) === Kind.Word && (items.shape[at] ?? 0) !== 0);
}

/** The groups of one sentence. */
export function readSentence(reading: Reading, references: References, number: number): Sentence {
  const { items } = reading;
  const start = sentenceStart(items, number);
  const end = sentenceEnd(items, number);
  const covering = new Int16Array(end - start).fill(-1);
  const groups: Group[] = [];
  const isUsable = (item: number) =>
    item < end &&
    kindAt(items, item) === Kind.Organization &&
    !!mentionOf(reading, item)?.organization &&
    !isTicker(items, item) &&
    !isOwner(reading, item) &&
    !isSource(reading, item);
  const cover = (group: Group) => {
    for (let item = group.first; item <= group.last; item++) covering[item - start] = groups.length;
    groups.push(group);
  };
  for (let item = start; item < end; item++) {
    if (covering[item - start] !== -1) continue;
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
      if (next.comma && closed) break;
      if (classesAt(items, next.item + 1) & Class.JobTitle) {
        closed = true;
        break;
      }
      if (
        !next.comma &&
        (isGap(items, next.item + 1) ||
          (members.length === 1 &&
            punctAt(items, (members.at(-1) ?? item) + 1) === ',' &&
            opensClause(items, next.item + 1)))
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
      isPerson: members.length === 1 && isTitleOf(items, item),
    });
  }
  return { reading, number, start, end, groups, covering, focus: references.focusAt[number] ?? -1 };
}

/** The group that covers an item, or null. */
export const groupAt = (sentence: Sentence, item: number): Group | null =>
  item < sentence.start || item >= sentence.end
    ? null
    : (sentence.groups[sentence.covering[item - sentence.start] ?? -1] ?? null);
