// The noun phrase around a group: what words it modifies ("Ostrin's chips"), where the phrase begins, whether the name only
// describes what follows ("Ostrin-powered").

import { classesAt, isGlued, kindAt, punctAt, topicsAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import type { Group, Sentence } from './groups.ts';
import { skipParenthesis } from './list-members.ts';

export const noun = Class.Modifier | Class.Kind | Class.Adverb | Class.Determiner;

/** The words that a group modifies: "Intel's chips", "Nvidia GPUs": their topics and text; null where the group is the whole phrase. */
export function headOf(
  sentence: Sentence,
  group: Group,
  until = Number.MAX_SAFE_INTEGER,
): { topics: number; text: string; last: number } | null {
  const { items, folded } = sentence.reading;
  let item = skipParenthesis(items, group.last + 1, sentence.end);
  // "Ostrin Co.'s chips".
  if (punctAt(items, item) === '.' && kindAt(items, item + 1) === Kind.Possessive) item++;
  const isPossessive = kindAt(items, item) === Kind.Possessive;
  if (isPossessive) item++;
  const first = item;
  let topics = 0;
  for (; item < Math.min(sentence.end, first + 7, until); item++) {
    const classes = classesAt(items, item);
    if (punctAt(items, item) === '-' && isGlued(items, item)) continue;
    if (kindAt(items, item) === Kind.Organization && item > first) break;
    // "Ostrin's Hopper chips": a product whose name could be several firms'.
    if (isPossessive && item === first && isNameless(sentence, item)) continue;
    if (kindAt(items, item) !== Kind.Word && kindAt(items, item) !== Kind.Figure) break;
    if (
      classes &
        (Class.Preposition |
          Class.Auxiliary |
          Class.Modal |
          Class.Coordinator |
          Class.Subordinator |
          Class.Relative |
          Class.Pronoun |
          Class.Report) ||
      (classes & Class.Adverb && !(classes & Class.Modifier))
    )
      break;
    if (
      classes & Class.Verb &&
      !(classes & Class.DealNoun) &&
      topicsAt(items, item) === 0 &&
      item === first &&
      !isPossessive
    )
      break;
    topics |= topicsAt(items, item);
  }
  if (item === first) return null;
  return { topics, text: folded.slice(items.start[first] ?? 0, items.end[item - 1] ?? 0), last: item - 1 };
}

/** A name that could be several, and so is nobody's, before a word for machines. */
const isNameless = ({ reading: { items, mentions } }: Sentence, item: number): boolean =>
  kindAt(items, item) === Kind.Organization &&
  mentions[items.ref[item] ?? -1]?.organization === null &&
  (topicsAt(items, item + 1) & (Topic.Chip | Topic.Compute)) !== 0;

/** First item of the noun phrase that ends before `item`: over articles, modifiers and kind words to the left. */
export function leftOfPhrase(sentence: Sentence, item: number): number {
  const { items } = sentence.reading;
  let at = item - 1;
  while (
    at >= sentence.start &&
    ((classesAt(items, at) & noun &&
      !(classesAt(items, at) & (Class.Verb | Class.Preposition | Class.Subordinator | Class.Coordinator))) ||
      kindAt(items, at) === Kind.Figure ||
      (punctAt(items, at) === '-' && isGlued(items, at)))
  )
    at--;
  return at;
}

const hyphenated =
  /^(?:backed|owned|based|powered|led|funded|developed|made|designed|style|like|trained|branded|specific|centric|compatible|optimi[sz]ed|related|built|operated|supported|created|sponsored|friendly|focused|free|only|enabled|exclusive|hosted|accelerated)$/;

/** "Nvidia-powered", "Nvidia (NVDA)-backed": the name only describes what follows. */
export function isHyphenated(sentence: Sentence, group: Group): boolean {
  const { items } = sentence.reading;
  const next = skipParenthesis(items, group.last + 1, sentence.end);
  return punctAt(items, next) === '-' && hyphenated.test(wordTextAt(sentence, next + 1));
}

export const wordTextAt = (sentence: Sentence, item: number): string =>
  sentence.reading.folded.slice(sentence.reading.items.start[item] ?? 0, sentence.reading.items.end[item] ?? 0);
