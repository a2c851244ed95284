// Whether a name that is an ordinary word too does, or has done to it, what only firms do: it raises or borrows a sum, buys another firm, is
// bought, sued or led by. From the items around it; which firm is meant is decided elsewhere.
import { classesAt, kindAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** How far behind the verb the sum or the other firm may stand. */
const reach = 6;

const capital: ReadonlySet<string> = new Set(['investment', 'acquisition', 'financing', 'dispute', 'rivalry']);
/** Verbs of frames below it take other objects as well: "took", "holds", "puts". */
const surely = 0.74;
const objects: ReadonlySet<string> = new Set(['acquire', 'buy', 'sue', 'investigate']);
const leading = new WordPattern(/^(?:co-)?led$/);

/** "Crusoe has secured $750 million", "Harvey acquires Zeno": a deed of capital with a sum or a firm behind it. */
function actsWithCapital(items: Items, item: number): boolean {
  let verb = item + 1;
  while (verb < item + 4 && classesAt(items, verb) & (Class.Auxiliary | Class.Adverb | Class.Modal)) verb++;
  const isDeed = wordAt(items, verb).uses.some(
    ({ frame, form }) =>
      frame.trigger === 'verb' &&
      capital.has(frame.type) &&
      frame.trust >= surely &&
      frame.id !== 'take-private' &&
      form !== 'base' &&
      form !== 'gerund',
  );
  if (!isDeed) return false;
  for (let at = verb + 1; at <= verb + reach && items.sentence[at] === items.sentence[item]; at++)
    if (kindAt(items, at) === Kind.Figure || kindAt(items, at) === Kind.Organization) return true;
  return false;
}

/** "acquired Aurora", "suing Cohere". */
const isObject = (items: Items, item: number): boolean =>
  wordAt(items, item - 1).uses.some(({ frame }) => frame.trigger === 'verb' && objects.has(frame.id));

/** "a lawsuit over books against Meta". */
function isAccused(items: Items, item: number): boolean {
  if (wordAt(items, item - 1).text !== 'against') return false;
  for (let at = item - 2; at > item - 2 - reach && items.sentence[at] === items.sentence[item]; at--)
    if (topicsAt(items, at) & Topic.Legal) return true;
  return false;
}

/** "led by Blackbird". */
const isBehindLead = (items: Items, item: number): boolean =>
  wordAt(items, item - 1).text === 'by' && leading.at(items, item - 2);

/** Whether the words around the item are of a deal. */
export const isInDeal = (items: Items, item: number): boolean =>
  actsWithCapital(items, item) || isObject(items, item) || isAccused(items, item) || isBehindLead(items, item);
