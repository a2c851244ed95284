// Places of a sentence as seen from a trigger: owner, object, compound, list behind. Each walks the items one way and returns the
// group in that place, or null. They know English word order, not what a frame means.

import { classesAt, isGlued, kindAt, punctAt, topicsAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { isHyphenated, wordTextAt } from './head-of.ts';
import { beforeParenthesis, skipParenthesis } from './list-members.ts';
import { nominalAt } from './nominal-at.ts';

/** "xAI's computer is powered by": whose thing the subject is. */
export function ownerOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  // "X's tutor, which runs on".
  const which = /^(?:which|that)$/.test(wordTextAt(sentence, trigger - 1)) ? trigger - 1 : trigger;
  const from = which < trigger && punctAt(items, which - 1) === ',' ? which - 2 : which - 1;
  for (let item = from; item >= Math.max(sentence.start, from - 8); item--) {
    if (kindAt(items, item) === Kind.Possessive) return groupAt(sentence, item - 1);
    const group = groupAt(sentence, item);
    if (group)
      return (group.reference && classesAt(items, item) & Class.Possessive) || isOfGoods(sentence, group)
        ? group
        : null;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return null;
    if (classesAt(items, item) & (Class.Preposition | Class.Relative | Class.Coordinator)) return null;
  }
  return null;
}

/** "the chips of X are made": the owner behind the goods. */
const isOfGoods = (sentence: Sentence, group: Group): boolean =>
  group.mentions.length === 1 &&
  wordTextAt(sentence, group.first - 1) === 'of' &&
  (topicsAt(sentence.reading.items, group.first - 2) & Topic.Goods) !== 0;

/** "Blackwell-powered instances": the maker that describes what is offered. */
export function poweringOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 7); item++) {
    const group = groupAt(sentence, item);
    if (group) {
      const mark = skipParenthesis(items, group.last + 1, sentence.end) + 1;
      // "EU-based customers": where somebody is, and nobody's goods.
      const isPlace = /^(?:government|public_body)$/.test(
        sentence.reading.mentions[group.mentions[0] ?? -1]?.organization?.kind ?? '',
      );
      const describes = /^(?:powered|based|accelerated)$/.test(wordTextAt(sentence, mark)) && !isPlace;
      return isHyphenated(sentence, group) && describes ? group : null;
    }
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return null;
  }
  return null;
}

/** "Among the first to adopt it are X and Y", "companies using it include X": the subject stands behind the verb. */
export function listedAfter(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  if (
    !/^(?:among|companies|customers|organi[sz]ations|users|firms|those|others|businesses|enterprises|early|leading|other|some|the first|partners)/.test(
      sentence.reading.folded.slice(items.start[sentence.start]),
    )
  )
    return null;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 16); item++) {
    if (/^(?:includes?|included|are|is|were)$/.test(wordTextAt(sentence, item))) return nominalAt(sentence, item + 1);
    if (punctAt(items, item) === ';') return null;
  }
  return null;
}

/** The object of a verb: the group in the phrase right after it. */
export const objectOf = (sentence: Sentence, trigger: number): Group | null =>
  nominalAt(sentence, trigger + 1, 14, false, false);

/** "X's two leases": a number behind the owner. */
const counting = /^(?:two|three|four|five|several|many|other|most)$/;

/** "X's $2 billion [Y] deal", "its new deal", "X's (XX) new deal". */
export function possessorOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 12); item--) {
    item = beforeParenthesis(items, item, sentence.start);
    if (kindAt(items, item) === Kind.Possessive) return groupAt(sentence, item - 1);
    const group = groupAt(sentence, item);
    if (group?.reference && classesAt(items, item) & Class.Possessive) return group;
    if (
      group &&
      !group.reference &&
      item < trigger - 1 &&
      kindAt(items, group.first - 1) !== Kind.Possessive &&
      !(classesAt(items, group.first - 1) & Class.Modifier)
    )
      return null;
    const kind = kindAt(items, item);
    if (
      group ||
      kind === Kind.Figure ||
      kind === Kind.Date ||
      punctAt(items, item) === '-' ||
      punctAt(items, item) === '"' ||
      punctAt(items, item) === '\u201c' ||
      punctAt(items, item) === '\u201d'
    )
      continue;
    const classes = classesAt(items, item);
    // "back-to-back": the middle of a word with hyphens.
    const isPart =
      (punctAt(items, item - 1) === '-' && isGlued(items, item)) ||
      (punctAt(items, item + 1) === '-' && isGlued(items, item + 1) && isGlued(items, item + 2));
    if (isPart) continue;
    if (
      kind !== Kind.Word ||
      classes &
        (Class.Preposition | Class.Determiner | Class.Auxiliary | Class.Modal | Class.Relative | Class.Subordinator)
    ) {
      if (
        /^(?:up to|up|to|over|about|around)$/.test(wordTextAt(sentence, item)) &&
        kindAt(items, item + 1) !== Kind.Word
      )
        continue;
      if (counting.test(wordTextAt(sentence, item)) && kindAt(items, item - 1) === Kind.Possessive) continue;
      return null;
    }
    if (
      classes & Class.Verb &&
      !(classes & (Class.DealNoun | Class.Kind | Class.Modifier)) &&
      !/(?:ed|ing)$/.test(wordTextAt(sentence, item))
    )
      return null;
  }
  return null;
}

/** "the X deal", "a $2 billion X investment", "the X-Y partnership". */
export function compoundOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 5); item--) {
    const group = groupAt(sentence, item);
    if (group) return group.reference || kindAt(items, group.last + 1) === Kind.Possessive ? null : group;
    const kind = kindAt(items, item);
    const classes = classesAt(items, item);
    if (kind === Kind.Figure || kind === Kind.Date || (punctAt(items, item) === '-' && isGlued(items, item))) continue;
    if (kind !== Kind.Word) return null;
    if (
      classes & ~(Class.Modifier | Class.Kind | Class.DealNoun | Class.Trigger | Class.Unit | Class.Former) &&
      !(classes & (Class.Modifier | Class.Kind))
    )
      return null;
    if (classes === 0 && item < trigger - 2) return null;
  }
  return null;
}
