// The words and phrases that the grammar knows, in one flat trie: their classes, their topics and the frames they trigger.
// Built once from the tables; word 0 is every word that is not in them.

import type { Frame } from '#lib/extract/frames/frame.ts';
import { frames } from '#lib/extract/frames/frames.ts';
import { inflectNoun, inflectVerb } from './inflect.ts';
import { buildTrie, type FlatTrie, findInTrie } from './trie.ts';
import { Class, classWords, Topic, topicWords } from './word-classes.ts';

export type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund' | 'singular' | 'plural';

export interface Use {
  readonly frame: Frame;
  readonly form: Form;
}

export interface Word {
  readonly text: string;
  classes: number;
  topics: number;
  readonly uses: Use[];
}

const unknown: Word = { text: '', classes: 0, topics: 0, uses: [] };
const list: Word[] = [unknown];
const byText = new Map<string, number>();

function wordFor(text: string): Word {
  const at = byText.get(text);
  const known = at === undefined ? undefined : list[at];
  if (known) return known;
  const word: Word = { text, classes: 0, topics: 0, uses: [] };
  byText.set(text, list.length);
  list.push(word);
  return word;
}

const split = (words: string): string[] =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replaceAll('_', ' '));
for (const [bits, words] of classWords) for (const text of split(words)) wordFor(text).classes |= bits;
for (const [bits, words] of topicWords) for (const text of split(words)) wordFor(text).topics |= bits;

function addVerb(frame: Frame, base: string) {
  const forms = inflectVerb(base);
  const add = (text: string, form: Form, bits: number) => {
    const word = wordFor(text);
    word.classes |= Class.Verb | Class.Trigger | bits;
    if (!word.uses.some((use) => use.frame === frame)) word.uses.push({ frame, form });
  };
  add(forms.past, 'past', forms.past === forms.participle ? Class.PastParticiple : 0);
  add(forms.participle, 'participle', Class.PastParticiple);
  add(forms.base, 'base', 0);
  add(forms.third, 'third', 0);
  add(forms.gerund, 'gerund', Class.Gerund);
}

function addNoun(frame: Frame, noun: string) {
  inflectNoun(noun).forEach((text, at) => {
    const word = wordFor(text);
    word.classes |= Class.Trigger | Class.DealNoun;
    if (!word.uses.some((use) => use.frame === frame))
      word.uses.push({ frame, form: at === 0 ? 'singular' : 'plural' });
  });
}

for (const frame of frames)
  for (const base of split(frame.words)) {
    if (frame.trigger === 'verb') addVerb(frame, base);
    else if (frame.trigger === 'noun') addNoun(frame, base);
    else {
      const word = wordFor(base);
      word.classes |= Class.Trigger;
      word.uses.push({ frame, form: 'participle' });
    }
  }

for (const word of list) {
  if (word.text.includes(' '))
    for (const part of word.text.split(' ')) word.topics |= list[byText.get(part) ?? 0]?.topics ?? 0;
  // "solar capacity": what makes electricity computes nothing.
  if (word.text.endsWith(' capacity') && word.topics & Topic.Power) word.topics &= ~(Topic.Capacity | Topic.Compute);
}

export const words: readonly Word[] = list;
/** By number of a word: its classes, and its topics. */
export const wordClasses = Int32Array.from(list, ({ classes }) => classes);
export const wordTopics = Int32Array.from(list, ({ topics }) => topics);
/** "data center" is also written "data-center": the same word, unless that is a word of its own, as "a tie-up" is no "tie up". */
const spellings = [...byText].flatMap(([text, at]) => {
  const hyphened = text.replaceAll(' ', '-');
  return hyphened === text || byText.has(hyphened)
    ? [[text, at] as const]
    : [[text, at] as const, [hyphened, at] as const];
});
export const vocabulary: FlatTrie = buildTrie(spellings);

/** The number of a folded word, 0 where the vocabulary has none. */
export const findWord = (folded: string): number => Math.max(0, findInTrie(vocabulary, folded));
