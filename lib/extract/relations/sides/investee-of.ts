// Who gets the money of a round or a loan where nobody is said to raise it: "a round in X", "valuing X at", "a loan for X".

import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { moneyAt } from '#lib/extract/clause/money-at.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { compoundOf, possessorOf } from '#lib/extract/clause/places.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

export const roundNouns = new WordPattern(
  /^(?:round|funding round|financing round|series [a-h]|fundraise|raise|seed)$/,
);

const leading = new WordPattern(/^(?:co-)?(?:led|leads?)$/);
const backing = new WordPattern(/^back(?:s|ed|ing)?$/);
const valuing = new WordPattern(/^(?:valu(?:es|ed|ing)|puts?|putting)$/);

/** What kind of organization the first of a group is. */
export const kindOfGroup = (sentence: Sentence, group: Group) =>
  sentence.reading.mentions[group.mentions[0] ?? -1]?.organization?.kind;

/** "a round in X", "X's round": who gets the money where nobody is said to raise it. */
export function investeeOf(sentence: Sentence): Group | null {
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (leading.written(sentence.reading, item) && moneyAt(sentence, item + 2)) {
      const led =
        afterPreposition(sentence, item, 'for', 5) ??
        afterPreposition(sentence, item, 'in', 5) ??
        afterPreposition(sentence, item, 'into', 6);
      // "Led its round": whose that is was told before.
      return led ?? (wordTextAt(sentence, item + 1) === 'a' ? valuedIn(sentence) : null);
    }
    if (!roundNouns.at(items, item)) continue;
    const owner = possessorOf(sentence, item) ?? compoundOf(sentence, item);
    if (owner && owner.mentions.length === 1) return owner;
    const within =
      afterPreposition(sentence, item, 'in', 5) ??
      afterPreposition(sentence, item, 'into', 5) ??
      afterPreposition(sentence, item, 'for', 5) ??
      afterPreposition(sentence, item, 'of', 9) ??
      afterPreposition(sentence, item, 'at', 6);
    if (within && within.mentions.length === 1 && !isInList(sentence, item, within)) return within;
  }
  return valuedIn(sentence) ?? afterLedRound(sentence) ?? backedIn(sentence);
}

/** "investors in the round include X, funds of Y": who is listed behind a verb brings the money. */
function isInList({ reading: { items } }: Sentence, round: number, { first }: Group): boolean {
  let hasVerb = false;
  for (let item = round + 1; item < first; item++) {
    if (classesAt(items, item) & (Class.Verb | Class.Be)) hasVerb = true;
    else if (hasVerb && punctAt(items, item) === ',') return true;
  }
  return false;
}

/** "X is worth $2 billion after a Norvane-led round": the round is that of whom the sentence is about. */
function afterLedRound(sentence: Sentence): Group | null {
  for (let item = sentence.start + 2; item < sentence.end; item++) {
    if (!roundNouns.at(sentence.reading.items, item)) continue;
    for (let led = item - 1; led > item - 5; led--)
      if (/^(?:co-)?led$/.test(wordTextAt(sentence, led)) && punctAt(sentence.reading.items, led - 1) === '-')
        return subjectOf(sentence, led - 2, 'noun');
  }
  return null;
}

/** "X, valued at $21 billion in a funding round that was led by Y". */
function isInRound({ end, reading: { items } }: Sentence, valued: number): boolean {
  for (let item = valued + 2; item < Math.min(end, valued + 9); item++) if (roundNouns.at(items, item)) return true;
  return false;
}

/** "the round, valuing X at $2 billion", "a round that values X at": whom the money makes worth so much. */
function valuedIn(sentence: Sentence): Group | null {
  let hasRound = false;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (roundNouns.at(sentence.reading.items, item) || wordTextAt(sentence, item) === 'investors') hasRound = true;
    if (wordTextAt(sentence, item) === 'valued' && wordTextAt(sentence, item + 1) === 'at') {
      const told = isInRound(sentence, item) ? subjectOf(sentence, item, 'past') : null;
      if (told?.mentions.length === 1) return told;
    }
    if (!hasRound || !valuing.written(sentence.reading, item)) continue;
    const valued = nominalAt(sentence, item + 1, 8);
    if (
      valued &&
      (!valued.reference || valued.reference.isPronoun) &&
      valued.mentions.length === 1 &&
      isPutAt(sentence, valued)
    )
      return valued;
  }
  return null;
}

/** "values X at", "values X of San Jose at", "values X, which Y uses, at". */
const isPutAt = (sentence: Sentence, { last }: Group): boolean =>
  wordTextAt(sentence, last + 1) === 'at' ||
  (wordTextAt(sentence, last + 1) === 'of' && [3, 4, 5].some((on) => wordTextAt(sentence, last + on) === 'at')) ||
  (wordTextAt(sentence, last + 2) === 'which' && behindRelative(sentence, last + 3) === 'at');

/** The word after the comma that closes ", which Y uses,". */
function behindRelative(sentence: Sentence, from: number): string {
  for (let item = from; item < Math.min(sentence.end, from + 12); item++)
    if (punctAt(sentence.reading.items, item) === ',') return wordTextAt(sentence, item + 1);
  return '';
}

/** "Norvane backs X in a $1 billion round": whoever is backed gets the money of all. */
function backedIn(sentence: Sentence): Group | null {
  for (let item = sentence.start + 1; item < sentence.end; item++) {
    if (!backing.written(sentence.reading, item)) continue;
    const backed = nominalAt(sentence, item + 1, 8);
    if (backed?.mentions.length !== 1 || wordTextAt(sentence, backed.last + 1) !== 'in') return null;
    for (let at = backed.last + 2; at < Math.min(sentence.end, backed.last + 7); at++)
      if (roundNouns.at(sentence.reading.items, at)) return backed;
    return null;
  }
  return null;
}

/** The firm behind the first "for" that has one. */
function afterFor(sentence: Sentence, from: number): Group | null {
  for (let item = from + 1; item < Math.min(sentence.end, from + 20); item++) {
    if (/^[.;]$/.test(punctAt(sentence.reading.items, item))) return null;
    const group = wordTextAt(sentence, item) === 'for' ? nominalAt(sentence, item + 1) : null;
    if (group) return group;
  }
  return null;
}

/** "a $2 billion loan for X", "debt to fund data centres for X": who borrows where nobody is said to raise it. */
export function borrowerOf(sentence: Sentence): { investee: Group; money: number } | null {
  if (!(sentence.topics & Topic.Debt)) return null;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!moneyAt(sentence, item)) continue;
    for (let at = item + 1; at < Math.min(sentence.end, item + 6); at++) {
      if (!wordAt(sentence.reading.items, at).uses.some(({ frame }) => frame.id === 'loan')) continue;
      const investee = afterFor(sentence, at);
      if (investee && investee.mentions.length === 1 && kindOfGroup(sentence, investee) !== 'bank')
        return { investee, money: item };
    }
  }
  return null;
}
