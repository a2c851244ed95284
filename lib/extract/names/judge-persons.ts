// Signs that a name is somebody's and not a firm's.
import { classesAt, kindAt, punctAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { firstNames, organizationSuffixes } from './name-cues.ts';
import type { Run } from './name-runs.ts';
import { around, wordText } from './surroundings.ts';

/** "Jane Roe", "chief executive Jane Roe", "Jane Roe, a director", "Mr Roe". */
export function isSomebody(source: string, items: Items, run: Run, isTitleCase: boolean): boolean {
  const { first, last } = run;
  if (/^(?:mr|mrs|ms|dr|sen|rep|gov|president|prof)\.?$/.test(around(source, items, first - 1, first - 1))) return true;
  const words = run.key.toLowerCase().split(' ');
  if (words.length < 2) return false;
  if (/^(?:mr|mrs|ms|dr|sir|prof)\.? \p{L}+$/iu.test(run.key)) return true;
  const isFirm = organizationSuffixes.has(words.at(-1) ?? '');
  if (!isFirm && words.length <= 3 && firstNames.has(words[0] ?? '')) return true;
  const hasTitle = (classesAt(items, first - 1) & Class.JobTitle) !== 0 && !/ at$/.test(wordText(items, first - 1));
  if (hasTitle && !isTitleCase) return true;
  if (punctAt(items, last + 1) === ',' && (classesAt(items, last + 2) & Class.JobTitle) !== 0) return true;
  if (!isFirm && isListedPerson(source, items, run)) return true;
  return isOfficer(items, run) || (!isFirm && (isSomebodyOfFirm(items, run) || foundsWithOthers(source, items, run)));
}

/** "co-founded X in 2020 with Jane Roe, an early investor": firms found with firms, and say so of one word as of two. */
const foundsWithOthers = (source: string, items: Items, { first, last, key }: Run): boolean =>
  key.split(' ').length === 2 &&
  /\bco-?founded (?:[^ ,;.]+ ){1,6}(?:along(?:side)? )?with $/i.test(
    source.slice(items.start[Math.max(0, first - 10)], items.start[first]),
  ) &&
  /^[,.]$/.test(punctAt(items, last + 1));

/**
 * "early Brightmoor investor Jane Roe", "Brightmoor partner Jane Roe": who is that of somebody is more often a person than a firm.
 * "Jane Roe (COO)", "its partner, Jane Roe, says" likewise.
 */
const isSomebodyOfFirm = (items: Items, { first, last }: Run): boolean =>
  (/^(?:investor|partner|principal)$/.test(wordText(items, first - 1)) && isFirmBefore(items, first - 2)) ||
  (punctAt(items, last + 1) === '(' &&
    (classesAt(items, last + 2) & Class.JobTitle) !== 0 &&
    punctAt(items, last + 3) === ')') ||
  (/^(?:investor|partner|principal)$/.test(wordText(items, first - 2)) &&
    punctAt(items, first - 1) === ',' &&
    punctAt(items, last + 1) === ',' &&
    (classesAt(items, last + 2) & Class.Report) !== 0);

const persons =
  /^(?:personnel|people|executives|employees|staff|hires|engineers|researchers|scientists|founders|veterans|alumni|directors|lawyers|officials|politicians|lawmakers|senators|artists|authors|writers|actors|musicians|celebrities|experts|leaders)$/;

/** "with personnel including Jane Roe and Ann Li": a list of people, from the words for them on. */
function isListedPerson(source: string, items: Items, { first }: Run): boolean {
  let item = first - 1;
  while (
    item > first - 14 &&
    ((items.shape[item] ?? 0) & Shape.Capital ||
      punctAt(items, item) === ',' ||
      classesAt(items, item) & Class.Coordinator)
  )
    item--;
  const isIntro = (classesAt(items, item) & Class.ListIntro) !== 0;
  const noun = punctAt(items, item - 1) === ',' ? item - 2 : item - 1;
  return isIntro && persons.test(around(source, items, noun, noun));
}

const isFirmBefore = (items: Items, item: number): boolean =>
  kindAt(items, item) === Kind.Organization ||
  (kindAt(items, item) === Kind.Word &&
    (items.word[item] ?? 0) === 0 &&
    ((items.shape[item] ?? 0) & Shape.Capital) !== 0);

/** "Jane Roe, Norvane's head of ...", "Jane Roe, Norvane VP": a person with an office. */
function isOfficer(items: Items, run: Run): boolean {
  if (punctAt(items, run.last + 1) !== ',') return false;
  for (let item = run.last + 2; item < run.last + 9; item++) {
    if (classesAt(items, item) & Class.JobTitle) return true;
    if (/^[,.;]$/.test(punctAt(items, item)) || classesAt(items, item) & (Class.Verb | Class.Report | Class.Relative))
      return false;
  }
  return false;
}
