// A sentence's items as the words that the learned component sees. Names are never among them: an organization is "#org", a
// person "#person", any other name "#name", so that what is learned holds for firms nobody has heard of.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { Kind, Shape } from '#lib/extract/text/items.ts';
import { classesAt, kindAt, topicsAt, wordAt } from '../reading.ts';

const byKind: Readonly<Record<number, string>> = {
  [Kind.Organization]: '#org',
  [Kind.Date]: '#date',
  [Kind.Possessive]: "'s",
  [Kind.Person]: '#person',
  [Kind.Name]: '#name',
};

/** By its last letter: the endings that a word can lose, longest first. */
const endings: Readonly<Record<string, readonly string[]>> = {
  g: ['ing'],
  d: ['ed'],
  n: ['ion'],
  p: ['ship'],
  r: ['er', 'or'],
  s: ['ments', 'ships', 'ions', 'ers', 'ors', 'es', 's'],
  t: ['ment'],
};

/** A word without its ending: enough to bring "acquires" and "acquired" together. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const ending = endings[word.charAt(word.length - 1)]?.find((one) => word.endsWith(one)) ?? '';
  const bare = word.slice(0, word.length - ending.length);
  if (bare.length < 3) return word;
  return bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

/** The word of one item. */
export function tokenAt({ reading, start }: Sentence, item: number): string {
  const { items, folded, figures } = reading;
  const kind = kindAt(items, item);
  if (kind === Kind.Figure) return `#${figures[items.ref[item] ?? -1]?.kind ?? 'number'}`;
  const known = byKind[kind];
  if (known !== undefined) return known;
  const isStranger =
    kind === Kind.Word &&
    item > start &&
    (items.shape[item] ?? 0) & (Shape.Capital | Shape.MixedCase | Shape.Digit) &&
    classesAt(items, item) === 0 &&
    topicsAt(items, item) === 0 &&
    wordAt(items, item).uses.length === 0;
  return isStranger ? '#name' : stem(folded.slice(items.start[item], items.end[item]));
}

/** The word of each item of a sentence, by item minus `sentence.start`. */
export const tokensOf = (sentence: Sentence): string[] =>
  Array.from({ length: sentence.end - sentence.start }, (_, at) => tokenAt(sentence, sentence.start + at));
