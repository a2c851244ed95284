// "It sued the firm", "Ostrin asked it to": whoever is done something to in a clause is not the one who does it. From an item to
// the organization that acts on it, and to whom else the words can mean.
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, type Reading } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import type { Scene } from './scene.ts';

const clauseWords = Class.Verb | Class.Auxiliary | Class.Modal | Class.Be | Class.Report;

/** Whether an item opens a clause of its own: "months after it sued", "said it would". */
export const isSubjectOf = ({ items }: Reading, last: number): boolean => {
  const next = classesAt(items, last + 1) & Class.Adverb ? last + 2 : last + 1;
  return (classesAt(items, next) & clauseWords) !== 0 && (classesAt(items, next) & Class.Gerund) === 0;
};

/** The number of whoever stands right before the active verb whose object the item is, or 0. */
export function actorUpon(reading: Reading, item: number, { start, latest }: Scene): number {
  const { items } = reading;
  const verb = classesAt(items, item - 1);
  if (!(verb & (Class.Verb | Class.Trigger)) || verb & (Class.Be | Class.Report | Class.Gerund | Class.Preposition))
    return 0;
  let at = item - 2;
  while (at > start && at > item - 6 && classesAt(items, at) & (Class.Auxiliary | Class.Modal | Class.Adverb)) {
    if (classesAt(items, at) & Class.Be) return 0;
    at--;
  }
  if (kindAt(items, at) === Kind.Organization) return organizationNumber(reading, items.ref[at] ?? -1);
  if (latest?.last === at && latest.mentions.length === 1) return organizationNumber(reading, latest.mentions[0] ?? -1);
  return 0;
}

/** The last organization that a sentence names before, else whom the text is about, where it is another than the one who acts; or -1. */
export function otherThanActor(
  reading: Reading,
  { here, focus, recent }: Scene,
  actor: number,
  fits: (mention: number) => boolean,
): number {
  const isOther = (mention: number) => {
    const number = organizationNumber(reading, mention);
    return number > 0 && number !== actor && fits(mention);
  };
  return here.findLast(isOther) ?? [focus].find(isOther) ?? recent.findLast(isOther) ?? -1;
}
