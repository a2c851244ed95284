// Headings that run into the text below them, where a page's line breaks were lost: "Ostrin Raises $40M to Build Chips Ostrin, a
// maker of ..." is a heading and a sentence. Items in, in place; only a break that the capitals themselves show is made. The trap: a
// headline writes small words with capitals too, so that they open a sentence only where running text follows.

import { Class } from '#lib/extract/words/word-classes.ts';
import { type Items, Kind, Shape } from './items.ts';

const small =
  Class.Preposition | Class.Determiner | Class.Coordinator | Class.Auxiliary | Class.Possessive | Class.Pronoun;

/** How many items a heading has at least. */
const shortest = 5;

/** How many it has at most. */
const longest = 30;

/** How far to look for what shows that a sentence of running text has begun. */
const reach = 8;

const isCapital = (items: Items, item: number): boolean => ((items.shape[item] ?? 0) & Shape.Capital) !== 0;

/** A word that a headline would write with a capital and running text does not. */
const isPlain = (items: Items, item: number): boolean =>
  items.kind[item] === Kind.Word && (items.shape[item] ?? 0) === 0 && ((items.classes[item] ?? 0) & small) === 0;

/** Whether running text begins with an item: soon there is a word that a headline would capitalise. */
function opensText(items: Items, item: number, end: number): boolean {
  for (let at = item + 1; at < end && at < item + reach; at++) if (isPlain(items, at)) return true;
  return false;
}

const sameText = (text: string, items: Items, one: number, other: number): boolean =>
  text.slice(items.start[one], items.end[one]) === text.slice(items.start[other], items.end[other]);

/** Nothing but space stands between an item and the one before it, which is no closed word. */
const followsName = (items: Items, item: number): boolean =>
  (items.start[item] ?? 0) > (items.end[item - 1] ?? 0) &&
  (items.kind[item - 1] === Kind.Figure ||
    items.kind[item - 1] === Kind.Date ||
    (isCapital(items, item - 1) && ((items.classes[item - 1] ?? 0) & small) === 0));

/** Where a heading begins and where the text below it does. */
interface Heading {
  readonly first: number;
  readonly below: number;
}

/** The name that a heading begins with, said again at an item that opens the text below: where it stands, or -1. */
function saidBefore(text: string, items: Items, from: number, item: number): number {
  for (let at = item - shortest; at >= from && at > item - longest; at--)
    if (isCapital(items, at) && sameText(text, items, at, item)) return at;
  return -1;
}

/** The first heading among some items that runs into the text below it. Labels of a list may stand before it. */
function findHeading(text: string, items: Items, first: number, end: number): Heading | null {
  let from = first;
  for (let item = first; item < end; item++) {
    if (isPlain(items, item)) from = item + 1;
    if (item - from < shortest || !isCapital(items, item) || !followsName(items, item)) continue;
    if (!opensText(items, item, end)) continue;
    if (from === first && ((items.classes[item] ?? 0) & Class.Starter) !== 0) return { first, below: item };
    const before = saidBefore(text, items, from, item);
    if (before >= 0) return { first: before, below: item };
  }
  return null;
}

/** Breaks the sentences that hold a heading and what stands below it, in place. */
export function splitHeadings(text: string, items: Items): void {
  const starts = [...items.sentences];
  items.sentences.length = 0;
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const [first = 0, end = 0] = [starts[sentence], starts[sentence + 1]];
    items.sentences.push(first);
    let heading = findHeading(text, items, first, end);
    while (heading) {
      if (heading.first > (items.sentences.at(-1) ?? 0)) items.sentences.push(heading.first);
      items.sentences.push(heading.below);
      heading = findHeading(text, items, heading.below, end);
    }
  }
  items.sentences.push(items.count);
  for (let sentence = 0; sentence + 1 < items.sentences.length; sentence++)
    items.sentence.fill(sentence, items.sentences[sentence], items.sentences[sentence + 1]);
}
