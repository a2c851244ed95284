// Lists of organizations: from one member the next, over parentheses, origins, descriptions and names that nobody knows. Places in
// the items; whether a name may be a member is asked of the caller.

import {
  classesAt,
  type FoundMention,
  isGlued,
  kindAt,
  punctAt,
  type Reading,
  topicsAt,
} from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

export const mentionOf = (reading: Reading, item: number): FoundMention | undefined =>
  reading.mentions[reading.items.ref[item] ?? -1];

export const wordText = (reading: Reading, item: number): string =>
  reading.folded.slice(reading.items.start[item] ?? 0, reading.items.end[item] ?? 0);

/** Skips "(NASDAQ: X)" and the like; returns the item after it. */
export function skipParenthesis(items: Items, item: number, end: number): number {
  if (punctAt(items, item) !== '(') return item;
  for (let at = item + 1; at < Math.min(end, item + 12); at++) if (punctAt(items, at) === ')') return at + 1;
  return item;
}

/** The item before "(NASDAQ: X)" and the like, where `item` closes it. */
export function beforeParenthesis(items: Items, item: number, start: number): number {
  if (punctAt(items, item) !== ')') return item;
  for (let at = item - 1; at >= Math.max(start, item - 12); at--) if (punctAt(items, at) === '(') return at - 1;
  return item;
}

const noFiller =
  Class.Verb |
  Class.Auxiliary |
  Class.Modal |
  Class.Preposition |
  Class.Subordinator |
  Class.Relative |
  Class.Report |
  Class.Pronoun |
  Class.Ending |
  Class.Denial |
  Class.Talk |
  Class.Plan;

/** "and \u2014 notably \u2014 X": the item after one or two words said aside. */
function skipRemark(items: Items, item: number): number {
  const mark = punctAt(items, item);
  if (!/^[\u2013\u2014-]$/.test(mark)) return item;
  for (let at = item + 1; at < item + 4; at++) {
    if (at > item + 1 && punctAt(items, at) === mark) return at + 1;
    if (kindAt(items, at) !== Kind.Word || (items.shape[at] ?? 0) !== 0) return item;
  }
  return item;
}

const arms = new WordPattern(/^(?:[a-z]+ )*(?:arm|unit|fund|division|vehicle|subsidiary|affiliate|office)$/);

/** "Ostrin's venture capital arm, ...": the item after a unit that has no name of its own, where a list goes on there; else -1. */
function skipArm(reading: Reading, item: number): number {
  const { items } = reading;
  if (kindAt(items, item + 1) !== Kind.Possessive) return -1;
  for (let at = item + 2; at < item + 7 && kindAt(items, at) === Kind.Word && (items.shape[at] ?? 0) === 0; at++)
    if (arms.written(reading, at)) return goesOn(items, at + 1) ? at + 1 : -1;
  return -1;
}

/** "Ostrin's Bard technology, and ...": the item after what a possessed product is. */
function skipGoods(reading: Reading, item: number): number {
  const { items } = reading;
  const arm = skipArm(reading, item);
  if (arm > 0) return arm;
  if (!mentionOf(reading, item)?.isProduct) return item + 1;
  let next = item + 1;
  while (next < item + 4 && kindAt(items, next) === Kind.Word && topicsAt(items, next) & Topic.Goods) next++;
  return next;
}

const forms = new WordPattern(
  /^(?:inc|corp|corporation|ltd|limited|llc|plc|ag|nv|sa|se|co|company|group|holdings?|technologies|gmbh|ab|asa|oyj|spa|bv|bhd|berhad|sdn|pte|pty|business|digital|ventures|robotics|labs|research|entertainment|mobility|capital|investments?|securities|partners|assets?|foundation|management|banking|innovation|bank|growth|equity|private|infrastructure|financial|fund|funds)$/,
);

/** "Ostrin Technologies Inc. and", "Ostrin, Inc., ", "Ostrin Corp OSTR, ": the item after a firm's form and symbol, where a list goes on there. */
export function skipForm(reading: Reading, item: number): number {
  const { items, text } = reading;
  // "Ostrin Corp. and": the form is part of the listed name, its full stop is not.
  let at = punctAt(items, item) === '.' && isGlued(items, item) ? item + 1 : item;
  for (let seen = 0; seen < 3; seen++) {
    const word = punctAt(items, at) === ',' ? at + 1 : at;
    if ((items.shape[word] ?? 0) === 0 || !forms.written(reading, word)) break;
    at = word + 1;
    if (punctAt(items, at) === '.' && isGlued(items, at)) at++;
  }
  const isSymbol =
    kindAt(items, at) === Kind.Word &&
    (items.shape[at] ?? 0) === (Shape.Capital | Shape.Caps) &&
    /^[A-Z]{2,5}$/.test(text.slice(items.start[at], items.end[at]));
  if (isSymbol) at++;
  const punct = punctAt(items, at);
  const goesOn = punct === ',' || punct === '(' || (classesAt(items, at) & Class.Coordinator) !== 0;
  return goesOn ? at : item;
}

/** "MGX of Abu Dhabi, ...": the item after where a firm comes from, where a list goes on there. */
function skipOrigin(reading: Reading, item: number): number {
  const { items } = reading;
  if (!/^(?:of|from)$/.test(wordText(reading, item))) return item;
  let at = item + 1;
  while (at < item + 4 && (items.shape[at] ?? 0) !== 0 && !mentionOf(reading, at)?.organization) at++;
  const goesOn = punctAt(items, at) === ',' || (classesAt(items, at) & Class.Coordinator) !== 0;
  return at > item + 1 && goesOn ? at : item;
}

const told = new WordPattern(/^(?:signed|announced|struck|agreed|reached|unveiled|inked|sealed|launched)$/);

/** "X, signed in March, and": the comma after when something was agreed with a member, where a list goes on there. */
function skipSigning(reading: Reading, item: number): number {
  const { items } = reading;
  if (punctAt(items, item) !== ',' || !told.written(reading, item + 1)) return item;
  const day = wordText(reading, item + 2) === 'in' || wordText(reading, item + 2) === 'on' ? item + 3 : item + 2;
  return kindAt(items, day) === Kind.Date && punctAt(items, day + 1) === ',' ? day + 1 : item;
}

/** "GIC, the sovereign wealth fund of Singapore, and ...": the comma after what only describes a member of a list. */
function skipApposition(reading: Reading, item: number, end: number): number {
  const { items } = reading;
  if (punctAt(items, item) !== ',' || !/^(?:the|a|an)$/.test(wordText(reading, item + 1))) return item;
  for (let at = item + 2; at < Math.min(end, item + 12); at++) {
    if (punctAt(items, at) === ',') return classesAt(items, at + 1) & Class.Coordinator ? at : item;
    if (mentionOf(reading, at)?.organization || classesAt(items, at) & (Class.Relative | Class.Auxiliary)) return item;
  }
  return item;
}

/** ", the Quonadex, and": the comma or "and" behind a member of a list that nobody knows, or the item itself. */
function skipStranger(items: Items, item: number): number {
  let at = classesAt(items, item) & Class.Determiner ? item + 1 : item;
  const first = at;
  while (
    at < first + 4 &&
    (kindAt(items, at) === Kind.Person || (kindAt(items, at) === Kind.Word && (items.shape[at] ?? 0) !== 0))
  )
    at++;
  const goesOn = punctAt(items, at) === ',' || (classesAt(items, at) & Class.Coordinator) !== 0;
  return at > first && goesOn ? at : item;
}

/** A listed name that could be several: it is no party, and the list goes on behind it. */
const isAmbiguous = (reading: Reading, item: number): boolean => mentionOf(reading, item)?.organization === null;

const owners = new WordPattern(/^(?:owned|backed|controlled|funded|led|run|founded|based|parented)$/);

/** "Ostrin-owned" before a member of a list: whose it is, and no member. */
const isOwnersMark = (reading: Reading, item: number): boolean =>
  kindAt(reading.items, item) === Kind.Organization &&
  punctAt(reading.items, item + 1) === '-' &&
  isGlued(reading.items, item + 1) &&
  owners.written(reading, item + 2);

const owned = new WordPattern(/^(?:parent|owner|company|maker|developer|operator|provider|publisher|creator)$/);

const roles = new WordPattern(
  /^(?:customer|client|tenant|landlord|supplier|partner|investor|backer|lender|rival|competitor|user|challenger|ally)$/,
);

/** Who stands on another side than the firm before them. */
const others = new WordPattern(
  /^(?:customers|clients|tenants|users|suppliers|partners|rivals|competitors|challengers|allies|products|services|models|chips|tools|apps|brands|companies|firms|units|subsidiaries)$/,
);

const contending = new WordPattern(/^(?:rival|fellow|competing)$/);

/** "and members of X": what acts for it. */
const parts = new WordPattern(/^(?:members|units|affiliates|subsidiaries|vehicles)$/);

/** "the AI driving start-up X": what a firm does stands before the word for it. */
const isTrade = (items: Items, item: number): boolean =>
  (classesAt(items, item + 1) & (Class.Kind | Class.Modifier)) !== 0;

/** "Ostrin OST": the listed symbol of a firm, which stands behind its name as if the name owned it. */
const isSymbol = ({ items, text }: Reading, item: number): boolean =>
  kindAt(items, item) === Kind.Organization && /^[A-Z]{2,5}$/.test(text.slice(items.start[item], items.end[item]));

/** "UAE investment fund X": a government's name before what a firm is and its own name only says where that firm is from. */
export function isOrigin(reading: Reading, item: number): boolean {
  const { items } = reading;
  if (mentionOf(reading, item)?.organization?.kind !== 'government') return false;
  for (let at = item + 1; at < item + 5; at++) {
    if (kindAt(items, at) === Kind.Organization) return (classesAt(items, at - 1) & Class.Kind) !== 0;
    if (kindAt(items, at) !== Kind.Word || (items.shape[at] ?? 0) !== 0) return false;
    if (classesAt(items, at) & noFiller && !(classesAt(items, at) & Class.Kind)) return false;
  }
  return false;
}

/** "and Jane Roe's X": the "'s" behind the person whose firm is a member of a list, or -1. */
function personalOwner(items: Items, item: number): number {
  let at = item;
  while (
    at < item + 3 &&
    (kindAt(items, at) === Kind.Person || (kindAt(items, at) === Kind.Word && (items.shape[at] ?? 0) !== 0))
  )
    at++;
  return at > item && kindAt(items, at) === Kind.Possessive ? at : -1;
}

/** A comma, or a word such as "and". */
export const goesOn = (items: Items, item: number): boolean =>
  punctAt(items, item) === ',' || (classesAt(items, item) & Class.Coordinator) !== 0;

/** "from X and from Y": the preposition before the list's first member, said once more. */
function isRepeated(reading: Reading, member: number, at: number): boolean {
  const { items } = reading;
  if (!(classesAt(items, at) & Class.Preposition) || !repeatable.written(reading, at)) return false;
  let left = member - 1;
  while (
    left > member - 6 &&
    (classesAt(items, left) & (Class.Determiner | Class.Modifier | Class.Kind) || isHyphenPart(items, left))
  )
    left--;
  return wordText(reading, left) === wordText(reading, at);
}

/** "Ostrin-backed": a part of a word that only describes. */
const isHyphenPart = (items: Items, item: number): boolean =>
  [item, item + 1, item - 1].some((at) => punctAt(items, at) === '-' && isGlued(items, at) && isGlued(items, at + 1));

const repeatable = new WordPattern(/^(?:with|from|to|by|for|in|at|of|on|against)$/);

const counted = new WordPattern(/^(?:two|three|four|five)$/);

/** "and two other tech giants": whether the word ends a phrase that counts further members of a list. */
function isOthersCounted(reading: Reading, last: number): boolean {
  if (!(classesAt(reading.items, last) & Class.Kind)) return false;
  for (let at = last - 1; at > last - 5; at--)
    if (wordText(reading, at) === 'other') return counted.written(reading, at - 1);
  return false;
}

/** "$17bn local player X": a sum, what sort of firm it is, and its name. */
function isWorth({ items }: Reading, figure: number): boolean {
  let at = figure + 1;
  while (at < figure + 5 && classesAt(items, at) & Class.Modifier && !(classesAt(items, at) & Class.Kind)) at++;
  return at > figure && (classesAt(items, at) & Class.Kind) !== 0 && kindAt(items, at + 1) === Kind.Organization;
}

const extents = /^(?:, )?(?:(?:more|most) recently|to a (?:lesser|greater|smaller) (?:extent|degree)),? /;

/** "on A and to a lesser degree on B": the item behind what is said of the last member alone, or the item itself. */
function skipExtent({ items, folded }: Reading, item: number): number {
  const from = items.start[item] ?? 0;
  const said = extents.exec(folded.slice(from, from + 40));
  if (!said) return item;
  let at = item;
  while (at < items.count && (items.start[at] ?? 0) < from + said[0].length) at++;
  return at;
}

/** From an organization, the next one that is coordinated with it, or null; after "A and B", ", and" begins something new. */
export function nextInList(
  reading: Reading,
  item: number,
  end: number,
  isUsable: (item: number) => boolean,
): { item: number; comma: boolean; reopens: boolean; isPersons: boolean } | null {
  const { items } = reading;
  let at = skipOrigin(reading, skipParenthesis(items, skipForm(reading, skipGoods(reading, item)), end));
  at = skipApposition(reading, skipSigning(reading, at), end);
  const isJoint =
    punctAt(items, at) === '/' || (punctAt(items, at) === '-' && isGlued(items, at) && isGlued(items, at + 1));
  if (isJoint && isUsable(at + 1)) return { item: at + 1, comma: false, reopens: false, isPersons: false };
  let comma = false;
  if (punctAt(items, at) === ',') {
    comma = true;
    at++;
  }
  let joined = false;
  let strangers = 0;
  let isPersons = false;
  if (classesAt(items, at) & Class.Coordinator) {
    joined = true;
    at++;
  }
  if (!comma && !joined) return null;
  at = skipRemark(items, at);
  if (joined) at = skipExtent(reading, at);
  if (joined && isRepeated(reading, item, at)) at++;
  for (let filler = 0; filler < 6 && at < end; filler++, at++) {
    if (isOwnersMark(reading, at)) {
      at += 2;
      continue;
    }
    if (isUsable(at)) {
      const member = kindAt(items, at + 1) === Kind.Possessive && isUsable(at + 2) ? at + 2 : at;
      return { item: member, comma: comma && !joined, reopens: comma && joined, isPersons };
    }
    const after = comma ? skipStranger(items, at) : at;
    if (after > at) {
      joined = (classesAt(items, after) & Class.Coordinator) !== 0 || joined;
      at = punctAt(items, after) === ',' && classesAt(items, after + 1) & Class.Coordinator ? after + 1 : after;
      joined = (classesAt(items, at) & Class.Coordinator) !== 0;
      continue;
    }
    // "X and its customer Y": what Y is to X, and no list of the two.
    if (classesAt(items, at) & Class.Possessive && roles.written(reading, at + 1)) return null;
    const possessive = personalOwner(items, at);
    if (possessive > 0) {
      at = possessive;
      isPersons = true;
      continue;
    }
    const classes = classesAt(items, at);
    if (kindAt(items, at) === Kind.Organization) {
      if (kindAt(items, at + 1) === Kind.Possessive) at++;
      else if (punctAt(items, at + 1) === '-' && isGlued(items, at + 1)) at += 2;
      else if (comma && isAmbiguous(reading, at) && goesOn(items, at + 1)) joined = false;
      else if (comma && isAmbiguous(reading, at) && classesAt(items, at + 1) & Class.Kind && goesOn(items, at + 2))
        at++;
      else if (isSymbol(reading, at + 1) && isUsable(at + 1)) continue;
      else if (isOrigin(reading, at)) continue;
      else if (wordText(reading, at + 1) === 'parent') at += wordText(reading, at + 2) === 'company' ? 2 : 1;
      else return null;
      continue;
    }
    // "from X and strategic investors like Y and Z": those who are listed are members, too, but not of another side.
    if (joined && classesAt(items, at) & Class.ListIntro && /s$/.test(wordText(reading, at - 1))) {
      if (others.written(reading, at - 1)) return null;
      continue;
    }
    // "X, the parent company of Y and Z": what X owns is in no list with it.
    if (wordText(reading, at) === 'of' && comma && !joined && owned.written(reading, at - 1)) return null;
    // "a rival of X and a customer of Y": each of them something else to whoever is described.
    if (/^(?:of|to)$/.test(wordText(reading, at)) && roles.written(reading, at - 1)) return null;
    if (
      wordText(reading, at) === 'of' &&
      (classesAt(items, at - 1) & (Class.Unit | Class.Kind) || parts.written(reading, at - 1))
    )
      continue;

    // "X and two other giants, Y and Z": who else it is stands behind the comma.
    if (punctAt(items, at) === ',' && joined && isOthersCounted(reading, at - 1)) continue;
    // "the venture-backed newcomer X": a word with a hyphen only describes.
    if (punctAt(items, at + 1) === '-' && isGlued(items, at + 1) && kindAt(items, at + 2) === Kind.Word) {
      at += 2;
      continue;
    }
    // "the venture arm of rival chipmaker X": what X is to one of the others.
    if (contending.written(reading, at) && classesAt(items, at + 1) & Class.Kind) continue;
    // "global giant X and $17bn local player Y": what a member is worth stands in its phrase.
    if (joined && kindAt(items, at) === Kind.Figure && isWorth(reading, at)) continue;
    if (kindAt(items, at) !== Kind.Word || (classes & noFiller && wordText(reading, at) !== 'fund')) return null;
    if (punctAt(items, at + 1) === '-' && isGlued(items, at + 1)) at++;
    if (
      classes === 0 &&
      (++strangers > 2 || (/(?:ed|ing)$/.test(wordText(reading, at)) && !(comma && isTrade(items, at))))
    )
      return null;
    if (comma && !joined && filler > 2 && !(classes & (Class.Determiner | Class.Modifier | Class.Kind))) return null;
  }
  return null;
}
