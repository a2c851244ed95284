// A sentence's items as the words that the learned component sees. Names are never among them: an organization is "#org", a
// person "#person", any other name "#name", so that what is learned holds for firms nobody has heard of.
import type { Sentence } from '../groups.ts';
import { Kind, Shape } from '../items.ts';
import { classesAt, kindAt, topicsAt, wordAt } from '../reading.ts';

const byKind: Readonly<Record<number, string>> = {
  [Kind.Organization]: '#org',
  [Kind.Date]: '#date',
  [Kind.Possessive]: "'s",
  [Kind.Person]: '#person',
  [Kind.Name]: '#name',
};

/** A word without its ending: enough to bring "acquires" and "acquired" together. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|er|ers|or|ors|ment|ments|ion|ions|ship|ships)$/, '');
  return bare.length < 3 ? word : bare.replace(/e$/, '');
}

/** The word of each item of a sentence, by item minus `sentence.start`. */
export function tokensOf(sentence: Sentence): string[] {
  const { reading, start, end } = sentence;
  const { items, folded, figures } = reading;
  const tokens: string[] = [];
  for (let item = start; item < end; item++) {
    const kind = kindAt(items, item);
    if (kind === Kind.Figure) {
      tokens.push(`#${figures[items.ref[item] ?? -1]?.kind ?? 'number'}`);
      continue;
    }
    const known = byKind[kind];
    if (known !== undefined) {
      tokens.push(known);
      continue;
    }
    const isStranger =
      kind === Kind.Word &&
      item > start &&
      (items.shape[item] ?? 0) & (Shape.Capital | Shape.MixedCase | Shape.Digit) &&
      classesAt(items, item) === 0 &&
      topicsAt(items, item) === 0 &&
      wordAt(items, item).uses.length === 0;
    tokens.push(isStranger ? '#name' : stem(folded.slice(items.start[item], items.end[item])));
  }
  return tokens;
}
