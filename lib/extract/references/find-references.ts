// Every pronoun and description of an article -> the mentions it stands for. One pass; keeps the scene (who is subject, what the
// text is about, who was named) that `refer.ts` reads. It answers nothing where it cannot tell.

import type { KnownOrganization } from '#lib/extract/names/lexicon.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { isSource } from '#lib/extract/names/sources.ts';
import { classesAt, kindAt, punctAt, type Reading, sentenceEnd, sentenceStart, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { readReference } from './refer.ts';
import { distinct, isOblique, phraseReach, type Reference, type Scene } from './scene.ts';
import { type Takeover, takeoverIn } from './takeover-roles.ts';

const founding = new WordPattern(/^(?:co-)?founded$/);
const having = new WordPattern(/^(?:had|has|have|having)$/);

/** The references of an article, and what each sentence starts out being about (a mention, or -1). */
export interface References {
  readonly byItem: ReadonlyMap<number, Reference>;
  readonly focusAt: readonly number[];
}

/** "Chip maker opens plant (Reuters)": who wrote it, not whom it is about. */
const isCredit = ({ folded }: Reading, { start, end, organization }: Reading['mentions'][number]): boolean =>
  organization?.kind === 'media' && folded[start - 1] === '(' && folded[end] === ')';

/** Resolves every pronoun and description of an article. */
export function findReferences(reading: Reading): References {
  const { items, mentions } = reading;
  const byItem = new Map<number, Reference>();
  const focusAt = new Array<number>(items.sentences.length).fill(-1);
  const headlined = mentions.filter((mention) => mention.end <= reading.headlineEnd && !isCredit(reading, mention));
  const title = headlined.find((mention) => mention.organization && canBeSubject(items, mention.item, 0));
  let focus = title ? mentions.indexOf(title) : -1;
  /** An outlet is what a text is about only where its headline says so. */
  const inTitle = new Set(headlined.map(({ organization }) => organization?.slug ?? ''));
  const own = mentions.findIndex(
    ({ organization }) => organization?.slug === reading.publisher && organization.kind !== 'media',
  );
  const counts = new Array<number>(reading.houses.length).fill(0);
  let recent: number[] = [];
  let takeover: Takeover | null = null;
  let pair: readonly number[] = [];
  for (let sentence = 0; sentence + 1 < items.sentences.length; sentence++) {
    const scene: Scene = {
      start: sentenceStart(items, sentence),
      subject: -1,
      outer: -1,
      focus,
      here: [],
      recent,
      plural: false,
      pair,
      takeover,
      own,
      latest: null,
      counts,
    };
    focusAt[sentence] = focus;
    let first = -1;
    /** "X's new model is": it is X that the sentence is about, where nobody acts in it. */
    let owner = -1;
    let opener: Reference | null = null;
    /** "X, a lab that competes with Y, said it": who goes on once what describes it is closed. */
    let apposed = -1;
    for (let item = scene.start; item < sentenceEnd(items, sentence); item++) {
      if (items.kind[item] === Kind.Organization) {
        const at = items.ref[item] ?? -1;
        const organization = mentions[at]?.organization;
        if (!organization || isSource(reading, item)) continue;
        scene.here.push(at);
        const number = organizationNumber(reading, at);
        // A product is spoken of for its own sake.
        if (!mentions[at]?.isProduct) counts[number] = (counts[number] ?? 0) + 1;
        if (kindAt(items, item + 1) === Kind.Possessive && item <= scene.start + 1) owner = at;
        const isOutlet = isPress(organization) && !inTitle.has(organization.slug) && !dealsItself(items, item);
        if (!isOutlet && isFronted(items, item, scene.start)) {
          if (first < 0) first = at;
          scene.subject = at;
        } else if (!isOutlet && canBeSubject(items, item, scene.start)) {
          const joined = isJoined(items, item);
          if (first < 0 && !(joined && focus >= 0) && !isOblique(items, item)) first = at;
          scene.outer = opensInner(items, item, scene) ? (scene.outer >= 0 ? scene.outer : scene.subject) : -1;
          scene.subject = at;
          scene.plural = joined;
          if (first === at && opensAside(items, item)) apposed = at;
        }
        continue;
      }
      if (scene.outer >= 0 && closesAside(items, item)) {
        scene.subject = scene.outer;
        scene.outer = -1;
        continue;
      }
      if (apposed >= 0 && closesAside(items, item)) {
        scene.subject = apposed;
        apposed = -1;
        continue;
      }
      const reference = readReference(reading, item, scene);
      if (!reference) continue;
      byItem.set(item, reference);
      scene.latest = reference;
      if (
        first < 0 &&
        scene.subject < 0 &&
        !isOblique(items, item) &&
        !isTeller(items, item, own) &&
        (item === scene.start || !(classesAt(items, reference.last) & Class.Possessive))
      )
        opener ??= reference;
      const isName = (classesAt(items, item) & (Class.Pronoun | Class.Determiner)) !== 0;
      if (scene.subject < 0 && reference.mentions.length === 1 && isName && !isOblique(items, item))
        scene.subject = reference.mentions[0] ?? -1;
      item = Math.max(item, reference.last);
    }
    const isBacker =
      first >= 0 &&
      focus >= 0 &&
      isMoneyOnly(mentions[first]?.organization) &&
      !isToldOfItself(reading, mentions[first]?.item ?? 0) &&
      !inTitle.has(mentions[first]?.organization?.slug ?? '');
    const isPassing = first >= 0 && focus >= 0 && isToldInPassing(reading, mentions[first]?.item ?? 0);
    if (isBacker || isPassing || (opener && first >= 0))
      focus = opener?.mentions.length === 1 ? (opener.mentions[0] ?? focus) : focus;
    else if (first >= 0) focus = first;
    else if (
      scene.subject >= 0 &&
      !scene.plural &&
      !(scene.here.includes(scene.subject) && isOblique(items, mentions[scene.subject]?.item ?? 0))
    )
      focus = scene.subject;
    else if (owner >= 0 && scene.subject < 0) focus = owner;
    else if (scene.subject < 0 && !opener && onlyOwnerIn(reading, scene) >= 0) focus = onlyOwnerIn(reading, scene);
    else if (scene.here.length > 0 && focus < 0) focus = scene.here[0] ?? -1;
    pair = openingPair(reading, scene);
    takeover =
      takeoverIn(reading, scene.start, sentenceEnd(items, sentence), scene.here, focusAt[sentence] ?? -1) ?? takeover;
    if (scene.here.length > 0) recent = distinct(reading, recent.slice(-4), scene.here).slice(-6);
  }
  return { byItem, focusAt };
}

/** "X and Y have signed": the two or three with whom a sentence begins, right before its verb. */
function openingPair(reading: Reading, { start, here }: Scene): readonly number[] {
  const { items, mentions } = reading;
  let last = -1;
  const found: number[] = [];
  for (const at of here) {
    const item = mentions[at]?.item ?? -1;
    const isNext = found.length === 0 ? !isOblique(items, item) && item - start <= 8 : item <= last + 3;
    if (!isNext || kindAt(items, item + 1) === Kind.Possessive) break;
    found.push(at);
    last = item;
  }
  const isJoined = (classesAt(items, last - 1) & Class.Coordinator) !== 0;
  const next = wordAt(items, last + 1).text === 'both' ? last + 2 : last + 1;
  const acts = (classesAt(items, next) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Report)) !== 0;
  return isJoined && acts && found.length > 1 && found.length <= 3 ? distinct(reading, found) : [];
}

/** Whoever reports; those who sell music or pictures are of the same kind, and tell only of themselves. */
const isPress = ({ kind, name }: KnownOrganization): boolean =>
  kind === 'media' && !/\b(?:Music|Records|Pictures|Studios|Entertainment)\b/.test(name);

/** "It would mark the start of Vella, Ostrin's project": the only one that a sentence names, as an owner behind a comma; or -1. */
function onlyOwnerIn(reading: Reading, { here }: Scene): number {
  const { items, mentions } = reading;
  const at = here[0] ?? -1;
  const item = mentions[at]?.item ?? -1;
  const isAlone =
    at >= 0 && here.every((other) => organizationNumber(reading, other) === organizationNumber(reading, at));
  return isAlone && punctAt(items, item - 1) === ',' && kindAt(items, item + 1) === Kind.Possessive ? at : -1;
}

/** "For X, the deal is a boost": it is X that the sentence is about. */
const isFronted = (items: Reading['items'], item: number, start: number): boolean =>
  item === start + 1 && wordAt(items, start).text === 'for' && punctAt(items, item + 1) === ',';

const speaking = new WordPattern(/^(?:we|our)$/);

/** "We reported that X": in a text that is no firm's own, whoever says "we" only tells. */
const isTeller = (items: Items, item: number, own: number): boolean => own < 0 && speaking.at(items, item);

/** "Warner Music dropped its lawsuit": an outlet that does more than tell is what a text is about like anybody else. */
const dealsItself = (items: Items, item: number): boolean => {
  const at = classesAt(items, item + 1) & (Class.Auxiliary | Class.Adverb) ? item + 2 : item + 1;
  const { classes, uses } = wordAt(items, at);
  const acts = (classes & Class.Ending) !== 0 || uses.some(({ frame }) => frame.trigger === 'verb');
  return acts && (classes & Class.Report) === 0;
};

const passing =
  /^(?: [a-z\u2019']+){0,4}? (?:declined to|did not|didn[\u2019']t|would not) (?:immediately )?(?:comment|respond|reply|return)\b|^(?: (?:also|is|are|was|were|has|have|had|will|would|could|may|reportedly|plans|planned|expected|likely|set|due|in|talks|to|be))* (?:contribut\w+|participat\w+|t(?:ake|akes|aking|ook) part|chip(?:ped|s)? in|join(?:ed|s|ing)?(?= (?:as|the round|in\b))|co-le(?:d|ad|ads)|le(?:ad|d|ads) (?:the|a|an|its) (?:[a-z$0-9.-]+ ){0,5}(?:round|series|seed|financing|raise))\b/;

/** "X declined to comment", "X is expected to contribute": of one who only stands by, or who brings money, nothing goes on. */
const isToldInPassing = ({ items, folded }: Reading, item: number): boolean =>
  passing.test(folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 110));

/** Those who only bring money to what a text is about: it is seldom about them from then on. */
const isMoneyOnly = (organization: KnownOrganization | null | undefined): boolean =>
  organization?.kind === 'fund' || organization?.kind === 'bank';

/** "AIP was founded by X", "Kestrel Capital has raised $3 billion": money of which the text itself tells. */
const isToldOfItself = ({ items, folded }: Reading, item: number): boolean =>
  /^ (?:(?:was|is|were|has|had|been|being) ){1,3}(?:founded|formed|created|launched|established|set up|backed|owned|raised|closed)\b|^ (?:raised|closed|launched)\b/.test(
    folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 40),
  );

const relational = new WordPattern(
  /^(?:rivals?|competitors?|partners?|suppliers?|customers?|backers?|investors?|parent|owner|challengers?|subsidiar(?:y|ies)|alum|alums|veterans?)$/,
);

/** "X's Y": where the owner stands decides what its product or unit can be. */
const standsAt = (items: Items, item: number): number =>
  kindAt(items, item - 1) === Kind.Possessive && kindAt(items, item - 2) === Kind.Organization ? item - 2 : item;

/** Not in a list's middle, not a modifier ("OpenAI rival Cohere", "Nvidia-backed Nebius"), not after a preposition. */
function canBeSubject(items: Items, item: number, start: number): boolean {
  const name = standsAt(items, item);
  if ((isOblique(items, name) && !opensClause(items, name)) || kindAt(items, item + 1) === Kind.Possessive)
    return false;
  if (relational.at(items, item + 1)) return false;
  // "for its Ostrin contract": the name only says which.
  if (classesAt(items, name - 1) & Class.Possessive && classesAt(items, item + 1) & Class.DealNoun) return false;
  // "Ostrin Web Services (OWS)": a short form is no subject of its own.
  if (punctAt(items, item - 1) === '(' && kindAt(items, item - 2) === Kind.Organization) return false;
  let next = item + 1;
  if (punctAt(items, next) === '(') while (next < item + 6 && punctAt(items, next - 1) !== ')') next++;
  if (punctAt(items, next) === '-' && items.end[next - 1] === items.start[next]) return false;
  if (having.at(items, name - 1)) return false;
  const left = leftOfName(items, name, start);
  // Whom somebody founded is what the text goes on about.
  // "Norvane-backed X": half of a word does nothing.
  const isHalf = punctAt(items, left - 1) === '-' && items.end[left - 1] === items.start[left];
  const before = isHalf || founding.at(items, left) ? 0 : classesAt(items, left);
  if (left > start && (before & Class.Be || (before & Class.Verb && !(before & (Class.Report | Class.DealNoun)))))
    return false;
  return !isInList(items, name, left, start);
}

/** "Armed with money from X, Y plans": the comma ends what a sentence opens with, and Y acts. */
function endsOpening(items: Items, item: number, start: number): boolean {
  if (punctAt(items, item - 1) !== ',' || !isOblique(items, item - 2)) return false;
  if (!(classesAt(items, item + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Plan | Class.Talk)))
    return false;
  for (let at = start; at < item - 1; at++)
    if (punctAt(items, at) === ',' || classesAt(items, at) & (Class.Coordinator | Class.Auxiliary | Class.Modal))
      return false;
  return (classesAt(items, start) & Class.Preposition) !== 0 || isPreparing(items, start);
}

/** "Armed with", "Fresh off": a word that no rule knows and that a preposition follows. */
const isPreparing = (items: Items, start: number): boolean =>
  kindAt(items, start) === Kind.Word &&
  items.word[start] === 0 &&
  (classesAt(items, start + 1) & Class.Preposition) !== 0;

/** "X, Y and Z": not the first of them. */
function isInList(items: Items, item: number, left: number, start: number): boolean {
  if (endsOpening(items, item, start)) return false;
  let before = left;
  while (
    before > start &&
    before > item - phraseReach &&
    (punctAt(items, before) === ',' || classesAt(items, before) & (Class.Coordinator | Class.Adverb))
  )
    before--;
  return before < left && kindAt(items, before) === Kind.Organization;
}

/** "after X reportedly tapped Y": what looks like a preposition opens a clause, and X its subject. */
function opensClause(items: Items, item: number): boolean {
  let left = item - 1;
  while (left > item - phraseReach && classesAt(items, left) & (Class.Determiner | Class.Modifier | Class.Kind)) left--;
  if (!(classesAt(items, left) & Class.Subordinator)) return false;
  let verb = item + 1;
  while (verb < item + 8 && (kindAt(items, verb) === Kind.Punct || kindAt(items, verb) === Kind.Organization)) verb++;
  while (classesAt(items, verb) & Class.Adverb) verb++;
  return (classesAt(items, verb) & (Class.Verb | Class.Auxiliary | Class.Report | Class.Modal)) !== 0;
}

/** The item before "around 60,000 [of] the well-known" and the like: what a name's phrase follows. */
function leftOfName(items: Items, item: number, start: number): number {
  let left = item - 1;
  while (
    left > start &&
    left > item - phraseReach &&
    (classesAt(items, left) & (Class.Determiner | Class.Modifier | Class.Kind) ||
      kindAt(items, left) === Kind.Figure ||
      (kindAt(items, left + 1) === Kind.Figure && rounding.at(items, left)))
  )
    left--;
  return left;
}

const rounding = new WordPattern(/^(?:about|around|over|under|nearly|almost|some|roughly|than|up|to)$/);

/** "A, in which X has put money", "chips that X has installed": the subject of a clause inside another, whose subject it does not end. */
const opensInner = (items: Items, item: number, { subject, start }: Scene): boolean => {
  const left = leftOfName(items, item, start);
  return (
    subject >= 0 &&
    left > start &&
    (classesAt(items, left) & Class.Relative) !== 0 &&
    !(classesAt(items, left - 1) & (Class.Report | Class.Plan))
  );
};

/** "X, a lab that", "X, which": what follows describes X, up to a comma before a verb. */
const opensAside = (items: Items, item: number): boolean =>
  punctAt(items, item + 1) === ',' && (classesAt(items, item + 2) & (Class.Determiner | Class.Relative)) !== 0;

/** ", trains its models": a comma right before a verb ends what was said aside. */
const closesAside = (items: Items, item: number): boolean =>
  punctAt(items, item) === ',' &&
  (classesAt(items, item + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Report)) !== 0 &&
  !(classesAt(items, item + 1) & Class.Gerund);

/** "X and Y": one of several. */
function isJoined(items: Items, item: number): boolean {
  const next = punctAt(items, item + 1) === ',' ? item + 2 : item + 1;
  let after = classesAt(items, next) & Class.Coordinator ? next + 1 : punctAt(items, item + 1) === ',' ? next : -1;
  while (after > 0 && after < next + 5 && classesAt(items, after) & (Class.Determiner | Class.Modifier | Class.Kind))
    after++;
  // "X, Y's smaller rival, has": what stands between the commas describes X.
  return (
    after > 0 &&
    kindAt(items, after) === Kind.Organization &&
    !(after === next && kindAt(items, after + 1) === Kind.Possessive)
  );
}
