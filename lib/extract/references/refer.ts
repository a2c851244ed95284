// What one "it", "the company", "both firms", "its" or "the chipmaker" stands for in a scene: the subject of the sentence, then what
// the text is about, then who was named. Answers nothing where it cannot tell.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, punctAt, type Reading, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { kindsOfWord, plural, singular } from './reference-words.ts';

/** Words that can point to who was named before. */
const pointing = new WordPattern(
  /^(?:we|our|their|they|its|it|itself|the|both|all|this|these|two|backed|owned|funded)$/,
);
const heads = new WordPattern(new RegExp(`^(?:${[...singular, ...plural, 'former', 'latter'].join('|')})$`));

/** By item: the mentions that a pronoun or a description stands for, and the item at which its words begin. */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly mentions: readonly number[];
  readonly isPronoun: boolean;
  /** Who else it could be, or -1: taken where the first would make a firm deal with itself. */
  readonly other: number;
}

/** What has been named so far, as far as a pronoun can point to it. */
export interface Scene {
  readonly start: number;
  /** The mention that is the subject of this sentence so far, or -1. */
  subject: number;
  /** In a clause inside another: the subject of the outer one, else -1. */
  outer: number;
  /** What the text was last about, or -1. */
  focus: number;
  readonly here: number[];
  recent: number[];
  /** Whether the subject is several organizations: then "it" is not they. */
  plural: boolean;
  /** The firm whose own text it is, or -1. */
  readonly own: number;
  /** By number of an organization: how often it was named. */
  readonly counts: readonly number[];
}

/** The last mention of each organization in one list after the other, in reading order. */
export function distinct(reading: Reading, first: readonly number[], second: readonly number[] = none): number[] {
  const found: number[] = [];
  addLatest(reading, second, found);
  addLatest(reading, first, found);
  return found.reverse();
}

const none: readonly number[] = [];

/** Adds from the end of a list who is not there yet. */
function addLatest(reading: Reading, list: readonly number[], found: number[]): void {
  for (let at = list.length - 1; at >= 0; at--) {
    const mention = list[at] ?? -1;
    const number = organizationNumber(reading, mention);
    let isNew = number > 0;
    for (const other of found) if (organizationNumber(reading, other) === number) isNew = false;
    if (isNew) found.push(mention);
  }
}

/** How far back a noun phrase is followed: longer ones are lists of words, not phrases. */
export const phraseReach = 12;

/** Directly after a preposition (and its article or kind words): no subject. */
export function isOblique(items: Items, item: number): boolean {
  const floor = Math.max(items.sentences[items.sentence[item] ?? 0] ?? 0, item - phraseReach);
  let at = item - 1;
  while (
    at >= floor &&
    classesAt(items, at) & (Class.Determiner | Class.Modifier | Class.Kind) &&
    !(classesAt(items, at) & Class.Preposition)
  )
    at--;
  return at >= floor && (classesAt(items, at) & Class.Preposition) !== 0;
}

/** "25 MW of IT capacity": no "it", unless all words around it are in capitals. */
const isAcronym = (items: Items, item: number): boolean =>
  ((items.shape[item] ?? 0) & Shape.Caps) !== 0 &&
  !((items.shape[item - 1] ?? 0) & Shape.Caps && (items.shape[item + 1] ?? 0) & Shape.Caps);

export function readReference(reading: Reading, item: number, scene: Scene): Reference | null {
  const { items } = reading;
  if (!pointing.at(items, item) || isAcronym(items, item)) return null;
  const { text } = wordAt(items, item);
  const end = items.sentences[(items.sentence[item] ?? 0) + 1] ?? items.count;
  const pronoun = (mentions: readonly number[]): Reference | null =>
    mentions.length > 0
      ? { first: item, last: item, mentions, isPronoun: true, other: otherThan(reading, scene, mentions[0] ?? -1) }
      : null;
  const isObject = isOblique(items, item) || (classesAt(items, item - 1) & (Class.Verb | Class.Trigger)) !== 0;
  const differs =
    scene.focus >= 0 && organizationNumber(reading, scene.focus) !== organizationNumber(reading, scene.subject);
  const prefersFocus = differs && ((text === 'it' && isObject) || (scene.plural && text !== 'itself'));
  const isInner = scene.outer >= 0 && text === 'it';
  const about = isInner ? scene.outer : scene.subject >= 0 && !prefersFocus ? scene.subject : scene.focus;
  if (text === 'we' || text === 'our') return pronoun(speakerOf(reading, item, scene));
  if (text === 'their' || text === 'they') {
    if (isOfUnnamed(reading, item, scene)) return null;
    const both = pairOf(reading, scene);
    return both.length >= 2 ? pronoun(both) : null;
  }
  if (text === 'its' || text === 'it' || text === 'itself') {
    if (text === 'it' && isExpletive(reading, item)) return null;
    const possessor = text === 'its' && scene.subject < 0 ? possessorIn(reading, scene) : -1;
    if (possessor >= 0) return pronoun([possessor]);
    return about >= 0 ? pronoun([about]) : null;
  }
  if (text === 'both' && isOblique(items, item) && kindAt(items, item + 1) === Kind.Punct) {
    const both = pairOf(reading, { ...scene, here: withoutLast(reading, scene) });
    return both.length === 2 ? pronoun(both) : null;
  }
  if (text === 'both' && classesAt(items, item + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Trigger)) {
    const both = pairOf(reading, scene);
    return both.length === 2 ? pronoun(both) : null;
  }
  if (text === 'the' && kindAt(items, item + 1) === Kind.Organization) return rivalOf(reading, item, scene);
  const backer = /^(?:backed|owned|funded)$/.test(text) ? backerBefore(reading, item) : null;
  if (backer === 0) return null;
  let last = item + 1;
  while (last < end && last < item + 6 && isDescriber(items, last) && !isHead(reading, last - 1, last)) last++;
  const head = writtenAt(reading, last - 1);
  if (last - 1 === item || kindAt(items, last) === Kind.Organization) return null;
  const description = (mentions: readonly number[]): Reference => ({
    first: item,
    last: last - 1,
    mentions,
    isPronoun: false,
    other: otherThan(reading, scene, mentions[0] ?? -1),
  });
  if (plural.has(head)) {
    const said = reading.folded.slice(items.start[item] ?? 0, items.end[last - 1] ?? 0);
    const count = countIn(said);
    if (text === 'all' && count < 3) return null;
    const both = groupOf(reading, scene, count, kindsOfWord[head.replace(/s$/, '')]);
    return both.length >= 2 && (count === 0 || both.length === count) ? description(both) : null;
  }
  if (text === 'the' && /^(?:former|latter)$/.test(head)) {
    const pair = distinct(reading, scene.recent).slice(-2);
    const one = scene.here.length === 0 && pair.length === 2 ? pair[head === 'former' ? 0 : 1] : undefined;
    return one === undefined ? null : description([one]);
  }
  if (!singular.has(head) || text === 'both' || text === 'all' || text === 'these' || text === 'two') return null;
  const apposed = text === 'the' && !backer ? apposedTo(reading, item, last) : -1;
  if (apposed >= 0) return description([apposed]);
  const described =
    backer && punctAt(items, item - 4) === ','
      ? items.kind[item - 5] === Kind.Organization
        ? (items.ref[item - 5] ?? -1)
        : -1
      : -1;
  const at = described >= 0 ? described : pick(reading, item, last, head, scene);
  return at >= 0 && organizationNumber(reading, at) !== backer ? description([at]) : null;
}

const contenders = new WordPattern(/^(?:rival|competitor|challenger|arch-rival|archrival|foe)$/);

/** "The Ostrin rival": not Ostrin, but the other firm that the text is about. */
function rivalOf(reading: Reading, item: number, scene: Scene): Reference | null {
  const { items } = reading;
  const known = organizationNumber(reading, items.ref[item + 1] ?? -1);
  let last = item + 2;
  while (
    last < item + 5 &&
    classesAt(items, last) & (Class.Modifier | Class.Kind) &&
    !contenders.written(reading, last)
  )
    last++;
  if (known === 0 || !contenders.written(reading, last)) return null;
  const next = punctAt(items, last + 1) === ',' ? last + 2 : last + 1;
  if (kindAt(items, next) === Kind.Organization || kindAt(items, next) === Kind.Name) return null;
  const meant = [scene.focus, scene.subject, ...scene.recent.toReversed()].find(
    (mention) => isOther(reading, mention, known) && kindOf(reading, mention) !== 'fund',
  );
  return meant === undefined ? null : { first: item, last, mentions: [meant], isPronoun: false, other: -1 };
}

/** How many "both labels", "all three firms", "the four banks" are, or 0. */
const countIn = (said: string): number =>
  /\bfour\b/.test(said) ? 4 : /\bthree\b/.test(said) ? 3 : /\b(?:two|both|pair)\b/.test(said) ? 2 : 0;

/** "X, which competes with both": the others that the sentence names before it. */
const withoutLast = (reading: Reading, { here }: Scene): number[] =>
  here.filter((mention) => organizationNumber(reading, mention) !== organizationNumber(reading, here.at(-1) ?? -1));

/** "Ostrin, the virtual reality company that": who is described by it, or -1. */
function apposedTo(reading: Reading, item: number, next: number): number {
  const { items, mentions } = reading;
  const at = items.ref[item - 2] ?? -1;
  const isApposed = punctAt(items, item - 1) === ',' && kindAt(items, item - 2) === Kind.Organization;
  if (!isApposed || !mentions[at]?.organization) return -1;
  if (/^(?:that|which)$/.test(wordAt(items, next).text)) return at;
  const goesOn = /^(?:behind|known|based|best|whose|of|from|[a-z]+ing)$/.test(writtenAt(reading, next));
  const isClosed =
    punctAt(items, next) === ',' &&
    (classesAt(items, next + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Report)) !== 0;
  return (goesOn || isClosed) && !isOblique(items, item - 2) ? at : -1;
}

/** "the Ostrin-backed start-up": the number of who backs it, or 0 where the words are of another kind. */
function backerBefore(reading: Reading, item: number): number {
  const { items } = reading;
  const isBacked =
    punctAt(items, item - 1) === '-' &&
    kindAt(items, item - 2) === Kind.Organization &&
    wordAt(items, item - 3).text === 'the';
  return isBacked ? organizationNumber(reading, items.ref[item - 2] ?? -1) : 0;
}

/** "It would be X's largest deal after its ...": the only one that is named so far in the sentence, as an owner. */
function possessorIn({ items, mentions }: Reading, { here }: Scene): number {
  const [only, ...rest] = here;
  const item = mentions[only ?? -1]?.item ?? -1;
  return only !== undefined && rest.length === 0 && kindAt(items, item + 1) === Kind.Possessive ? only : -1;
}

/** The last other organization that was named: in this sentence, then what the text was about, then before. */
function otherThan(reading: Reading, scene: Scene, first: number): number {
  const known = organizationNumber(reading, first);
  const here = lastOther(reading, scene.here, known);
  if (here >= 0) return here;
  return isOther(reading, scene.focus, known) ? scene.focus : lastOther(reading, scene.recent, known);
}

/** Whether a mention is of an organization with another number; who only reports is none. */
function isOther(reading: Reading, mention: number, known: number): boolean {
  const number = organizationNumber(reading, mention);
  return number > 0 && number !== known && kindOf(reading, mention) !== 'media';
}

/** The last mention in a list that is of another organization, or -1. */
function lastOther(reading: Reading, list: readonly number[], known: number): number {
  for (let at = list.length - 1; at >= 0; at--) if (isOther(reading, list[at] ?? -1, known)) return list[at] ?? -1;
  return -1;
}

/** A kind word ends the description unless another one follows: "the cloud giant", but not "the company claims". */
function isHead(reading: Reading, item: number, next: number): boolean {
  return heads.written(reading, item) && (classesAt(reading.items, next) & Class.Kind) === 0;
}

const writtenAt = ({ items, folded }: Reading, item: number): string =>
  wordAt(items, item).text || folded.slice(items.start[item], items.end[item]);

/** Who says "we": the organization whose officer is quoted in the sentence, else the firm whose own text it is, else what it is about. */
function speakerOf(reading: Reading, item: number, scene: Scene): number[] {
  const { items } = reading;
  for (let at = scene.start; at < items.count && at < item + 60 && items.sentence[at] === items.sentence[item]; at++) {
    if (kindAt(items, at) !== Kind.Organization) continue;
    const next = kindAt(items, at + 1) === Kind.Possessive ? at + 2 : at + 1;
    const isOfficer = (classesAt(items, next) & Class.JobTitle) !== 0 || /^(?:of|at)$/.test(wordAt(items, at - 1).text);
    if (isOfficer && reading.mentions[items.ref[at] ?? -1]?.organization) return [items.ref[at] ?? -1];
  }
  return scene.own >= 0 ? [scene.own] : scene.focus >= 0 ? [scene.focus] : [];
}

function isDescriber(items: Items, item: number): boolean {
  if (kindAt(items, item) === Kind.Punct) return punctAt(items, item) === '-';
  if (kindAt(items, item) !== Kind.Word) return false;
  const classes = classesAt(items, item);
  const closed =
    Class.Preposition |
    Class.Verb |
    Class.Auxiliary |
    Class.Relative |
    Class.Coordinator |
    Class.Modal |
    Class.Pronoun |
    Class.Adverb;
  return (classes & (Class.Kind | Class.Modifier)) !== 0 || (classes & closed) === 0;
}

/** "It remains to be seen", "it is unclear": no one. */
function isExpletive(reading: Reading, item: number): boolean {
  const { items, folded } = reading;
  const right = folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 30);
  return /^(?:'s| is| was| seems| appears| remains| would be| will be| may be) (?:not |also |still |now |likely )?(?:unclear|likely|possible|expected|worth|important|hard|difficult|clear|unknown|that|to be|a |the |reported|believed|estimated|understood|about|only|been)/.test(
    right,
  );
}

/** How often a mention's organization was named so far. */
const countOf = (reading: Reading, { counts }: Scene, mention: number): number =>
  counts[organizationNumber(reading, mention)] ?? 0;

/** "AI firms seek to cut their costs": several of whom none is named, right before. */
function isOfUnnamed({ items, folded }: Reading, item: number, { start }: Scene): boolean {
  for (let at = item - 1; at >= start && at > item - phraseReach; at--) {
    if (kindAt(items, at) === Kind.Organization || /^[;:]$/.test(punctAt(items, at))) return false;
    if (classesAt(items, at) & Class.Kind && /[^s]s$/.test(folded.slice(items.start[at], items.end[at])))
      return !/^(?:the|both|these|two|all|those)$/.test(wordAt(items, at - 1).text);
  }
  return false;
}

/** "The two companies": those of this sentence, else the two that the article names most. */
function pairOf(reading: Reading, scene: Scene): number[] {
  const here = distinct(reading, scene.here);
  if (here.length >= 2) return scene.plural && here.length <= 6 ? here : here.slice(-2);
  const all = distinct(reading, scene.recent, scene.here);
  const count = (at: number) => countOf(reading, scene, at);
  const often = all.sort((a, b) => count(b) - count(a)).slice(0, 2);
  return often.sort((a, b) => a - b);
}

const press = kindsOfWord.label;

/** "the record labels", "the publishers": they come in threes rather than in pairs, in suits and in talks. */
const allOfPress = 3;

/** As many as are counted, of the kind that is said: "the three companies", "the two chipmakers"; with no count the pair it is about. */
function groupOf(
  reading: Reading,
  scene: Scene,
  count: number,
  kinds: readonly OrganizationKind[] | undefined,
): number[] {
  const fits = (at: number) => {
    const kind = kindOf(reading, at);
    return kinds === undefined || (kind !== undefined && (kinds.includes(kind) || kind === 'unknown'));
  };
  if (kinds === undefined && count < 3) return pairOf(reading, scene);
  const here = distinct(reading, scene.here).filter(fits);
  const all = here.length >= Math.max(2, count) ? here : distinct(reading, scene.recent, scene.here).filter(fits);
  return all.slice(-(count || (kinds === press ? allOfPress : 2)));
}

/** How much oftener than the last subject an organization must be named to be what "the company" means. */
const mainWeight = 1.2;

function pick(reading: Reading, item: number, last: number, head: string, scene: Scene): number {
  const { items } = reading;
  const words = reading.folded.slice(items.start[item] ?? 0, items.end[last - 1] ?? 0);
  const wanted =
    kindsOfWord[head] ??
    (/chip/.test(words) ? kindsOfWord.chipmaker : /cloud/.test(words) ? (['cloud', 'neocloud'] as const) : undefined);
  const order = distinct(reading, scene.recent, scene.here).reverse();
  if (wanted) {
    const isStartup = head === 'startup' || head === 'start-up';
    const fits = (at: number) => {
      const organization = reading.mentions[at]?.organization;
      return (
        !!organization &&
        wanted.includes(organization.kind) &&
        !(isStartup && organization.hasCloud && organization.kind !== 'lab')
      );
    };
    const isActing =
      scene.subject >= 0 && organizationNumber(reading, scene.subject) === organizationNumber(reading, scene.focus);
    if ((isStartup || !isActing) && scene.focus >= 0 && fits(scene.focus)) return scene.focus;
    const found = order.find(fits);
    if (found !== undefined) return found;
    if (!isStartup) return ofUnknownKind(reading, item, scene, order);
  }
  if (scene.subject >= 0 && scene.here.length > 0 && classesAt(items, item - 1) & Class.Report) return scene.subject;
  const count = (at: number) => countOf(reading, scene, at);
  const isOther = scene.subject >= 0 && isOblique(items, item);
  const main = isOther
    ? order
        .filter((at) => organizationNumber(reading, at) !== organizationNumber(reading, scene.subject))
        .sort((a, b) => count(b) - count(a))[0]
    : undefined;
  if (main !== undefined && scene.focus >= 0 && count(main) >= mainWeight * count(scene.focus)) return main;
  if (scene.focus < 0) return order[0] ?? -1;
  if (kindOf(reading, scene.focus) !== 'fund' || /fund|investor|firm$/.test(head)) return scene.focus;
  return order.filter((at) => kindOf(reading, at) !== 'fund').sort((a, b) => count(b) - count(a))[0] ?? scene.focus;
}

/** "The chipmaker" where no such firm is known: a new name of which nobody says what it is, if it can only be one. */
function ofUnknownKind(reading: Reading, item: number, scene: Scene, order: readonly number[]): number {
  const unknown = order.filter((at) => kindOf(reading, at) === 'unknown');
  const about = isOblique(reading.items, item) ? scene.subject : -1;
  const others = unknown.filter(
    (at) => about < 0 || organizationNumber(reading, at) !== organizationNumber(reading, about),
  );
  return others.length === 1
    ? (others[0] ?? -1)
    : (others.find((at) => organizationNumber(reading, at) === organizationNumber(reading, scene.focus)) ?? -1);
}

const kindOf = (reading: Reading, mention: number) => reading.mentions[mention]?.organization?.kind;
