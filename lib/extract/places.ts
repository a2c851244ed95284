// Where the parties of a frame stand. Each function starts at a trigger, walks the items of its sentence one way and returns
// the group in that place, or null. They know English word order, not what a frame means.
import { type Group, groupAt, type Sentence, skipParenthesis } from './groups.ts';
import { Kind } from './items.ts';
import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from './reading.ts';
import { Class, Topic } from './word-classes.ts';

const maxReach = 45;
const noun = Class.Modifier | Class.Kind | Class.Adverb | Class.Determiner;

/** The words that a group modifies: "Intel's chips", "Nvidia GPUs": their topics and text; null where the group is the whole phrase. */
export function headOf(
  sentence: Sentence,
  group: Group,
  until = Number.MAX_SAFE_INTEGER,
): { topics: number; text: string; last: number } | null {
  const { items, folded } = sentence.reading;
  let item = skipParenthesis(items, group.last + 1, sentence.end);
  const isPossessive = kindAt(items, item) === Kind.Possessive;
  if (isPossessive) item++;
  const first = item;
  let topics = 0;
  for (; item < Math.min(sentence.end, first + 7, until); item++) {
    const classes = classesAt(items, item);
    if (punctAt(items, item) === '-' && isGlued(items, item)) continue;
    if (kindAt(items, item) === Kind.Organization && item > first) break;
    if (kindAt(items, item) !== Kind.Word && kindAt(items, item) !== Kind.Figure) break;
    if (
      classes &
        (Class.Preposition |
          Class.Auxiliary |
          Class.Modal |
          Class.Coordinator |
          Class.Subordinator |
          Class.Relative |
          Class.Pronoun |
          Class.Report) ||
      (classes & Class.Adverb && !(classes & Class.Modifier))
    )
      break;
    if (
      classes & Class.Verb &&
      !(classes & Class.DealNoun) &&
      topicsAt(items, item) === 0 &&
      item === first &&
      !isPossessive
    )
      break;
    topics |= topicsAt(items, item);
  }
  if (item === first) return null;
  return { topics, text: folded.slice(items.start[first] ?? 0, items.end[item - 1] ?? 0), last: item - 1 };
}

/** First item of the noun phrase that ends before `item`: over articles, modifiers and kind words to the left. */
function leftOfPhrase(sentence: Sentence, item: number): number {
  const { items } = sentence.reading;
  let at = item - 1;
  while (
    at >= sentence.start &&
    ((classesAt(items, at) & noun &&
      !(classesAt(items, at) & (Class.Verb | Class.Preposition | Class.Subordinator | Class.Coordinator))) ||
      kindAt(items, at) === Kind.Figure ||
      (punctAt(items, at) === '-' && isGlued(items, at)))
  )
    at--;
  return at;
}

const hyphenated =
  /^(?:backed|owned|based|powered|led|funded|developed|made|designed|style|like|trained|branded|specific|centric|compatible|optimi[sz]ed|related|built|operated|supported|created|sponsored|friendly|focused|free|only|enabled|exclusive|hosted|accelerated)$/;

/** "Nvidia-powered", "Nvidia (NVDA)-backed": the name only describes what follows. */
export function isHyphenated(sentence: Sentence, group: Group): boolean {
  const { items } = sentence.reading;
  const next = skipParenthesis(items, group.last + 1, sentence.end);
  return punctAt(items, next) === '-' && hyphenated.test(wordTextAt(sentence, next + 1));
}

const controlNouns =
  /^(?:bid|plan|plans|deal|agreement|offer|effort|efforts|attempt|attempts|move|talks|intention|intent|proposal|contract|decision|bids|pact|right|option|push|ability|capacity|struggle|race|quest|chance|drive|campaign|ambition|ambitions|commitment|commitments|pledge|partnership)$/;

/** "X's bid to buy": who buys is the owner of the bid. */
function controllerOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  if (wordAt(items, trigger - 1).text !== 'to' || !controlNouns.test(wordTextAt(sentence, trigger - 2))) return null;
  return possessorOf(sentence, trigger - 2);
}

/** The subject of a verb, or of the verb that governs a noun: the nearest group to the left that is nobody's object. */
export function subjectOf(sentence: Sentence, trigger: number, form: string): Group | null {
  const { items } = sentence.reading;
  const controller = controllerOf(sentence, trigger);
  if (controller) return controller;
  let afterRelative = false;
  let close = true;
  let commas = 0;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - maxReach); item--) {
    const group = groupAt(sentence, item);
    if (group) {
      if (acceptsSubject(sentence, group, trigger, form, afterRelative)) return group;
      item = group.first;
      close = false;
      afterRelative = false;
      continue;
    }
    const punct = punctAt(items, item);
    if (punct === ';' || punct === ':' || punct === '|' || punct === '•') return null;
    if (punct === ')') {
      while (item > sentence.start && punctAt(items, item) !== '(') item--;
      continue;
    }
    const classes = classesAt(items, item);
    if (punct === ',' || punct === '\u2014' || (punct === '-' && !isGlued(items, item))) commas++;
    if (close && classes & Class.Relative) afterRelative = true;
    else if (classes & Class.Relative && commas === 0 && !(classesAt(items, item - 1) & Class.Report)) {
      const antecedent =
        groupAt(sentence, item - 1) ?? (punctAt(items, item - 1) === ',' ? groupAt(sentence, item - 2) : null);
      if (antecedent || form === 'noun') return antecedent;
    } else if (
      classes & Class.Subordinator &&
      !(classes & (Class.Preposition | Class.Relative)) &&
      form !== 'gerund' &&
      wordAt(items, item).text !== 'once'
    ) {
      if (wordAt(items, item).text !== 'so') return null;
    } else if (
      kindAt(items, item) === Kind.Word &&
      !(classes & (Class.Auxiliary | Class.Adverb | Class.Modal | Class.Negation)) &&
      punct !== ','
    )
      close = close && classes === 0;
  }
  return form === 'gerund' ? subjectAfter(sentence, trigger) : null;
}

/** "After acquiring Tessel, Norvane ...": the subject stands behind the comma. */
function subjectAfter(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 22); item++) {
    if (punctAt(items, item) !== ',') continue;
    let next = item + 1;
    while (classesAt(items, next) & (Class.Determiner | Class.Modifier | Class.Kind)) next++;
    const group = groupAt(sentence, next) ?? groupAt(sentence, item + 1);
    if (group) return group;
  }
  return null;
}

function acceptsSubject(
  sentence: Sentence,
  group: Group,
  trigger: number,
  form: string,
  afterRelative: boolean,
): boolean {
  const { items } = sentence.reading;
  const next = skipParenthesis(items, group.last + 1, sentence.end);
  const nextWord = wordAt(items, next);
  if (group.reference?.isPronoun && nextWord.text !== 'self' && classesAt(items, group.last) & Class.Possessive) {
    const head = headOf(sentence, group, trigger);
    return (
      (classesAt(items, next) & (Class.Unit | Class.JobTitle)) !== 0 ||
      (head !== null && (head.topics & Topic.Goods) !== 0 && head.last < trigger && head.last >= trigger - 5)
    );
  }
  if (kindAt(items, next) === Kind.Possessive) {
    const head = headOf(sentence, group, trigger);
    if (head === null || head.last >= trigger) return false;
    const isUnit =
      /\b(?:unit|arm|division|subsidiary|ceo|chief|board|parent|cloud|team|business|government|president|chairman|fund)\b/.test(
        head.text,
      );
    return isUnit || ((head.topics & Topic.Goods) !== 0 && head.last >= trigger - 5);
  }
  if (isHyphenated(sentence, group)) return false;
  if (afterRelative) return true;
  const left = leftOfPhrase(sentence, group.first);
  const before = wordAt(items, left);
  if (form === 'gerund' && next === trigger) return true;
  if (nextWord.text === 'to' && before.text === 'for') return true;
  if (before.classes & Class.ListIntro && classesAt(items, left - 1) & Class.Kind)
    return !(classesAt(items, leftOfPhrase(sentence, left)) & Class.Preposition);
  if (before.classes & Class.Preposition) {
    const isVerb =
      nextWord.classes & (Class.Verb | Class.Auxiliary | Class.Report | Class.Modal) ||
      (nextWord.text === '' && /(?:ed|es|s)$/.test(wordTextAt(sentence, next)));
    return (before.classes & Class.Subordinator) !== 0 && !!isVerb;
  }
  if (before.classes & Class.Verb && !(before.classes & (Class.Report | Class.DealNoun)) && left >= sentence.start)
    return nextWord.text === 'to' && (next === trigger - 1 || next === trigger - 2);
  if (before.classes & Class.Coordinator && left > sentence.start) {
    const earlier = groupAt(sentence, left - 1);
    if (earlier && leftIsOblique(sentence, earlier))
      return (
        kindAt(items, next) === Kind.Word &&
        (classesAt(items, next) & (Class.Verb | Class.Auxiliary | Class.Modal)) !== 0
      );
  }
  return true;
}

function leftIsOblique(sentence: Sentence, group: Group): boolean {
  const before = wordAt(sentence.reading.items, leftOfPhrase(sentence, group.first));
  return (before.classes & Class.Preposition) !== 0;
}

/** The first group of the noun phrase that begins at `item`: over articles, modifiers, figures and kind words. */
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
    const kind = kindAt(items, item);
    if (kind === Kind.Figure || kind === Kind.Date) continue;
    const punct = punctAt(items, item);
    if (punct === '(') {
      const after = skipParenthesis(items, item, sentence.end);
      if (after > item) item = after - 1;
      continue;
    }
    if (punct === '"' || punct === '\u201c' || punct === '\u201d' || punct === "'" || punct === '-' || punct === '$')
      continue;
    if (punct === ',' || punct === ':') {
      const before = classesAt(items, item - 1);
      if (before & Class.Kind && (groupAt(sentence, item + 1) || classesAt(items, item + 1) & Class.ListIntro))
        continue;
      return null;
    }
    if (kind === Kind.Punct || kind === Kind.Possessive || kind === Kind.Person) return null;
    const classes = classesAt(items, item);
    if (classes & Class.ListIntro || /^(?:namely|called|named)$/.test(wordAt(items, item).text)) continue;
    if (/^(?:of|from|by)$/.test(wordAt(items, item).text) && item > from && followsPart(sentence, item, throughGoods))
      continue;
    if (/^(?:for|in|of)$/.test(wordAt(items, item).text) && rounds.test(wordAt(items, item - 1).text)) continue;
    if (classesAt(items, item - 1) & Class.Kind && item > from) {
      const list = announcedList(sentence, item);
      if (list) return list;
    }
    if (
      classes & (Class.Preposition | Class.Relative | Class.Subordinator | Class.Coordinator | Class.Modal) &&
      !(classes & Class.Modifier)
    )
      return null;
    if (madeBy.test(wordTextAt(sentence, item)) && wordAt(items, item + 1).text === 'by' && topicsAt(items, item - 1)) {
      item++;
      continue;
    }
    if (isPartOfCompound(sentence, item)) continue;
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

/** "closed-source", "AI-enabled": half of a word that only describes. */
const isPartOfCompound = ({ reading: { items } }: Sentence, item: number): boolean =>
  (punctAt(items, item - 1) === '-' && isGlued(items, item)) ||
  (punctAt(items, item + 1) === '-' && isGlued(items, item + 1) && isGlued(items, item + 2));

const madeBy = /^(?:made|designed|built|developed|supplied|manufactured|produced|provided|sold|operated)$/;

const rounds = /^(?:round|funding round|financing round|series [a-h]|fundraise|raise)$/;

/** "giants in the field, such as X", "seven companies to use their software: X, Y and Z": the list that kind words promise. */
function announcedList(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  if (!/s$/.test(wordAt(items, from - 1).text)) return null;
  for (let item = from; item < Math.min(sentence.end, from + 14); item++) {
    const word = wordAt(items, item);
    const isColon = punctAt(items, item) === ':';
    if (isColon || (word.classes & Class.ListIntro && item < from + 8)) {
      const group = nominalAt(sentence, item + 1, 6);
      return group && (!isColon || group.mentions.length > 1) ? group : null;
    }
    if (groupAt(sentence, item)?.reference === null || word.classes & Class.Relative || punctAt(items, item) === ';')
      return null;
  }
  return null;
}

const isInfinitive = (sentence: Sentence, item: number): boolean =>
  wordAt(sentence.reading.items, item - 1).text === 'to' && !(classesAt(sentence.reading.items, item) & Class.Gerund);

const relational =
  /^(?:rivals?|competitors?|challengers?|partners?|suppliers?|customers?|clients?|subsidiar(?:y|ies)|parent|owner|backers?|investors?|foes?)$/;

/** "OpenAI rivals", "Intel's customer": the party is not the name but what comes after it, if that is named. */
function describesKind(sentence: Sentence, group: Group, next: number): boolean {
  const { items } = sentence.reading;
  for (let item = next; item < Math.min(sentence.end, next + 3); item++) {
    if (relational.test(wordTextAt(sentence, item))) return group.mentions.length === 1;
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
  return /^(?:all|most|some|part|half|majority|amount|number|worth|control|ownership|one|many|thousands|millions|hundreds|tens|likes|deployment|assets|shares|group|rest|much|version|versions|series|products?|services?|offerings?|those|that|unit|units|clouds?|versions?|technology|use|sale|purchase|obligations?|plants?|campus|majority|arm|division|business|stock|titles|works|archives?|company|maker|owner|parent|board)$/.test(
    wordTextAt(sentence, of - 1),
  );
}

export const wordTextAt = (sentence: Sentence, item: number): string =>
  sentence.reading.folded.slice(sentence.reading.items.start[item] ?? 0, sentence.reading.items.end[item] ?? 0);

/** "xAI's computer is powered by": whose thing the subject is. */
export function ownerOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 9); item--) {
    if (kindAt(items, item) === Kind.Possessive) return groupAt(sentence, item - 1);
    const group = groupAt(sentence, item);
    if (group) return group.reference && classesAt(items, item) & Class.Possessive ? group : null;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return null;
    if (classesAt(items, item) & (Class.Preposition | Class.Relative | Class.Coordinator)) return null;
  }
  return null;
}

/** "Blackwell-powered instances": the maker that describes what is offered. */
export function poweringOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 7); item++) {
    const group = groupAt(sentence, item);
    if (group)
      return isHyphenated(sentence, group) &&
        /^(?:powered|based|accelerated)$/.test(
          wordTextAt(sentence, skipParenthesis(items, group.last + 1, sentence.end) + 1),
        )
        ? group
        : null;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return null;
  }
  return null;
}

/** "Among the first to adopt it are X and Y", "companies using it include X": the subject stands behind the verb. */
export function listedAfter(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  if (
    !/^(?:among|companies|customers|organi[sz]ations|users|firms|those|others|businesses|enterprises|early|leading|other|some|the first|partners)/.test(
      sentence.reading.folded.slice(items.start[sentence.start]),
    )
  )
    return null;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 16); item++) {
    if (/^(?:includes?|included|are|is|were)$/.test(wordTextAt(sentence, item))) return nominalAt(sentence, item + 1);
    if (punctAt(items, item) === ';') return null;
  }
  return null;
}

/** The object of a verb: the group in the phrase right after it. */
export const objectOf = (sentence: Sentence, trigger: number): Group | null =>
  nominalAt(sentence, trigger + 1, 14, false, false);

const bridging =
  /^(?:made|led|valued|announced|signed|struck|reached|expected|reported|worth|based|owned|inked|set|estimated|led|described|known|called|designed|aimed|focused|selling|provided|held)$/;

/** "nuclear power", "cloud services": a word that can be a verb, standing as a noun. */
function isBareNoun(sentence: Sentence, item: number): boolean {
  const { items } = sentence.reading;
  if (topicsAt(items, item) === 0 || /(?:ed|ing)$/.test(wordAt(items, item).text)) return false;
  const before = classesAt(items, item - 1);
  return (
    (before & (Class.Modifier | Class.Determiner | Class.Possessive | Class.Verb)) !== 0 ||
    topicsAt(items, item - 1) !== 0 ||
    kindAt(items, item - 1) === Kind.Figure
  );
}

/** The group after a preposition that belongs to the trigger. Another deal noun or verb in between ends the search. */
export function afterPreposition(sentence: Sentence, trigger: number, preposition: string, reach = 26): Group | null {
  const { items } = sentence.reading;
  const isVerb = (classesAt(items, trigger) & Class.Verb) !== 0 && (classesAt(items, trigger) & Class.DealNoun) === 0;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + reach); item++) {
    const word = wordAt(items, item);
    const punct = punctAt(items, item);
    if (punct === ';' || punct === ':' || punct === '\u2014' || punct === '|') return null;
    if (punct === '(') {
      item = Math.max(item, skipParenthesis(items, item, sentence.end) - 1);
      continue;
    }
    if (word.text === preposition || (preposition === 'into' && word.text === 'in to')) {
      const found = nominalAt(sentence, item + 1) ?? sharedObject(sentence, item + 1);
      if (found) return found;
      continue;
    }
    if (
      preposition === 'with' &&
      /^(?:alongside|together with|along with|in partnership with|in collaboration with)$/.test(word.text)
    ) {
      const found = nominalAt(sentence, item + 1);
      if (found) return found;
    }
    if (
      word.classes & (Class.Relative | Class.Subordinator) &&
      !(word.classes & (Class.Preposition | Class.Determiner))
    )
      return null;
    if (
      item > trigger + 1 &&
      word.classes & Class.Verb &&
      !(word.classes & Class.DealNoun) &&
      !bridging.test(word.text) &&
      !isBareNoun(sentence, item) &&
      !(word.classes & Class.Kind && !/(?:ed|ing)$/.test(word.text)) &&
      !(word.classes & Class.Gerund && word.uses.length === 0)
    ) {
      const isInfinitive = wordAt(items, item - 1).text === 'to';
      if (!(isInfinitive && preposition === 'with') || word.uses.some(({ frame }) => frame.trust > 0.8)) return null;
    }
    if (
      item > trigger + 1 &&
      word.classes & Class.DealNoun &&
      word.uses.some(({ frame }) => takes(frame, preposition))
    ) {
      if (word.uses.some(({ frame }) => frame.trust >= 0.76) && item - trigger > (isVerb ? 4 : 1)) return null;
    }
  }
  return null;
}

/** "invests in and partners with X": what the second preposition governs. */
function sharedObject(sentence: Sentence, coordinator: number): Group | null {
  const { items } = sentence.reading;
  if (!(classesAt(items, coordinator) & Class.Coordinator) || !(classesAt(items, coordinator + 1) & Class.Verb))
    return null;
  return nominalAt(sentence, coordinator + (classesAt(items, coordinator + 2) & Class.Preposition ? 3 : 2));
}

const takes = (
  frame: { from?: readonly string[]; to?: readonly string[]; between?: readonly string[]; type: string },
  preposition: string,
): boolean => [frame.from, frame.to, frame.between].some((slots) => slots?.includes(preposition));

/** "X's $2 billion [Y] deal", "its new deal". */
export function possessorOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 12); item--) {
    if (kindAt(items, item) === Kind.Possessive) return groupAt(sentence, item - 1);
    const group = groupAt(sentence, item);
    if (group?.reference && classesAt(items, item) & Class.Possessive) return group;
    if (
      group &&
      !group.reference &&
      item < trigger - 1 &&
      kindAt(items, group.first - 1) !== Kind.Possessive &&
      !(classesAt(items, group.first - 1) & Class.Modifier)
    )
      return null;
    const kind = kindAt(items, item);
    if (
      group ||
      kind === Kind.Figure ||
      kind === Kind.Date ||
      punctAt(items, item) === '-' ||
      punctAt(items, item) === '"' ||
      punctAt(items, item) === '\u201c' ||
      punctAt(items, item) === '\u201d'
    )
      continue;
    const classes = classesAt(items, item);
    if (
      kind !== Kind.Word ||
      classes &
        (Class.Preposition | Class.Determiner | Class.Auxiliary | Class.Modal | Class.Relative | Class.Subordinator)
    ) {
      if (
        /^(?:up to|up|to|over|about|around)$/.test(wordTextAt(sentence, item)) &&
        kindAt(items, item + 1) !== Kind.Word
      )
        continue;
      return null;
    }
    if (
      classes & Class.Verb &&
      !(classes & (Class.DealNoun | Class.Kind | Class.Modifier)) &&
      !/(?:ed|ing)$/.test(wordTextAt(sentence, item))
    )
      return null;
  }
  return null;
}

/** "the X deal", "a $2 billion X investment", "the X-Y partnership". */
export function compoundOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 5); item--) {
    const group = groupAt(sentence, item);
    if (group) return group.reference || kindAt(items, group.last + 1) === Kind.Possessive ? null : group;
    const kind = kindAt(items, item);
    const classes = classesAt(items, item);
    if (kind === Kind.Figure || kind === Kind.Date || (punctAt(items, item) === '-' && isGlued(items, item))) continue;
    if (kind !== Kind.Word) return null;
    if (
      classes & ~(Class.Modifier | Class.Kind | Class.DealNoun | Class.Trigger | Class.Unit | Class.Former) &&
      !(classes & (Class.Modifier | Class.Kind))
    )
      return null;
    if (classes === 0 && item < trigger - 2) return null;
  }
  return null;
}

const linking = /^(?:include|includes|included|is|are|was|were|being|named|called|counts?)$/;

/** The organization that a relational noun names: "rivals such as X", "partner X", "X, a rival", "X is a rival", "X as a customer". */
export function fillerOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  const named = punctAt(items, trigger + 1) === ',' && possessorOf(sentence, trigger) ? trigger + 2 : trigger + 1;
  const direct = groupAt(sentence, named);
  if (direct && !direct.reference) return direct;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 9); item++) {
    const word = wordAt(items, item);
    if (
      word.classes & Class.ListIntro ||
      /^(?:include|includes|included)$/.test(word.text) ||
      (item === trigger + 1 && /^(?:are|is|were)$/.test(word.text) && groupAt(sentence, item + 1))
    ) {
      const found = nominalAt(sentence, item + 1);
      if (found) return found;
    }
    if (punctAt(items, item) === ':' || punctAt(items, item) === ';') break;
    if (word.classes & Class.Verb && !linking.test(word.text)) break;
    if (item > trigger + 1 && groupAt(sentence, item)) {
      const before = wordAt(items, item - 1);
      if (!(before.classes & Class.Preposition) && !linking.test(before.text)) break;
    }
  }
  return fillerBefore(sentence, trigger);
}

const appointing =
  /^(?:mak|made|nam|choos|chose|select|pick|tap|call|designat|keep|kept|count|list|welcom|describ|see|add|sign|regard|had|has|hav)/;

function fillerBefore(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 16); item--) {
    const word = wordAt(items, item);
    const named = groupAt(sentence, item);
    if (
      named &&
      !named.reference &&
      kindAt(items, named.last + 1) !== Kind.Possessive &&
      named.last < trigger - 1 &&
      appointing.test(wordTextAt(sentence, named.first - 1))
    )
      return named;
    const punct = punctAt(items, item);
    if (punct === ',' || punct === '(' || punct === '\u2014') {
      if (!opensApposition(sentence, item + 1, trigger)) return null;
      const before = punctAt(items, item - 1) === ')' ? openingBefore(sentence, item - 1) - 1 : item - 1;
      const group = groupAt(sentence, before);
      return group && !group.reference ? group : null;
    }
    if (
      (word.classes & Class.Be && isCopula(sentence, item)) ||
      /^(?:remain|remains|remained|become|becomes|became|as|considered)$/.test(word.text)
    ) {
      const group =
        (word.text === 'as' ? groupAt(sentence, item - 1) : null) ??
        subjectOf(sentence, item, 'third') ??
        groupAt(sentence, item - 1);
      if (group) return group;
      if (word.text === 'as') return item === sentence.start ? subjectAfter(sentence, trigger) : null;
    }
    if (
      word.classes & (Class.Verb | Class.Modal | Class.Relative) &&
      !(word.classes & (Class.DealNoun | Class.Auxiliary | Class.Kind | Class.Modifier))
    )
      return null;
  }
  return null;
}

/** "is a rival", not "is guiding its customers". */
function isCopula(sentence: Sentence, be: number): boolean {
  const { items } = sentence.reading;
  let next = be + 1;
  while (classesAt(items, next) & (Class.Adverb | Class.Auxiliary)) next++;
  return !/(?:ing|[^e]ed)$/.test(wordTextAt(sentence, next)) || (classesAt(items, next) & Class.Modifier) !== 0;
}

/** "X, a rival", "X, one of Y's rivals", "X, Y's rival": not "with X, customers can". */
function opensApposition(sentence: Sentence, item: number, trigger: number): boolean {
  const { items } = sentence.reading;
  if (item >= trigger) return false;
  const first = classesAt(items, item);
  if (
    first & (Class.Determiner | Class.Possessive | Class.Adverb | Class.Former | Class.Relative) ||
    /^(?:one|among|itself)$/.test(wordTextAt(sentence, item))
  )
    return true;
  const group = groupAt(sentence, item);
  return group !== null;
}

function openingBefore(sentence: Sentence, closing: number): number {
  for (let item = closing; item > Math.max(sentence.start, closing - 12); item--)
    if (punctAt(sentence.reading.items, item) === '(') return item;
  return closing;
}

/** Items up to the comma or the list that the noun introduces. */
function reachOfHolder(sentence: Sentence, trigger: number): number {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 7); item++)
    if (punctAt(items, item) === ',' || classesAt(items, item) & Class.ListIntro) return item - trigger;
  return 7;
}

/** Whose rival, supplier or customer: "Y's rival", "Y rival X", "rival of/to Y", "investor in Y". */
export function holderOf(sentence: Sentence, trigger: number): Group | null {
  const owner = possessorOf(sentence, trigger) ?? compoundOf(sentence, trigger);
  if (owner) return owner;
  for (const preposition of ['of', 'to', 'for', 'in']) {
    const found = afterPreposition(sentence, trigger, preposition, reachOfHolder(sentence, trigger));
    if (found) return found;
  }
  return null;
}
