// Names in lists: one that stands among firms, or behind "rivals such as", is a firm.
import { classesAt, kindAt, punctAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import type { Run } from './name-runs.ts';
import { around, wordText } from './surroundings.ts';

/** "backers including A, B and X": the word before the list that a name ends. */
function opensList(items: Items, from: number): number {
  let item = from;
  while (
    item > from - 10 &&
    (kindAt(items, item) === Kind.Organization ||
      punctAt(items, item) === ',' ||
      classesAt(items, item) & (Class.Coordinator | Class.Determiner))
  )
    item--;
  return item;
}

/** "the lender was X", "its first customer is X". */
const inRole =
  /(?:^| )(?:lender|borrower|buyer|seller|acquirer|bidder|suitor|customer|client|investor|backer|supplier|partner|tenant|contractor|landlord|shareholder|winner|operator|recipient|arranger)s?$/;

/** "rivals such as X", "customers including X", "investors include X": one of those that are listed. */
export function judgeIntroduction(source: string, items: Items, run: Run, say: (points: number) => void): void {
  let item = run.first - 1;
  while (item > run.first - 4 && classesAt(items, item) & (Class.Determiner | Class.Modifier)) item--;
  const joins = punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  if (joins && kindAt(items, item - 1) === Kind.Organization) item = opensList(items, item);
  if (/^(?:is|was|were|are)$/.test(wordText(items, item)) && inRole.test(around(source, items, item - 1, item - 1))) {
    say(3);
    return;
  }
  const isIntro =
    classesAt(items, item) & Class.ListIntro || /^(?:includes?|included|are|is|between)$/.test(wordText(items, item));
  if (!isIntro) return;
  if (/likes of$/.test(wordText(items, item))) {
    say(2);
    return;
  }
  if (wordText(items, item) === 'between' && classesAt(items, item - 1) & Class.DealNoun) {
    say(2);
    return;
  }
  for (let left = item - 1; left > item - 10 && left >= 0; left--) {
    const text = around(source, items, left, left);
    if (
      /(?:^| )(?:rivals?|competitors?|customers|clients|partners|investors|backers|companies|firms|suppliers|providers|startups|start-ups|labs|giants|leaders|funds|users|likes|makers|chipmakers|publishers|banks|members|technologies|organizations|organisations|enterprises|names|brands|groups|retailers|automakers|carmakers|hyperscalers|developers|vendors|businesses|newcomers|players|operators|utilities|carriers|insurers|outlets|challengers|upstarts|consortium|round|participants|shareholders|spades)$/.test(
        text,
      )
    ) {
      say(3);
      return;
    }
    if (punctAt(items, left) === '.') return;
  }
}

const parts =
  /^(?:areas?|divisions|departments|teams|functions|segments|verticals|industries|sectors|fields|disciplines|categories|topics|themes|features|capabilities|products|offerings|services|apps|applications|tools|surfaces|programs|programmes|languages|countries|markets|regions|cities|titles|games|franchises|shows|skills|courses|units|platforms|channels)$/;

/** "areas of our business, including A, B and X", "its divisions A and X": what is listed are parts of somebody, or things. */
export function isListedPart(source: string, items: Items, run: Run): boolean {
  let item = run.first - 1;
  while (
    item > run.first - 16 &&
    ((items.shape[item] ?? 0) & Shape.Capital ||
      punctAt(items, item) === ',' ||
      classesAt(items, item) & Class.Coordinator)
  )
    item--;
  if (punctAt(items, item) === ':') item--;
  const isIntro = (classesAt(items, item) & Class.ListIntro) !== 0;
  if (isIntro) item--;
  if (punctAt(items, item) === ',') item--;
  for (let noun = item; noun > item - (isIntro ? 6 : 1); noun--) {
    if (parts.test(around(source, items, noun, noun))) return isIntro ? !isOfFirms(items, noun) : isOwned(items, noun);
    if (classesAt(items, noun) & Class.Verb) return false;
    if (classesAt(items, noun) & Class.Kind && !isOwned(items, noun)) return false;
  }
  return false;
}

/** "companies in many sectors, including A and B": firms, whatever stands nearer. */
function isOfFirms(items: Items, noun: number): boolean {
  if (wordText(items, noun + 1) === 'of' && classesAt(items, noun + 2) & (Class.Possessive | Class.Determiner))
    return false;
  for (let item = noun - 1; item > noun - 6; item--) {
    if (classesAt(items, item) & Class.Kind && /s$/.test(wordText(items, item))) return true;
    if (kindAt(items, item) === Kind.Punct || classesAt(items, item) & Class.Verb) return false;
  }
  return false;
}

/** "its divisions", "the company's teams". */
function isOwned(items: Items, noun: number): boolean {
  for (let item = noun - 1; item > noun - 4; item--)
    if (classesAt(items, item) & Class.Possessive || kindAt(items, item) === Kind.Possessive) return true;
  return false;
}

/** A name in a list with organizations is one: ", X," beside listed firms. */
export function judgeList(items: Items, run: Run, say: (points: number) => void): void {
  const isComma = (item: number) => punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;
  const leftAt = isComma(run.first - 1) ? (isComma(run.first - 2) ? run.first - 3 : run.first - 2) : -1;
  const skip = (item: number) => (classesAt(items, item) & Class.Determiner ? item + 1 : item);
  const rightAt = isComma(run.last + 1) ? skip(isComma(run.last + 2) ? run.last + 3 : run.last + 2) : -1;
  const left = kindAt(items, leftAt) === Kind.Organization;
  const right = kindAt(items, rightAt) === Kind.Organization;
  if (left && right) say(3);
  else if (left || right) say(2);
  if (classesAt(items, run.first - 1) & Class.ListIntro && right) say(1);
}
