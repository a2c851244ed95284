// What a name is said to be, between commas or by "is": a firm of some kind, somebody's fund or partner.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { classesAt, kindAt, punctAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { kindOf } from './kind-of-firm.ts';
import { around, wordText } from './surroundings.ts';

/** "X, Roe's investment vehicle", "X, its venture arm": a fund by what it is to its owner. */
function isVehicleOf(items: Items, from: number): boolean {
  const isOwned = kindAt(items, from + 1) === Kind.Possessive || /^(?:its|his|her|their)$/.test(wordText(items, from));
  if (!isOwned) return false;
  for (let item = from + 1; item < from + 6; item++) {
    if (
      /^(?:vehicle|venture arm|investment arm|corporate venture arm|investment firm|fund|firm)$/.test(
        wordText(items, item),
      )
    )
      return true;
    if (kindAt(items, item) === Kind.Punct) return false;
  }
  return false;
}

/** "X, which is based in Berlin", "X, headquartered in Ohio". */
const seat = /^(?:which is |a company )?(?:based|headquartered) (?:in|near|outside)\b/;

/** "an Ostrin, Ohio-based maker", "a Salt Lake City, Utah-headquartered firm": the rest of a seat before what the firm is. */
function isSeatAhead(items: Items, from: number): boolean {
  let item = from;
  while (item < from + 3 && (items.shape[item] ?? 0) & Shape.Capital) item++;
  return item > from && punctAt(items, item) === '-' && /^(?:based|headquartered)$/.test(wordText(items, item + 1));
}

/** "X, a Berlin-based maker of ...", "X, which makes ...", "X is a start-up". */
export function judgeApposition(
  source: string,
  items: Items,
  last: number,
  say: (points: number, kind?: OrganizationKind) => void,
): void {
  const comma = punctAt(items, last + 1) === ',';
  if (comma && seat.test(around(source, items, last + 2, last + 5))) {
    say(3);
    return;
  }
  const opener = around(source, items, last + 2, last + 2);
  if (comma && isVehicleOf(items, last + 2)) say(3);
  if (comma && /^(?:based|founded|headquartered|backed)$/.test(opener)) say(3);
  const isCopula = /^(?:is|was) (?:an?|the) /.test(`${around(source, items, last + 1, last + 2)} `);
  if (!(comma && /^(?:an?|the|one|another|which)$/.test(opener)) && !isCopula) return;
  for (let item = last + 2; item < Math.min(items.count, last + 15); item++) {
    const punct = punctAt(items, item);
    if (punct === ',' && classesAt(items, item + 1) & Class.Modifier) continue;
    if (punct === ',' && isSeatAhead(items, item + 1)) continue;
    if (item > last + 2 && (punct === ',' || punct === '.')) break;
    if (classesAt(items, item) & Class.JobTitle && opener !== 'which') return;
    if (classesAt(items, item) & Class.Kind) {
      say(3, kindOf(around(source, items, last + 2, item)));
      return;
    }
    if (opener === 'which' && classesAt(items, item) & Class.Verb) {
      say(1);
      return;
    }
  }
}

const relations =
  /^(?:(?:[a-z-]+ )*)(?:partner|supplier|customer|rival|competitor|backer|parent|owner|investor|landlord|shareholder|lender|vendor|subsidiary|affiliate)$/;

/** "with its competitor, X.", "an old rival, X": what it is to somebody, before the comma. */
export function isIntroducedAsPartner(source: string, items: Items, first: number): boolean {
  if (!/^[,\u2014]$/.test(punctAt(items, first - 1)) || !relations.test(around(source, items, first - 2, first - 2)))
    return false;
  for (let item = first - 3; item > first - 7; item--) {
    if (
      /^(?:its|their|an?|another|old|longtime)$/.test(wordText(items, item)) ||
      kindAt(items, item) === Kind.Possessive
    )
      return true;
    const isHome = kindAt(items, item) === Kind.Word && ((items.shape[item] ?? 0) & Shape.Capital) !== 0;
    if (!isHome && !(classesAt(items, item) & (Class.Modifier | Class.Adverb))) return false;
  }
  return false;
}

/** "X, its cloud partner", "X, the company's biggest backer". */
export function isOnesPartner(items: Items, from: number): boolean {
  if (!/^(?:its|their)$/.test(wordText(items, from)) && kindAt(items, from) !== Kind.Organization) return false;
  for (let item = from + 1; item < from + 6; item++) {
    if (relations.test(wordText(items, item))) return true;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return false;
  }
  return false;
}
