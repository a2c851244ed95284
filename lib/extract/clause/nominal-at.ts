// The organization in the noun phrase that begins at an item: over articles, figures, kind words, compounds and the lists that
// kind words promise. Null where a verb or another clause comes first.

import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { isHyphenated, wordTextAt } from './head-of.ts';
import { skipParenthesis, wordText } from './list-members.ts';
import { isPlantAt } from './plants.ts';

const naming = new WordPattern(/^(?:namely|called|named)$/);
const origins = new WordPattern(/^(?:of|from|by)$/);
const offerings = new WordPattern(/^(?:services|products|platforms|apps|systems|tools|models|chips|clouds|devices)$/);
const within = new WordPattern(/^(?:for|in|of)$/);

/** The first group of the noun phrase that begins at `item`: over articles, modifiers, figures and kind words. */
const roughly = new WordPattern(/^(?:about|around|over|under)$/);

export function nominalAt(
  sentence: Sentence,
  from: number,
  reach = 12,
  allowsOwned = false,
  throughGoods = true,
): Group | null {
  const { items } = sentence.reading;
  for (let item = from; item < Math.min(sentence.end, from + reach); item++) {
    const group = groupAt(sentence, item);
    if (group) {
      if (isHyphenated(sentence, group)) {
        item = skipParenthesis(items, group.last + 1, sentence.end) + 1;
        continue;
      }
      if (group.reference && classesAt(items, group.last) & Class.Possessive) {
        const lot = lotAfter(sentence, group.last + 1);
        if (lot > 0) return nominalAt(sentence, lot, reach, allowsOwned, throughGoods);
        const named = nominalAfterKind(sentence, group.last + 1);
        return named ?? (allowsOwned ? group : null);
      }
      const next = kindAt(items, group.last + 1) === Kind.Possessive ? group.last + 2 : group.last + 1;
      return describesKind(sentence, group, next) ? nominalAfterKind(sentence, next) : group;
    }
    if (kindAt(items, item) === Kind.Organization && kindAt(items, item + 1) === Kind.Possessive) {
      item++;
      continue;
    }
    if (kindAt(items, item) === Kind.Organization && groupAt(sentence, item + 1)) continue;
    const stranger = behindStranger(sentence, item);
    if (stranger > item) {
      item = stranger;
      continue;
    }
    if (item === from && wordTextAt(sentence, item) === 'what') {
      const rest = behindRest(sentence, item);
      if (rest < 0) return null;
      item = rest;
      continue;
    }
    const kind = kindAt(items, item);
    if (kind === Kind.Figure || kind === Kind.Date) continue;
    if (wordTextAt(sentence, item) === 'worth' && wordTextAt(sentence, item + 1) === 'of') continue;
    if (kind === Kind.Possessive && kindAt(items, item - 1) === Kind.Figure) continue;
    if (
      roughly.at(items, item) &&
      (kindAt(items, item + 1) === Kind.Figure || /^(?:a|half|one|two)$/.test(wordTextAt(sentence, item + 1)))
    )
      continue;
    const punct = punctAt(items, item);
    if (punct === '(') {
      const after = skipParenthesis(items, item, sentence.end);
      if (after > item) item = after - 1;
      continue;
    }
    if (punct === '"' || punct === '\u201c' || punct === '\u201d' || punct === "'" || punct === '-' || punct === '$')
      continue;
    if (
      punct === ',' &&
      item === from &&
      wordAt(items, item + 1).text === 'among' &&
      punctAt(items, item + 3) === ','
    ) {
      item += 3;
      continue;
    }
    if (punct === ',' || punct === ':') {
      const before = classesAt(items, item - 1);
      const isIntroduced = (classesAt(items, item + 1) & Class.ListIntro) !== 0;
      if (before & Class.Kind && (groupAt(sentence, item + 1) || isIntroduced)) continue;
      if (isIntroduced && offerings.at(items, item - 1)) continue;
      return null;
    }
    if (kind === Kind.Person && kindAt(items, item + 1) === Kind.Possessive) {
      item++;
      continue;
    }
    // "Jane Roe's Ostrin": somebody whom no list knows.
    if (
      kind === Kind.Possessive &&
      (items.word[item - 1] ?? 0) === 0 &&
      ((items.shape[item - 1] ?? 0) & Shape.Capital) !== 0
    )
      continue;
    if (kind === Kind.Punct || kind === Kind.Possessive || kind === Kind.Person) return null;
    if (
      item > from &&
      wordAt(items, item + 1).text === 'by' &&
      leads.written(sentence.reading, item) &&
      circles.written(sentence.reading, item - 1)
    ) {
      item++;
      continue;
    }
    if (item > from && wordAt(items, item).text === 'of' && circles.written(sentence.reading, item - 1)) continue;
    if (
      item > from &&
      circles.written(sentence.reading, item - 1) &&
      /^(?:that|which)$/.test(wordAt(items, item).text) &&
      /^includ/.test(wordTextAt(sentence, item + 1))
    ) {
      item++;
      continue;
    }
    if (classesAt(items, item - 1) & Class.Kind && item > from && tied.written(sentence.reading, item)) return null;
    const classes = classesAt(items, item);
    if (classes & Class.ListIntro || naming.at(items, item)) continue;
    const builder = item > from ? builderOf(sentence, item) : null;
    if (builder) return builder;
    if (origins.at(items, item) && item > from && followsPart(sentence, item, throughGoods)) continue;
    if (within.at(items, item) && rounds.at(items, item - 1)) continue;
    if (item > from && (classesAt(items, item - 1) & Class.Kind || crowds.written(sentence.reading, item - 1))) {
      const list = announcedList(sentence, item);
      if (list) return list;
    }
    if (
      classes & (Class.Preposition | Class.Relative | Class.Subordinator | Class.Coordinator | Class.Modal) &&
      !(classes & Class.Modifier)
    )
      return null;
    if (wordAt(items, item + 1).text === 'by' && madeBy.written(sentence.reading, item) && isMade(sentence, item - 1)) {
      item++;
      continue;
    }
    if (isPartOfCompound(sentence, item) || isTrade(sentence, item)) continue;
    if (isInfinitive(sentence, item) && classes & Class.Verb) return null;
    if (
      classes & (Class.Verb | Class.Auxiliary) &&
      !(classes & (Class.Kind | Class.DealNoun | Class.Modifier)) &&
      (item > from || isInfinitive(sentence, item))
    )
      return null;
  }
  return null;
}

/** "publishers like the Day magazine and X": of a list the comma or "and" behind a first member that could be several firms, else the item itself. */
function behindStranger(sentence: Sentence, item: number): number {
  const { items } = sentence.reading;
  if (kindAt(items, item) !== Kind.Organization) return item;
  const intro = classesAt(items, item - 1) & Class.Determiner ? item - 2 : item - 1;
  if (!(classesAt(items, intro) & Class.ListIntro)) return item;
  const next = classesAt(items, item + 1) & Class.Kind ? item + 2 : item + 1;
  const and = punctAt(items, next) === ',' ? next + 1 : next;
  if (classesAt(items, and) & Class.Coordinator) return and;
  return and > next && groupAt(sentence, and) ? next : item;
}

/** "what is left of X", "what remains of X": the item of the "of", or -1. */
function behindRest(sentence: Sentence, what: number): number {
  const told = [1, 2, 3].map((on) => wordTextAt(sentence, what + on));
  if (/^(?:remains|remained)$/.test(told[0] ?? '') && told[1] === 'of') return what + 2;
  return /^(?:is|was)$/.test(told[0] ?? '') && told[1] === 'left' && told[2] === 'of' ? what + 3 : -1;
}

const building = new WordPattern(
  /^(?:building|build|builds|built|owns|own|operates|operate|runs|run|plans|plan|developing|develop|develops|planning|constructing|installed|installs|install|installing|supplied|supplies|provided|provides|rented|rents|leased|leases|set up)$/,
);

/** "from a fusion plant that X is building": whose the plant is stands behind it. */
function builderOf(sentence: Sentence, relative: number): Group | null {
  const { items } = sentence.reading;
  if (!isPlantAt(sentence, relative - 1)) return null;
  if (!/^(?:that|which)$/.test(wordAt(items, relative).text)) return null;
  const group = groupAt(sentence, relative + 1);
  if (!group || group.reference) return null;
  let verb = group.last + 1;
  while (verb < group.last + 4 && classesAt(items, verb) & (Class.Auxiliary | Class.Be | Class.Modal | Class.Adverb))
    verb++;
  return building.written(sentence.reading, verb) ? group : null;
}

/** "some of the biggest names in retail, including X". */
const crowds = new WordPattern(/^(?:names|brands|players|heavyweights|institutions|outfits|organi[sz]ations)$/);

/** "a group of lenders led by X": of all in it one is named. */
const circles = new WordPattern(
  /^(?:group|groups|consortium|syndicate|club|team|investors|lenders|banks|funds|firms|backers|shareholders|creditors|bidders|buyers)$/,
);
const leads = new WordPattern(/^(?:led|co-led|headed|organi[sz]ed|arranged|anchored)$/);

/** "a company tied to X": another than X. */
const tied = new WordPattern(/^(?:tied|linked|affiliated|connected|owned|backed|controlled|founded|run|led|close)$/);

const lots = new WordPattern(/^(?:shipments?|batch|batches|deliver(?:y|ies)|tranche|order|lot|allocation|supply)$/);

/** "its first shipment of": the item after a lot of goods that somebody gets, or -1. */
function lotAfter(sentence: Sentence, from: number): number {
  for (let item = from; item < Math.min(sentence.end, from + 4); item++) {
    if (lots.written(sentence.reading, item)) return wordTextAt(sentence, item + 1) === 'of' ? item + 2 : -1;
    if (!(classesAt(sentence.reading.items, item) & (Class.Modifier | Class.Adverb | Class.Determiner))) return -1;
  }
  return -1;
}

/** "product testing startup", "data labeling firm": what a firm does stands before the word for it. */
const isTrade = ({ reading: { items } }: Sentence, item: number): boolean =>
  (classesAt(items, item) & Class.Gerund) !== 0 &&
  kindAt(items, item - 1) === Kind.Word &&
  ((classesAt(items, item + 1) | classesAt(items, item + 2)) & Class.Kind) !== 0 &&
  !(classesAt(items, item + 1) & (Class.Preposition | Class.Determiner | Class.Coordinator));

/** "closed-source", "AI-enabled": half of a word that only describes. */
const isPartOfCompound = ({ reading: { items } }: Sentence, item: number): boolean =>
  (punctAt(items, item - 1) === '-' && isGlued(items, item)) ||
  (punctAt(items, item + 1) === '-' && isGlued(items, item + 1) && isGlued(items, item + 2));

const madeBy = new WordPattern(
  /^(?:made|designed|built|developed|supplied|manufactured|produced|provided|offered|sold|operated|run|owned)$/,
);

/** "chips made by X", "those offered by X". */
const isMade = ({ reading }: Sentence, goods: number): boolean =>
  topicsAt(reading.items, goods) !== 0 || wordText(reading, goods) === 'those';

const rounds = new WordPattern(/^(?:round|funding round|financing round|series [a-h]|fundraise|raise)$/);

/** "deals with publishers allow it to draw on titles such as X": what is told of them all is a clause of its own. */
const letting = new WordPattern(
  /^(?:allow|allows|let|lets|give|gives|enable|enables|permit|permits|grant|grants|help|helps|mean|means|make|makes|bring|brings|cover|covers)$/,
);

/** "in a row: X on May 2, Y on May 5": the first of a list whose members have a day each. */
const isFollowedByDay = ({ reading: { items } }: Sentence, { last }: Group): boolean =>
  kindAt(items, last + 1) === Kind.Date;

/** "giants in the field, such as X", "seven companies to use their software: X, Y and Z": the list that kind words promise. */
function announcedList(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  if (sentence.reading.folded.charAt((items.end[from - 1] ?? 0) - 1) !== 's' || letting.written(sentence.reading, from))
    return null;
  for (let item = from; item < Math.min(sentence.end, from + 18); item++) {
    const word = wordAt(items, item);
    const isColon = punctAt(items, item) === ':';
    if (isColon || (word.classes & Class.ListIntro && item < from + 12)) {
      const group = nominalAt(sentence, item + 1, 6);
      return group && (!isColon || group.mentions.length > 1 || isFollowedByDay(sentence, group)) ? group : null;
    }
    if (groupAt(sentence, item)?.reference === null || word.classes & Class.Relative || punctAt(items, item) === ';')
      return null;
  }
  return null;
}

export const isInfinitive = (sentence: Sentence, item: number): boolean =>
  wordAt(sentence.reading.items, item - 1).text === 'to' && !(classesAt(sentence.reading.items, item) & Class.Gerund);

const relational = new WordPattern(
  /^(?:rivals?|competitors?|challengers?|partners?|suppliers?|customers?|clients?|subsidiar(?:y|ies)|parent|owner|backers?|investors?|foes?)$/,
);

/** "OpenAI rivals", "Intel's customer": the party is not the name but what comes after it, if that is named. */
function describesKind(sentence: Sentence, group: Group, next: number): boolean {
  const { items } = sentence.reading;
  for (let item = next; item < Math.min(sentence.end, next + 3); item++) {
    if (relational.written(sentence.reading, item)) return group.mentions.length === 1;
    if (!(classesAt(items, item) & (Class.Modifier | Class.Kind))) return false;
  }
  return false;
}

/** The organization right after kind words: "rival Anthropic", "rivals, Anthropic", "partners such as Dell". */
function nominalAfterKind(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  let sawKind = false;
  for (let item = from; item < Math.min(sentence.end, from + 7); item++) {
    const group = groupAt(sentence, item);
    if (group) return sawKind ? group : null;
    const classes = classesAt(items, item);
    if (classes & Class.Kind) sawKind = true;
    else if (
      !(classes & (Class.Modifier | Class.ListIntro)) &&
      punctAt(items, item) !== ',' &&
      kindAt(items, item) !== Kind.Figure &&
      classes !== 0
    )
      return null;
    else if (punctAt(items, item) === ',' && !sawKind) return null;
    else if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== ',' && punctAt(items, item) !== '-')
      return null;
  }
  return null;
}

/** "$30 billion of X", "all of X", "a maker of": after such words "of" stays inside the phrase. */
function followsPart(sentence: Sentence, of: number, throughGoods: boolean): boolean {
  const { items } = sentence.reading;
  if (kindAt(items, of - 1) === Kind.Figure) return wordAt(items, of).text === 'of';
  if (topicsAt(items, of - 1) !== 0) return throughGoods;
  if (wordAt(items, of).text !== 'of' && !throughGoods) return false;
  return /^(?:all|any|most|some|best|latest|part|range|array|host|variety|handful|dozens|string|slew|roster|series|year|subscription|trial|half|majority|amount|number|worth|control|ownership|one|many|thousands|millions|hundreds|tens|likes|deployment|assets|shares|group|rest|much|version|versions|products?|services?|offerings?|those|that|unit|units|clouds?|versions?|technology|use|sale|purchase|obligations?|plants?|campus|arm|division|business|stock|titles|works|archives?|company|maker|owner|parent|board|team|workforce|staff|factory|factories|plant|site|sites|centers?|centres?|halls?|network|output|fleet|dominance|lead|position|monopoly|supremacy|third|thirds|quarter|quarters|fifth|tenth|(?:investment|venture|venture capital|corporate venture) (?:arm|unit|fund))$/.test(
    wordTextAt(sentence, of - 1),
  );
}
