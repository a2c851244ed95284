// A name that no list has -> what the article shows of it, as words that can be learned from: its shape, what stands before and behind
// it each time, and what the rules made of it. Never the name itself: what was learned must hold for firms of tomorrow.
import { classesAt, kindAt, punctAt, sentenceOf, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { type CandidateName, weightOf } from './candidate-name.ts';
import { firstNames, organizationSuffixes, places } from './name-cues.ts';
import { isTitleCase, type Run } from './name-runs.ts';

const mostRuns = 6;
/** Names among so many first words of an article are seldom told in passing. */
const early = 60;

const bucketOf = (count: number): string => (count <= 3 ? String(count) : count <= 6 ? '6' : '9');
const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** "Xx", "XX", "xX1": capitals, small letters and digits of a word, each kind once in a row. */
const shapeOf = (word: string): string =>
  word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '1')
    .replace(/[^Xx1.&-]+/gu, '?')
    .slice(0, 8);

/** A word beside a name as it is learned from: a name is only known to be one. */
function tokenAt(source: string, items: Items, item: number): string {
  if (item < 0 || item >= items.count) return '^';
  const kind = kindAt(items, item);
  if (kind === Kind.Organization) return '#org';
  if (kind === Kind.Person) return '#person';
  if (kind === Kind.Possessive) return '#s';
  if (kind === Kind.Figure) return '#figure';
  if (kind !== Kind.Word && kind !== Kind.Punct) return '#date';
  const text = source.slice(items.start[item], items.end[item]);
  if (kind === Kind.Punct) return text.slice(0, 1);
  const isNamelike = (items.shape[item] ?? 0) !== 0 && (items.word[item] ?? 0) === 0;
  return isNamelike ? '#Name' : text.toLowerCase().slice(0, 12);
}

/** What stands around one run. */
function signsOfRun(source: string, items: Items, { first, last }: Run, signs: Set<string>): void {
  const at = (item: number) => {
    const isHere = sentenceOf(items, item) === sentenceOf(items, first);
    return isHere ? tokenAt(source, items, item) : '^';
  };
  const isTitle = isTitleCase(items, sentenceOf(items, first));
  signs.add(isTitle ? 'title' : 'running');
  const mark = isTitle ? 'title ' : '';
  signs.add(`${mark}before=${at(first - 1)}`);
  signs.add(`${mark}after=${at(last + 1)}`);
  signs.add(`${mark}around=${at(first - 1)} ${at(last + 1)}`);
  const isComma = (item: number) => punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  if (isComma(first - 1)) signs.add(`${mark}listed-after=${at(first - 2)}`);
  if (isComma(last + 1)) signs.add(`${mark}listed-before=${at(last + 2)}`);
  if (isTitle) return;
  signs.add(`before2=${at(first - 2)} ${at(first - 1)}`);
  signs.add(`after2=${at(last + 1)} ${at(last + 2)}`);
  for (let item = first - 3; item < first; item++) if (classesAt(items, item) & Class.Kind) signs.add('kind-before');
  for (let item = last + 1; item < last + 7; item++) {
    if (/^[.;]$/.test(punctAt(items, item))) break;
    const { classes, uses } = wordAt(items, item);
    if (classes & Class.Kind) signs.add('kind-after');
    if (classes & Class.JobTitle) signs.add('office-after');
    for (const { frame } of uses) signs.add(`frame-after=${frame.id}`);
  }
  for (let item = first - 1; item > first - 7; item--) {
    if (/^[.;]$/.test(punctAt(items, item))) break;
    const { classes, uses } = wordAt(items, item);
    if (classes & Class.JobTitle) signs.add('office-before');
    if (classes & Class.ListIntro) signs.add('list-before');
    for (const { frame } of uses) signs.add(`frame-before=${frame.id}`);
  }
}

/** What all runs of a name and its own letters show, each once. */
export function signsOfName(source: string, items: Items, candidate: CandidateName): ReadonlySet<string> {
  const { name, runs, score, signs: weak, isPerson, kind } = candidate;
  const words = name.split(' ');
  const lastWord = (words.at(-1) ?? '').toLowerCase();
  const signs = new Set<string>([
    'always',
    `score=${within(score, -6, 9)}`,
    `weight=${within(weightOf(candidate), -6, 9)}`,
    `times=${bucketOf(runs.length)}`,
    `words=${Math.min(4, words.length)}`,
    `shape=${words.slice(0, 3).map(shapeOf).join(' ')}`,
    `length=${bucketOf(Math.ceil(name.length / 3))}`,
  ]);
  for (const sign of weak) signs.add(`weak=${sign}`);
  if (isPerson) signs.add('person');
  if (kind !== 'unknown') signs.add(`kind=${kind}`);
  if (organizationSuffixes.has(lastWord)) signs.add(words.length > 1 ? `suffix=${lastWord}` : 'only-suffix');
  if (firstNames.has((words[0] ?? '').toLowerCase())) signs.add(`first-name=${Math.min(3, words.length)}`);
  if (words.length > 1) signs.add(`last=${lastWord}`);
  if ((runs[0]?.first ?? 0) < early) signs.add('early');
  if (words.some((word) => places.has(word.toLowerCase()))) signs.add('place');
  for (const run of runs.slice(0, mostRuns)) {
    for (let item = run.first; item <= run.last; item++)
      if ((items.word[item] ?? 0) !== 0 && (items.shape[item] ?? 0) & Shape.Capital) signs.add('known-word');
    signsOfRun(source, items, run, signs);
  }
  return signs;
}
