// The way from one side of a pair to the other, by the bones of the grammar between them: verbs, nouns of deals, prepositions, other
// parties, marks and words that open clauses. And for each side the verb or noun that governs it, and the verb that it is before.
// Nothing is parsed: what stands nearest within a clause is taken for what governs.
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { findWord } from '#lib/extract/words/vocabulary.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { classesAt, kindAt, wordNumberAt } from '../reading.ts';

/** What an item is on the way; words that are none of these are passed over. */
export const Bone = {
  None: 0,
  Verb: 1,
  Participle: 2,
  Gerund: 3,
  Noun: 4,
  Report: 5,
  Preposition: 6,
  Party: 7,
  Relative: 8,
  Subordinator: 9,
  Coordinator: 10,
  Comma: 11,
  Stop: 12,
  Negation: 13,
  Figure: 14,
} as const;

const by = findWord('by');
const verbal = Class.Verb | Class.Trigger | Class.Talk | Class.Ending | Class.Denial | Class.Plan;

/** ; : — ( ) • → */
const stops = new Set([59, 58, 0x2014, 0x2013, 40, 41, 0x2022, 0x2192]);

function boneOfWord({ reading: { items, folded } }: Sentence, item: number): number {
  const classes = classesAt(items, item);
  if (classes & Class.Negation) return Bone.Negation;
  if (classes & (Class.Be | Class.Auxiliary | Class.Modal)) return Bone.None;
  if (classes & Class.Report) return Bone.Report;
  if (classes & Class.DealNoun) return Bone.Noun;
  if (classes & Class.PastParticiple) return isDone(items, item) ? Bone.Participle : Bone.Verb;
  if (classes & verbal) return classes & Class.Gerund ? Bone.Gerund : Bone.Verb;
  if (classes & Class.Relative) return Bone.Relative;
  if (classes & Class.Preposition) return Bone.Preposition;
  if (classes & Class.Subordinator) return Bone.Subordinator;
  if (classes & Class.Coordinator) return Bone.Coordinator;
  if (classes & (Class.Determiner | Class.Adverb | Class.Kind | Class.JobTitle | Class.Modifier)) return Bone.None;
  // A word that nobody listed is taken for a verb by its ending.
  const end = items.end[item] ?? 0;
  if (end - (items.start[item] ?? 0) < 5) return Bone.None;
  if (folded.startsWith('ed', end - 2)) return isDone(items, item) ? Bone.Participle : Bone.Verb;
  if (folded.startsWith('ing', end - 3)) return Bone.Gerund;
  return Bone.None;
}

/** "was acquired", "acquired by": a form of "be" before a participle, or "by" behind it. */
export function isDone(items: Sentence['reading']['items'], item: number): boolean {
  return (
    wordNumberAt(items, item + 1) === by || ((classesAt(items, item - 1) | classesAt(items, item - 2)) & Class.Be) !== 0
  );
}

function boneAt(sentence: Sentence, item: number): number {
  const { items } = sentence.reading;
  switch (kindAt(items, item)) {
    case Kind.Punct: {
      const mark = items.word[item] ?? 0;
      return mark === 44 ? Bone.Comma : stops.has(mark) ? Bone.Stop : Bone.None;
    }
    case Kind.Figure:
      return Bone.Figure;
    case Kind.Word:
      return boneOfWord(sentence, item);
    default:
      return Bone.None;
  }
}

let lastSentence: Sentence | null = null;
let lastBones: Uint8Array = new Uint8Array(0);

/** What each item of a sentence is, by item minus its start; groups are parties at their first item and nothing after it. */
export function bonesOf(sentence: Sentence): Uint8Array {
  if (sentence === lastSentence) return lastBones;
  const bones = new Uint8Array(sentence.end - sentence.start);
  for (let item = sentence.start; item < sentence.end; item++)
    if (!sentence.covering[item - sentence.start]) bones[item - sentence.start] = boneAt(sentence, item);
  for (const { first } of sentence.groups) bones[first - sentence.start] = Bone.Party;
  lastSentence = sentence;
  lastBones = bones;
  return bones;
}

const isVerb = (bone: number): boolean => bone >= Bone.Verb && bone <= Bone.Gerund;
const governs = (bone: number): boolean => bone >= Bone.Verb && bone <= Bone.Report;
const endsClause = (bone: number): boolean =>
  bone === Bone.Stop || bone === Bone.Relative || bone === Bone.Subordinator;

/** The item that governs a group from before it, and the preposition right before the group: items, or -1. */
export function governorOf(sentence: Sentence, group: Group): { head: number; link: number } {
  const bones = bonesOf(sentence);
  let link = -1;
  for (let at = group.first - 1 - sentence.start; at >= 0; at--) {
    const bone = bones[at] ?? 0;
    if (governs(bone)) return { head: at + sentence.start, link };
    if (endsClause(bone)) break;
    if (bone === Bone.Preposition && link < 0) link = at + sentence.start;
  }
  return { head: -1, link };
}

/** The verb that a group stands before, or -1. */
export function deedOf(sentence: Sentence, group: Group): number {
  const bones = bonesOf(sentence);
  for (let at = group.last + 1 - sentence.start; at < bones.length; at++) {
    const bone = bones[at] ?? 0;
    if (isVerb(bone) || bone === Bone.Report) return at + sentence.start;
    if (bone === Bone.Stop || bone === Bone.Party || bone === Bone.Preposition) break;
  }
  return -1;
}

/** The way between two groups, and what it is like. */
export interface Route {
  /** The first and last verb or noun on it, and the last preposition: items, or -1. */
  readonly firstHead: number;
  readonly lastHead: number;
  readonly link: number;
  /** The hardest border that it crosses: a stop, a clause, another party, none. */
  readonly border: string;
  readonly heads: number;
}

export function routeOf(sentence: Sentence, left: Group, right: Group): Route {
  const bones = bonesOf(sentence);
  let [firstHead, lastHead, link, heads] = [-1, -1, -1, 0];
  let [hasStop, hasClause, hasParty] = [false, false, false];
  for (let item = left.last + 1; item < right.first; item++) {
    const bone = bones[item - sentence.start] ?? 0;
    if (bone === Bone.None || bone === Bone.Figure) continue;
    if (governs(bone)) {
      if (firstHead < 0) firstHead = item;
      lastHead = item;
      link = -1;
      heads++;
    }
    if (bone === Bone.Preposition) link = item;
    hasStop ||= bone === Bone.Stop;
    hasClause ||= bone === Bone.Relative || bone === Bone.Subordinator;
    hasParty ||= bone === Bone.Party;
  }
  const border = hasStop ? 'stop' : hasClause ? 'clause' : hasParty ? 'party' : 'none';
  return { firstHead, lastHead, link, border, heads };
}
