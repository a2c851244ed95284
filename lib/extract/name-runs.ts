// Runs of capitalised words that could be names: "Foundation Capital", "Abacus.ai", "C4 Ventures". Only shape and closed word
// lists count here; what a run is gets judged by its surroundings elsewhere.
import { type Items, Kind, Shape } from './items.ts';
import { notOrganizations, organizationSuffixes, places, runOpeners } from './name-cues.ts';
import { classesAt, kindAt, punctAt, sentenceOf, sentenceStart, topicsAt } from './reading.ts';
import { Class, Topic } from './word-classes.ts';

export interface Run {
  readonly first: number;
  readonly last: number;
  readonly key: string;
}

const closed =
  Class.Preposition |
  Class.Determiner |
  Class.Auxiliary |
  Class.Subordinator |
  Class.Pronoun |
  Class.Possessive |
  Class.Relative |
  Class.Report |
  Class.Modal |
  Class.Negation;
const text = (source: string, items: Items, item: number) => source.slice(items.start[item] ?? 0, items.end[item] ?? 0);

/** Whether most words of a sentence are capitalised, as in a headline: then a capital letter says nothing. */
export function isTitleCase(items: Items, sentence: number): boolean {
  let [capital, small] = [0, 0];
  for (let item = sentenceStart(items, sentence); item < sentenceStart(items, sentence + 1); item++) {
    if (items.kind[item] !== Kind.Word) continue;
    if ((items.shape[item] ?? 0) & (Shape.Capital | Shape.Digit)) capital++;
    else if (
      !(
        classesAt(items, item) &
        (Class.Preposition | Class.Determiner | Class.Coordinator | Class.Auxiliary | Class.Possessive)
      )
    )
      small++;
  }
  return capital >= 3 && capital > small * 4;
}

/** After a hyphen: what describes the word before it and ends a name. */
const describing =
  /^(?:backed|owned|led|based|powered|funded|made|built|maker|developed|style|like|trained|run|exclusive)$/;

function isNameWord(source: string, items: Items, item: number, isFirst: boolean, titleCase = false): boolean {
  if (items.kind[item] !== Kind.Word || !((items.shape[item] ?? 0) & (Shape.Capital | Shape.MixedCase))) return false;
  if ((items.word[item] ?? 0) !== 0 && !((items.shape[item] ?? 0) & Shape.Capital)) return false;
  const classes = classesAt(items, item);
  if (classes & closed) return false;
  if (classes & Class.JobTitle) return false;
  const word = text(source, items, item).toLowerCase();
  if (isFirst && runOpeners.has(word)) return false;
  const isSuffix = !isFirst && organizationSuffixes.has(word);
  if (!isSuffix && titleCase && (items.word[item] ?? 0) !== 0) return false;
  if (!isSuffix && !isFirst && topicsAt(items, item) & Topic.Goods) return false;
  return !(isFirst && notOrganizations.has(word) && word !== 'ai');
}

/** "Washington Brightmoor Partners": a place that a listed government is called by too, as the first word of a firm's name. */
const isPlaceOfName = (
  source: string,
  items: Items,
  first: number,
  last: number,
  isState: (item: number) => boolean,
): boolean =>
  last > first &&
  isState(first - 1) &&
  kindAt(items, first - 1) === Kind.Organization &&
  (items.end[first - 1] ?? 0) - (items.start[first - 1] ?? 0) > 4 &&
  sentenceOf(items, first - 1) === sentenceOf(items, first) &&
  places.has(text(source, items, first - 1).toLowerCase()) &&
  /^(?:capital|ventures|partners|holdings|bank|technologies|systems|energy|power|group|labs)$/i.test(
    text(source, items, last),
  );

/** Runs of capitalised words: "Foundation Capital", "Abacus.ai", "C4 Ventures", "Smith & Co". */
export function findRuns(source: string, items: Items, isState: (item: number) => boolean): Run[] {
  const runs: Run[] = [];
  const titleCases: boolean[] = [];
  for (let item = 0; item < items.count; item++) {
    const sentence = sentenceOf(items, item);
    titleCases[sentence] ??= isTitleCase(items, sentence);
    const titleCase = titleCases[sentence];
    if (!isNameWord(source, items, item, true, titleCase)) continue;
    let last = item;
    for (let next = item + 1; next < items.count && sentenceOf(items, next) === sentence; next++) {
      const punct = punctAt(items, next);
      const isJoined = items.start[next] === items.end[next - 1];
      if (punct === '&' && isNameWord(source, items, next + 1, false, titleCase)) continue;
      if (
        (punct === '.' || punct === '-') &&
        isJoined &&
        items.start[next + 1] === items.end[next] &&
        kindAt(items, next + 1) === Kind.Word &&
        (punct === '.' || isNameWord(source, items, next + 1, false, titleCase)) &&
        !(punct === '-' && describing.test(text(source, items, next + 1).toLowerCase()))
      ) {
        last = next + 1;
        next++;
        continue;
      }
      if (!isNameWord(source, items, next, false, titleCase)) break;
      if (next - last > 2) break;
      last = next;
    }
    const first = isPlaceOfName(source, items, item, last, isState) ? item - 1 : item;
    runs.push({ first, last, key: text(source, items, item) });
    item = last;
  }
  return runs.map((run) =>
    run.first === run.last
      ? run
      : {
          first: run.first,
          last: run.last,
          key: source.slice(items.start[run.first] ?? 0, items.end[run.last] ?? 0).replace(/\s+/g, ' '),
        },
  );
}
