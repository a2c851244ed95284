// Places beside a name, and names of places: where a firm comes from, and plants that are no firms.
import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { organizationSuffixes, places } from './name-cues.ts';
import type { Run } from './name-runs.ts';
import { around, wordText } from './surroundings.ts';

/** "Minneapolis-based", "Redwood City, California-based": a place. */
export function isHome(source: string, items: Items, item: number): boolean {
  const isBased = (hyphen: number) =>
    punctAt(items, hyphen) === '-' &&
    /^(?:based|headquartered|born)$/.test(around(source, items, hyphen + 1, hyphen + 1));
  if (punctAt(items, item) !== ',') return isBased(item);
  const hyphen = isBased(item + 2) ? item + 2 : item + 3;
  return isBased(hyphen) && (items.shape[item + 1] ?? 0) !== 0 && (items.shape[hyphen + 2] ?? 0) !== 0;
}

const origins = new WordPattern(/^(?:of|from)$/);

/** "X, of Ostrin, has picked up", "X, from Ostrin, Ohio, raised": where a firm sits, told aside of it and before what it does. */
export function isSeat(source: string, items: Items, { first, last }: Run): boolean {
  if (punctAt(items, first - 2) !== ',' || !origins.at(items, first - 1)) return false;
  if (kindAt(items, first - 3) === Kind.Person || organizationSuffixes.has(around(source, items, last, last)))
    return false;
  const isPartOfPlace = (item: number) => ((items.shape[item] ?? 0) & Shape.Capital) !== 0;
  let end = last + 1;
  while (punctAt(items, end) === ',' && isPartOfPlace(end + 1)) {
    end += 2;
    while (isPartOfPlace(end)) end++;
  }
  return (
    punctAt(items, end) === ',' && (classesAt(items, end + 1) & (Class.Verb | Class.Auxiliary | Class.Modal)) !== 0
  );
}

/** "X of Zurich", "X of the Netherlands, which": where a firm comes from, once it is named. */
export function isFromPlace(source: string, items: Items, last: number): boolean {
  if (wordText(items, last + 1) !== 'of') return false;
  const place = wordText(items, last + 2) === 'the' ? last + 3 : last + 2;
  const next = wordAt(items, place + 1);
  return (
    places.has(around(source, items, place, place)) &&
    (/^[,.;]$/.test(punctAt(items, place + 1)) ||
      (next.classes & (Class.Coordinator | Class.Verb | Class.Auxiliary | Class.Modal)) !== 0)
  );
}

/** "the X nuclear plant", "the X campus": a place by its name. */
export function isPlant(source: string, items: Items, { first, last }: Run): boolean {
  let left = first - 1;
  while (left > first - 6 && joinsPlaces(items, left)) left--;
  if (wordText(items, left) !== 'the' && kindAt(items, left) !== Kind.Possessive) return false;
  const isJoined = left < first - 1 || joinsPlaces(items, last + 1);
  for (let item = last + 1; item < last + (isJoined ? 8 : 4); item++) {
    const word = around(source, items, item, item);
    if (isJoined && joinsPlaces(items, item)) continue;
    if (/^(?:nuclear|power|generating|gas|coal|solar|wind|hydro|data|steam|electric)$/.test(word)) continue;
    return /^(?:(?:nuclear |power |nuclear power )?(?:plants?|stations?)|data cent(?:er|re)s?|data halls?|halls?|campus|reactors?|facility|sites?|dam|mine|substation|wind farm|solar farm|farm|refinery)$/.test(
      word,
    );
  }
  return false;
}

/** "the Perry and Davis-Besse plants": what stands between the names of several places. */
const joinsPlaces = (items: Items, item: number): boolean =>
  punctAt(items, item) === ',' ||
  punctAt(items, item) === '-' ||
  (classesAt(items, item) & Class.Coordinator) !== 0 ||
  (kindAt(items, item) === Kind.Word &&
    ((items.shape[item] ?? 0) & Shape.Capital) !== 0 &&
    classesAt(items, item) === 0);
