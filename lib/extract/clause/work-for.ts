// What goods are for: "capacity for training and running the models of X". The work's owner gets the goods; the verbs of the work
// say nothing of who uses whose.

import { wordAt } from '#lib/extract/reading.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';

const work = new WordPattern(/^(?:training|running|serving|developing|hosting|powering)$/);
const between = new WordPattern(
  /^(?:and|or|the|its|new|own|large|big|future|next|ai|language|foundation|frontier|models?|systems?|products?|services?|of|chatbots?|workloads?|software|tools?)$/,
);

/** How far behind the verb the work can stand, and its owner behind the work. */
const [reach, far] = [14, 9];

/** Whether a verb is the work that something else is for: the first of it stands behind "for". */
export function isWorkFor({ reading: { items } }: Sentence, item: number): boolean {
  if (!work.at(items, item)) return false;
  const before = wordAt(items, item - 1).text;
  return before === 'for' || (before === 'and' && work.at(items, item - 2) && wordAt(items, item - 3).text === 'for');
}

/** Whose work the goods of a verb are for, or null. */
export function workFor(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + reach); item++) {
    if (!isWorkFor(sentence, item)) continue;
    for (let next = item + 1; next < Math.min(sentence.end, item + far); next++) {
      const group = groupAt(sentence, next);
      if (group) return group;
      if (!between.at(items, next) && !work.at(items, next)) return null;
    }
  }
  return null;
}
