// The scene in which a pronoun is read: who is subject, what the text is about, who was named; and what one stands for in the end.
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, punctAt, type Reading } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Takeover } from './takeover-roles.ts';

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
  /** The several whom the sentence before was about as its subject: "they" who open the next one. */
  readonly pair: readonly number[];
  /** The firm whose own text it is, or -1. */
  readonly own: number;
  /** The purchase that was told last, if any. */
  takeover: Takeover | null;
  /** The reference that was read last in this sentence, or null. */
  latest: Reference | null;
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

/** Words that tell what a firm is, before its name. */
const isDescribing = (items: Items, at: number): boolean =>
  (classesAt(items, at) & (Class.Determiner | Class.Modifier | Class.Kind)) !== 0 &&
  (classesAt(items, at) & Class.Preposition) === 0;

const halves = new WordPattern(/^(?:backed|led|owned|funded|founded)$/);

/** "Ostrin-backed X", "Ostrin rival X", "Vella maker X": the item before the name that only describes the next one, else the same item. */
function beforeDescribed(items: Items, at: number): number {
  const isHalf = halves.at(items, at) && punctAt(items, at - 1) === '-';
  const name = isHalf ? at - 2 : at;
  const isDescribed = isHalf || (classesAt(items, at + 1) & Class.Kind) !== 0;
  return isDescribed && kindAt(items, name) === Kind.Organization ? name - 1 : at;
}

/** Directly after a preposition (and its article or kind words, and who is named in them): no subject. */
export function isOblique(items: Items, item: number): boolean {
  const floor = Math.max(items.sentences[items.sentence[item] ?? 0] ?? 0, item - phraseReach);
  let at = item - 1;
  while (at >= floor && isDescribing(items, at)) at--;
  const before = beforeDescribed(items, at);
  if (before < at) {
    at = before;
    while (at >= floor && isDescribing(items, at)) at--;
  }
  return at >= floor && (classesAt(items, at) & Class.Preposition) !== 0;
}

export const kindOf = (reading: Reading, mention: number) => reading.mentions[mention]?.organization?.kind;
