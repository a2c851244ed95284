// Runs of capitalised words that could be names: "Foundation Capital", "Abacus.ai", "C4 Ventures". Only shape and closed word
// lists count here; what a run is gets judged by its surroundings elsewhere.

import { classesAt, kindAt, punctAt, sentenceOf, sentenceStart, topicsAt, wordNumberAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { findWord } from '#lib/extract/words/vocabulary.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import {
  bodyWords,
  demonyms,
  firstNames,
  notOrganizations,
  organizationSuffixes,
  places,
  runOpeners,
} from './name-cues.ts';

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
const of = findWord('of');
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
      // "Norvane Grid Systems, of Ostrin, has picked up": a headline would write what is done with a capital first of all.
      small += classesAt(items, item) & Class.Verb ? 2 : 1;
  }
  return capital >= 3 && capital > small * 4;
}

/** After a hyphen: what describes the word before it and ends a name. */
const describing =
  /^(?:backed|owned|led|based|powered|funded|made|built|maker|developed|style|like|trained|run|exclusive)$/;

/** "Norvane Grid Authority": the word that ends a name in full. */
const endsName = (source: string, items: Items, item: number): boolean =>
  ((items.shape[item] ?? 0) & Shape.Capital) !== 0 && organizationSuffixes.has(text(source, items, item).toLowerCase());

/** "Ostrin Gas and Electric Company", "Norvane Power and Light": the "and" of a utility's name. */
const isWorksName = (source: string, items: Items, and: number): boolean =>
  text(source, items, and) === 'and' &&
  /^(?:Gas|Power|Light|Water|Oil|Electric)$/.test(text(source, items, and - 1)) &&
  /^(?:Gas|Power|Light|Water|Electric|Lighting)$/.test(text(source, items, and + 1));

/** "Cut Through Venture": a small word with a capital in running text is a part of the name around it. */
const isJoiningCapital = (source: string, items: Items, item: number): boolean =>
  /^(?:Through|In|On|For|With|Over|Under|Without|Beyond|Across|To|By|From|And)$/.test(text(source, items, item)) &&
  isNameWord(source, items, item + 1, false);

/** "Pont du Gard", "Banca del Monte": what joins the words of a name in other languages, in small letters. */
const isParticle = (source: string, items: Items, item: number): boolean =>
  (kindAt(items, item) === Kind.Word || kindAt(items, item) === Kind.Organization) &&
  /^(?:du|de|des|del|della|di|da|do|dos|van|von|der|den|zu|el|la|le|y|et|und|og|och)$/.test(
    text(source, items, item),
  ) &&
  (items.word[item - 1] ?? 0) === 0;

/** "University of Ostrin", "Ministry of Transport": the last word of a body that is named from behind, or -1. */
function endOfNamedBody(source: string, items: Items, item: number): number {
  if (wordNumberAt(items, item + 1) !== of || text(source, items, item + 1) !== 'of') return -1;
  if (kindAt(items, item) !== Kind.Word || !/^(?:University|Ministry|Institute)$/.test(text(source, items, item)))
    return -1;
  const isCapital = (at: number) =>
    ((items.shape[at] ?? 0) & Shape.Capital) !== 0 &&
    (kindAt(items, at) === Kind.Word || kindAt(items, at) === Kind.Organization);
  let last = text(source, items, item + 2) === 'the' ? item + 3 : item + 2;
  if (!isCapital(last)) return -1;
  for (;;) {
    if (isCapital(last + 1)) last++;
    else if (
      text(source, items, last + 1) === 'and' &&
      /^Ministry$/.test(text(source, items, item)) &&
      isCapital(last + 2)
    )
      last += 2;
    else return last;
  }
}

/** "ostrin.ai", "42.ai": a firm that writes itself small, by its address. Not a part of a longer one. */
const isDomain = (source: string, items: Items, item: number): boolean =>
  (kindAt(items, item) === Kind.Word
    ? (items.shape[item] ?? 0) === 0
    : kindAt(items, item) === Kind.Figure && /^\d+$/.test(text(source, items, item))) &&
  punctAt(items, item + 1) === '.' &&
  items.start[item + 1] === items.end[item] &&
  items.start[item + 2] === items.end[item + 1] &&
  /^(?:ai|io)$/.test(text(source, items, item + 2)) &&
  !/^[./@-]$/.test(source[(items.start[item] ?? 1) - 1] ?? '') &&
  !/^[./]$/.test(
    (source.slice(items.end[item + 2], (items.end[item + 2] ?? 0) + 2).match(/^[./]\S/) ?? [''])[0].slice(0, 1),
  );

/** "Norvane Data Centers": goods that end a name as well. */
const siteWords = /^data cent(?:er|re)s$/;

/** "that Three Rivers Power", "Two Seas Capital owns": a number with a capital belongs to the name inside a sentence, and before a firm's ending. */
const startsWithNumber = (source: string, items: Items, item: number): boolean =>
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)$/.test(text(source, items, item)) &&
  ((items.shape[item + 1] ?? 0) & Shape.Capital) !== 0 &&
  ((item !== sentenceStart(items, sentenceOf(items, item)) && kindAt(items, item - 1) === Kind.Word) ||
    endsAsFirm(source, items, item + 2) ||
    endsAsFirm(source, items, item + 3));

/** "Seas Capital", "Rivers Energy": a word that ends a firm's name, behind one with a capital. */
const endsAsFirm = (source: string, items: Items, item: number): boolean =>
  ((items.shape[item] ?? 0) & (items.shape[item - 1] ?? 0) & Shape.Capital) !== 0 &&
  kindAt(items, item - 1) === Kind.Word &&
  /^(?:Capital|Ventures|Partners|Fund|Holdings|Equity|Management|Advisors|Investments|Bank|Energy|Power|Group|Labs)$/.test(
    text(source, items, item),
  );

/** What a product is called after its own name: "the Vella processor", "Norwick System". */
const things =
  /^(?:memory|processor|accelerator|chip|semiconductor|server|system|tool|app|application|browser|architecture|assistant|model|chatbot|silicon|platform|software|equipment|modem|design|feature|service|solution|wafer|chipset|api|capacity|compute)$/;

/** "Ostrin Hardware", "Norvane Nuclear": in running text goods with a capital are a part of a name, where they are not the thing that it names. */
const isPartOfName = (items: Items, item: number, word: string): boolean =>
  ((items.shape[item] ?? 0) & (Shape.Capital | Shape.Caps | Shape.MixedCase | Shape.Digit)) === Shape.Capital &&
  !word.endsWith('s') &&
  !things.test(word);

function isNameWord(source: string, items: Items, item: number, isFirst: boolean, titleCase = false): boolean {
  if (items.kind[item] !== Kind.Word || !((items.shape[item] ?? 0) & (Shape.Capital | Shape.MixedCase))) return false;
  if ((items.word[item] ?? 0) !== 0 && !((items.shape[item] ?? 0) & Shape.Capital)) return false;
  const classes = classesAt(items, item);
  if (classes & closed && !(isFirst && !titleCase && startsWithNumber(source, items, item))) return false;
  if (classes & Class.JobTitle) return false;
  const word = text(source, items, item).toLowerCase();
  if (isFirst && runOpeners.has(word) && !(!titleCase && startsWithNumber(source, items, item))) return false;
  if (isFirst && demonyms.has(word) && !endsName(source, items, item + 1)) return false;
  // "6G Radio": the letter of a figure begins nothing.
  if (isFirst && kindAt(items, item - 1) === Kind.Figure && items.start[item] === items.end[item - 1]) return false;
  const isSuffix = !isFirst && (organizationSuffixes.has(word) || siteWords.test(word));
  if (!isSuffix && titleCase && (items.word[item] ?? 0) !== 0) return false;
  if (!isSuffix && !isFirst && topicsAt(items, item) & Topic.Goods)
    return !titleCase && (endsName(source, items, item + 1) || isPartOfName(items, item, word));
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

/** "the American Solder Project", "the U.S. Rare Metals Fund": a nation as the first word of a name that is told with its article. */
const isNationOfName = (source: string, items: Items, first: number, last: number): boolean =>
  last > first &&
  nations.test(text(source, items, first - 1)) &&
  /^[Tt]he$/.test(text(source, items, first - 2)) &&
  /^(?:project|fund|foundation|corporation|institute|association|alliance|academy|society|bank|university|laborator(?:y|ies))$/i.test(
    text(source, items, last),
  );

const nations =
  /^(?:U\.?S\.?|U\.?K\.?|EU|American|British|Canadian|European|French|German|Italian|Spanish|Dutch|Swiss|Swedish|Indian|Chinese|Japanese|Korean|Australian|African|Asian|Israeli)$/;

/** "Kestrel Foundry, which builds": an ordinary word that is a listed name too, behind a word that is none and before what a subject does. */
function endsLongerName(source: string, items: Items, first: number, item: number): boolean {
  const isTold =
    punctAt(items, item + 1) === ',' ||
    kindAt(items, item + 1) === Kind.Possessive ||
    (classesAt(items, item + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Report)) !== 0;
  const word = text(source, items, item - 1).toLowerCase();
  return (
    isTold &&
    sentenceOf(items, item) === sentenceOf(items, first) &&
    !/\s/.test(text(source, items, item)) &&
    !places.has(word) &&
    !firstNames.has(word)
  );
}

/** "Capital Group": a listed name of words that any name can end with. */
const isAllEndings = (source: string, items: Items, item: number): boolean =>
  kindAt(items, item) === Kind.Organization &&
  text(source, items, item)
    .toLowerCase()
    .split(' ')
    .every((word) => organizationSuffixes.has(word));

/** "Ostrin Renewable Energy", "UAE Aid Agency" after a listed name: the last word of another body's name, or -1. */
function endOfBody(source: string, items: Items, item: number, isOrdinary: (item: number) => boolean): number {
  if (kindAt(items, item) !== Kind.Organization) return -1;
  if (/university$/i.test(text(source, items, item))) {
    const end = endOfSchool(source, items, item);
    if (end > 0) return end;
  }
  const endings = isOrdinary(item) && (items.word[item + 1] ?? 0) === 0 ? organizationSuffixes : bodyWords;
  let last = item;
  // A headline ends without a stop: what begins below it is another name.
  const isBeside = (next: number) => sentenceOf(items, next) === sentenceOf(items, item);
  while (last < item + 5 && isBeside(last + 1) && isNameWord(source, items, last + 1, false)) last++;
  while (last > item && !endings.has(text(source, items, last).toLowerCase())) last--;
  return last > item ? last : -1;
}

/** "Ostrin University Medical Center": a hospital beside the university that it is called after, or -1. */
function endOfSchool(source: string, items: Items, item: number): number {
  let last = item;
  while (last < item + 3 && (items.shape[last + 1] ?? 0) & Shape.Capital && kindAt(items, last + 1) === Kind.Word)
    last++;
  return last > item && /^(?:center|centre|hospitals?|health)$/i.test(text(source, items, last)) ? last : -1;
}

/** What is known of listed names, by their item: whether it is a state's, or an ordinary word too. */
interface ListedNames {
  readonly isState: (item: number) => boolean;
  readonly isOrdinary: (item: number) => boolean;
}

const DOT = 46;

/** Whether a run can begin at an item: with a capital, or with a figure or a small word that a full stop makes an address of. */
function canOpen(items: Items, item: number): boolean {
  const kind = items.kind[item];
  const isAddress = items.kind[item + 1] === Kind.Punct && items.word[item + 1] === DOT;
  if (kind === Kind.Word) return isAddress || (items.shape[item] ?? 0) !== 0;
  return kind === Kind.Organization || (kind === Kind.Figure && isAddress);
}

/** Runs of capitalised words: "Foundation Capital", "Abacus.ai", "C4 Ventures", "Smith & Co". */
export function findRuns(source: string, items: Items, { isState, isOrdinary }: ListedNames): Run[] {
  const runs: Run[] = [];
  const titleCases: boolean[] = [];
  for (let item = 0; item < items.count; item++) {
    if (!canOpen(items, item)) continue;
    const sentence = sentenceOf(items, item);
    titleCases[sentence] ??= isTitleCase(items, sentence);
    const titleCase = titleCases[sentence];
    const whole = titleCase ? -1 : endOfBody(source, items, item, isOrdinary);
    if (whole > 0) {
      runs.push({ first: item, last: whole, key: '' });
      item = whole;
      continue;
    }
    if (isDomain(source, items, item)) {
      runs.push({ first: item, last: item + 2, key: '' });
      item += 2;
      continue;
    }
    const body = titleCase ? -1 : endOfNamedBody(source, items, item);
    if (body > 0) {
      runs.push({ first: item, last: body, key: '' });
      item = body;
      continue;
    }
    if (!isNameWord(source, items, item, true, titleCase)) continue;
    let last = item;
    for (let next = item + 1; next < items.count && sentenceOf(items, next) === sentence; next++) {
      const punct = punctAt(items, next);
      if (!titleCase && next === last + 1 && (items.word[item] ?? 0) === 0 && isAllEndings(source, items, next)) {
        last = next;
        continue;
      }
      if (
        !titleCase &&
        next === last + 1 &&
        isOrdinary(next) &&
        (items.word[last] ?? 0) === 0 &&
        endsLongerName(source, items, item, next)
      ) {
        last = next;
        continue;
      }
      const ending =
        !titleCase && next === last + 1 && kindAt(items, next) === Kind.Organization
          ? endOfBody(source, items, next, isOrdinary)
          : -1;
      if (ending > 0) {
        last = ending;
        next = ending;
        continue;
      }
      const isJoined = items.start[next] === items.end[next - 1];
      if (punct === '&' && isNameWord(source, items, next + 1, false, titleCase)) continue;
      if (isWorksName(source, items, next)) continue;
      if (!titleCase && next === last + 1 && isJoiningCapital(source, items, next)) continue;
      if (isParticle(source, items, next) && next === last + 1 && isNameWord(source, items, next + 1, false, titleCase))
        continue;
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
    const isLonger = isPlaceOfName(source, items, item, last, isState) || isNationOfName(source, items, item, last);
    const first = isLonger ? item - 1 : item;
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
