import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, punctAt, type Reading, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind, Shape } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { actorUpon, isSubjectOf, otherThanActor } from './acted-upon.ts';
import { groupOf, pairOf, pick } from './pick.ts';
import { kindsOfWord, plural, singular } from './reference-words.ts';
import { distinct, isOblique, kindOf, phraseReach, type Reference, type Scene } from './scene.ts';
import { targetMeant } from './takeover-roles.ts';

/** Words that can point to who was named before. */
const pointing = new WordPattern(
  /^(?:we|our|their|they|its|it|itself|the|both|all|this|these|two|backed|owned|funded)$/,
);
const owning = new WordPattern(/^(?:backed|owned|funded)$/);
const heads = new WordPattern(new RegExp(`^(?:${[...singular, ...plural, 'former', 'latter'].join('|')})$`));

/** "The investors" are as often others than those who were named. */
const onlyCounted = new Set(['investors', 'lenders']);

/** "25 MW of IT capacity": no "it", unless all words around it are in capitals. */
const isAcronym = (items: Items, item: number): boolean =>
  ((items.shape[item] ?? 0) & Shape.Caps) !== 0 &&
  !((items.shape[item - 1] ?? 0) & Shape.Caps && (items.shape[item + 1] ?? 0) & Shape.Caps);

/** The mentions that a pronoun or a description at an item stands for, or null. */
export const readReference = (reading: Reading, item: number, scene: Scene): Reference | null =>
  pointing.at(reading.items, item) && !isAcronym(reading.items, item) ? pointedAt(reading, item, scene) : null;

function pointedAt(reading: Reading, item: number, scene: Scene): Reference | null {
  const { items } = reading;
  const { text } = wordAt(items, item);
  const end = items.sentences[(items.sentence[item] ?? 0) + 1] ?? items.count;
  const pronoun = (mentions: readonly number[]): Reference | null =>
    mentions.length > 0
      ? { first: item, last: item, mentions, isPronoun: true, other: otherThan(reading, scene, mentions[0] ?? -1) }
      : null;
  const isObject =
    (isOblique(items, item) || (classesAt(items, item - 1) & (Class.Verb | Class.Trigger)) !== 0) &&
    !(text === 'it' && isSubjectOf(reading, item));
  // "X sued Y for training on it": of several who are named here one is meant, and not whom the text was about before.
  const isFocus = (at: number) => organizationNumber(reading, at) === organizationNumber(reading, scene.focus);
  const isAmongNamed =
    text === 'it' &&
    !scene.plural &&
    distinct(reading, scene.here).length > 1 &&
    !scene.here.some(isFocus) &&
    !isLastOfThose(reading, scene.here.at(-1) ?? -1);
  const differs =
    scene.focus >= 0 &&
    !isAmongNamed &&
    organizationNumber(reading, scene.focus) !== organizationNumber(reading, scene.subject);
  // "The start-up has raised money, its last round valuing it at": whoever the sentence is about.
  const isValued = text === 'it' && scene.here.length === 0 && valuing.at(items, item - 1);
  const prefersFocus = differs && !isValued && ((text === 'it' && isObject) || (scene.plural && text !== 'itself'));
  const isInner = scene.outer >= 0 && text === 'it';
  const about = isInner ? scene.outer : scene.subject >= 0 && !prefersFocus ? scene.subject : scene.focus;
  if (text === 'we' || text === 'our') return pronoun(speakerOf(reading, item, scene));
  if (text === 'their' || text === 'they') {
    if (isOfUnnamed(reading, item, scene) || isOfPeers(reading, item)) return null;
    const before = item === scene.start ? scene.pair : [];
    if (before.length >= 2) return pronoun(before);
    const both = pairOf(reading, scene);
    return both.length >= 2 ? pronoun(both) : null;
  }
  if (text === 'its' || text === 'it' || text === 'itself') {
    if (text === 'it' && isExpletive(reading, item)) return null;
    // "the Street itself": only stresses the name before it.
    if (text === 'itself' && (items.shape[item - 1] ?? 0) !== 0) return null;
    const joined = text === 'its' ? besideOwn(reading, item) : -1;
    if (joined >= 0) return pronoun([joined]);
    const titled = text === 'its' && punctAt(items, item - 1) === ':' ? (items.ref[item - 2] ?? -1) : -1;
    // "worries about Ostrin: its ties": what stands before the colon.
    if (kindAt(items, item - 2) === Kind.Organization && reading.mentions[titled]?.organization)
      return pronoun([titled]);
    const announcer = text === 'it' ? announcerOf(reading, item) : -1;
    if (announcer >= 0) return pronoun([announcer]);
    const possessor =
      scene.subject < 0 && (text === 'its' || (text === 'it' && opensReason.at(items, item - 1)))
        ? possessorIn(reading, scene)
        : -1;
    if (possessor >= 0) return pronoun([possessor]);
    const apposed = text === 'its' ? besideApposed(reading, item, scene) : -1;
    if (apposed >= 0) return pronoun([apposed]);
    const owner = text === 'itself' ? -1 : ownerOfShares(reading, item, scene);
    if (owner >= 0) return pronoun([owner]);
    const target = targetOf(reading, item, scene, about);
    if (target >= 0) return pronoun([target]);
    // Of several who act together none is whom they do it with.
    const isOther = text === 'it' && about === scene.subject && !scene.plural;
    if (isOther && isOblique(reading.items, item) && !isSubjectOf(reading, item)) {
      const beside = lastOther(reading, scene.here, organizationNumber(reading, about));
      if (beside >= 0 && !doesItself(reading, beside, item) && !isLastOfThose(reading, beside))
        return pronoun([beside]);
    }
    const actor = text === 'it' && !isSubjectOf(reading, item) ? actorUpon(reading, item, scene) : 0;
    if (actor > 0 && actor === organizationNumber(reading, about)) {
      const other = otherThanActor(reading, scene, actor, (at) => kindOf(reading, at) !== 'media');
      return other >= 0 ? pronoun([other]) : null;
    }
    return about >= 0 ? pronoun([about]) : null;
  }
  if (text === 'both' && isOblique(items, item) && kindAt(items, item + 1) === Kind.Punct) {
    const both = pairOf(reading, { ...scene, here: withoutLast(reading, scene) });
    return both.length === 2 ? pronoun(both) : null;
  }
  if (text === 'both' && classesAt(items, item + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Trigger)) {
    const both = pairOf(reading, scene);
    return both.length === 2 ? pronoun(both) : null;
  }
  if (text === 'the' && kindAt(items, item + 1) === Kind.Organization) return rivalOf(reading, item, scene);
  const backer = owning.at(items, item) ? backerBefore(reading, item) : null;
  if (backer === 0) return null;
  let last = item + 1;
  while (last < end && last < item + 6 && isDescriber(items, last) && !isHead(reading, last - 1, last)) {
    if (classesAt(items, last) & Class.Determiner && last > item + 1) return null;
    last++;
  }
  if (isPartOfName(items, last)) return null;
  const head = writtenAt(reading, last - 1);
  if (last - 1 === item || kindAt(items, last) === Kind.Organization) return null;
  // "the startup fund of Ostrin": told by whose it is.
  if (wordAt(items, last).text === 'of' && kindAt(items, last + 1) === Kind.Organization) return null;
  const description = (mentions: readonly number[]): Reference => ({
    first: item,
    last: last - 1,
    mentions,
    isPronoun: false,
    other: otherThan(reading, scene, mentions[0] ?? -1),
  });
  // "the companies that invested in it": told by what they did, and not named before.
  if (plural.has(head) && text === 'the' && /^(?:that|who)$/.test(wordAt(items, last).text)) return null;
  if (plural.has(head)) {
    const said = reading.folded.slice(items.start[item] ?? 0, items.end[last - 1] ?? 0);
    const count = countIn(said);
    if ((text === 'all' && count < 3) || (count === 0 && onlyCounted.has(head))) return null;
    const both = groupOf(reading, scene, count, kindsOfWord[head.replace(/s$/, '')]);
    return both.length >= 2 && (count === 0 || both.length === count) ? description(both) : null;
  }
  if (text === 'the' && /^(?:former|latter)$/.test(head)) {
    const pair = distinct(reading, scene.recent).slice(-2);
    const one = scene.here.length === 0 && pair.length === 2 ? pair[head === 'former' ? 0 : 1] : undefined;
    return one === undefined ? null : description([one]);
  }
  if (text === 'the' && (isSaidOf(reading, item) || isNamedNext(reading, last, head))) return null;
  if (!singular.has(head) || text === 'both' || text === 'all' || text === 'these' || text === 'two') return null;
  const apposed = text === 'the' && !backer ? apposedTo(reading, item, last) : -1;
  if (apposed >= 0) return description([apposed]);
  const described =
    backer && punctAt(items, item - 4) === ','
      ? items.kind[item - 5] === Kind.Organization
        ? (items.ref[item - 5] ?? -1)
        : -1
      : -1;
  const picked = described >= 0 ? described : pick(reading, item, last, head, scene);
  const target = targetOf(reading, last - 1, scene, picked);
  const at = target >= 0 ? target : picked;
  return at >= 0 && organizationNumber(reading, at) !== backer ? description([at]) : null;
}

const contesting = /^(?: [a-z-]+){0,3} (?:rival|competitor|challenger|owner|parent|supplier|backer|customer)\b/;

/** "A fund of X and Y come in with it": whether somebody stands last of several who act together. */
const isLastOfThose = (reading: Reading, mention: number): boolean => {
  const item = reading.mentions[mention]?.item ?? -1;
  return (classesAt(reading.items, item - 1) & Class.Coordinator) !== 0 && !isOblique(reading.items, item);
};

/** "X sued Y for training on it", "agreed with Y to sell to it": what Y does to it is not done to Y. */
function doesItself({ items, mentions }: Reading, mention: number, until: number): boolean {
  for (let item = (mentions[mention]?.item ?? until) + 1; item < until; item++)
    if (
      classesAt(items, item) & Class.Gerund ||
      /ing$/.test(wordAt(items, item).text) ||
      (wordAt(items, item).text === 'to' && classesAt(items, item + 1) & (Class.Verb | Class.Trigger))
    )
      return true;
  return false;
}

const saying = new WordPattern(/^(?:be|is|was|are|were|become|becomes|became|becoming|remains?|remained|as)$/);
const ranking = new WordPattern(
  /^(?:first|second|third|only|latest|last|next|newest|largest|biggest|second-largest|most|leading|best)$/,
);

/** "The lender was X": who it is comes only now. */
const isNamedNext = ({ items }: Reading, next: number, head: string): boolean =>
  /^(?:lender|investor|buyer|acquirer|bidder|suitor|supplier|contractor|operator|publisher|target)$/.test(head) &&
  saying.at(items, next) &&
  (kindAt(items, next + 1) === Kind.Organization ||
    ((classesAt(items, next + 1) & Class.Determiner) !== 0 && kindAt(items, next + 2) === Kind.Organization));

/** "X became the first company to": what somebody is said to be is no other one. */
const isSaidOf = ({ items }: Reading, item: number): boolean =>
  saying.at(items, item - 1) && ranking.at(items, item + 1);

/** "X, its long-time rival": not X itself, but whom the text was about before it; or -1. */
function besideApposed(reading: Reading, item: number, scene: Scene): number {
  const { items, folded } = reading;
  const head = items.ref[item - 2] ?? -1;
  if (punctAt(items, item - 1) !== ',' || kindAt(items, item - 2) !== Kind.Organization) return -1;
  if (!contesting.test(folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 48))) return -1;
  const known = organizationNumber(reading, head);
  return isOther(reading, scene.focus, known) ? scene.focus : lastOther(reading, scene.recent, known);
}

/** Whom a purchase that was just told makes the words mean, in place of who buys; or -1. */
const targetOf = (reading: Reading, last: number, scene: Scene, about: number): number => {
  const buyer = organizationNumber(reading, scene.takeover?.buyer ?? -1);
  return targetMeant(
    reading,
    last,
    scene.takeover,
    (at) => buyer > 0 && organizationNumber(reading, at) === buyer,
    about,
  );
};

const contenders = new WordPattern(/^(?:rival|competitor|challenger|arch-rival|archrival|foe)$/);

/** "The Ostrin rival": not Ostrin, but the other firm that the text is about. */
function rivalOf(reading: Reading, item: number, scene: Scene): Reference | null {
  const { items } = reading;
  const known = organizationNumber(reading, items.ref[item + 1] ?? -1);
  let last = item + 2;
  while (
    last < item + 5 &&
    classesAt(items, last) & (Class.Modifier | Class.Kind) &&
    !contenders.written(reading, last)
  )
    last++;
  if (known === 0 || !contenders.written(reading, last)) return null;
  const next = punctAt(items, last + 1) === ',' ? last + 2 : last + 1;
  if (kindAt(items, next) === Kind.Organization || kindAt(items, next) === Kind.Name) return null;
  const meant = [scene.focus, scene.subject, ...scene.recent.toReversed()].find(
    (mention) => isOther(reading, mention, known) && kindOf(reading, mention) !== 'fund',
  );
  return meant === undefined ? null : { first: item, last, mentions: [meant], isPronoun: false, other: -1 };
}

/** How many "both labels", "all three firms", "the four banks" are, or 0. */
const countIn = (said: string): number =>
  /\bfour\b/.test(said) ? 4 : /\bthree\b/.test(said) ? 3 : /\b(?:two|both|pair)\b/.test(said) ? 2 : 0;

/** "X, which competes with both": the others that the sentence names before it. */
const withoutLast = (reading: Reading, { here }: Scene): number[] =>
  here.filter((mention) => organizationNumber(reading, mention) !== organizationNumber(reading, here.at(-1) ?? -1));

/** "Ostrin, the virtual reality company that": who is described by it, or -1. */
function apposedTo(reading: Reading, item: number, next: number): number {
  const { items, mentions } = reading;
  const at = items.ref[item - 2] ?? -1;
  const isApposed = punctAt(items, item - 1) === ',' && kindAt(items, item - 2) === Kind.Organization;
  if (!isApposed || !mentions[at]?.organization) return -1;
  if (/^(?:that|which)$/.test(wordAt(items, next).text)) return at;
  const goesOn = /^(?:behind|known|based|best|whose|of|from|[a-z]+ing)$/.test(writtenAt(reading, next));
  const isClosed =
    punctAt(items, next) === ',' &&
    (classesAt(items, next + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Report)) !== 0;
  if ((goesOn || isClosed) && !isOblique(items, item - 2)) return at;
  // "to buy Ostrin, the Danish security firm, for": what is told of a firm with more than its kind tells of who stands before it.
  return next - item > 2 && punctAt(items, next) === ',' ? at : -1;
}

/** "the Ostrin-backed start-up": the number of who backs it, or 0 where the words are of another kind. */
function backerBefore(reading: Reading, item: number): number {
  const { items } = reading;
  const isBacked =
    punctAt(items, item - 1) === '-' &&
    kindAt(items, item - 2) === Kind.Organization &&
    wordAt(items, item - 3).text === 'the';
  return isBacked ? organizationNumber(reading, items.ref[item - 2] ?? -1) : 0;
}

const roles = new WordPattern(
  /^(?:partner|collaborator|ally|rival|supplier|customer|backer|parent|owner|subsidiary|unit|investor|client|affiliate)$/,
);

/** "Microsoft and its close collaborator, OpenAI": of whom stands right before the "and", or -1. */
function besideOwn({ items, mentions }: Reading, item: number): number {
  let name = item - 2;
  while (
    name > item - 5 &&
    kindAt(items, name) === Kind.Word &&
    !(classesAt(items, name) & (Class.Verb | Class.Preposition))
  )
    name--;
  const at = items.ref[name] ?? -1;
  if (!(classesAt(items, item - 1) & Class.Coordinator) || kindAt(items, name) !== Kind.Organization) return -1;
  for (let head = item + 1; head < item + 5; head++)
    if (roles.at(items, head)) return mentions[at]?.organization ? at : -1;
  return -1;
}

const sharesMoved =
  /^(?:\)|(?: \([^)]*\))?['\u2019]s?(?: \([^)]*\))?) (?:[a-z-]+ ){0,3}(?:shares?|stock|bonds|announcement|decision)\b[^.;]{0,80}\b(?:after|when|since|because|as|once) $/;
const sharesOf = /\b(?:shares|stock|bonds) (?:of|in) (?:the )?(?:[a-z-]+ ){0,3}$/;
const sharesMovedOf = /^(?: \([^)]*\))? [^.;]{0,80}\b(?:after|when|since|because|as|once) $/;

/** "X's (XX) stock rose after it", "shares in X fell when it": the owner, where nobody acts before; or -1. */
function ownerOfShares(reading: Reading, item: number, { here, subject }: Scene): number {
  const { items, mentions, folded } = reading;
  const at = here.at(-1) ?? -1;
  const mention = mentions[at];
  if (!mention || subject >= 0) return -1;
  const between = folded.slice(mention.end, items.start[item]);
  if (sharesMoved.test(between)) return at;
  return sharesMovedOf.test(between) && sharesOf.test(folded.slice(Math.max(0, mention.start - 40), mention.start))
    ? at
    : -1;
}

const valuing = new WordPattern(/^valu(?:es|ed|ing)$/);
const opensReason = new WordPattern(/^(?:after|when|as|because|since|once|before|while)$/);

/** "X's announcement that it will": of whoever the word belongs to that says so, or -1. */
function announcerOf(reading: Reading, item: number): number {
  const { items, mentions } = reading;
  if (wordAt(items, item - 1).text !== 'that') return -1;
  for (let owner = item - 3; owner > item - 7; owner--) {
    if (kindAt(items, owner) === Kind.Possessive) {
      const at = items.ref[owner - 1] ?? -1;
      return kindAt(items, owner - 1) === Kind.Organization && mentions[at]?.organization ? at : -1;
    }
    if (kindAt(items, owner + 1) !== Kind.Word || classesAt(items, owner + 1) & (Class.Verb | Class.Preposition))
      return -1;
  }
  return -1;
}

/** "It would be X's largest deal after its ...": the only one that is named so far in the sentence, as an owner. */
function possessorIn({ items, mentions }: Reading, { here }: Scene): number {
  const [only, ...rest] = here;
  const item = mentions[only ?? -1]?.item ?? -1;
  return only !== undefined && rest.length === 0 && kindAt(items, item + 1) === Kind.Possessive ? only : -1;
}

/** The last other organization that was named: in this sentence, then what the text was about, then before. */
function otherThan(reading: Reading, scene: Scene, first: number): number {
  const known = organizationNumber(reading, first);
  const here = lastOther(reading, scene.here, known);
  if (here >= 0) return here;
  return isOther(reading, scene.focus, known) ? scene.focus : lastOther(reading, scene.recent, known);
}

/** Whether a mention is of an organization with another number; who only reports is none. */
function isOther(reading: Reading, mention: number, known: number): boolean {
  const number = organizationNumber(reading, mention);
  return number > 0 && number !== known && kindOf(reading, mention) !== 'media';
}

/** The last mention in a list that is of another organization, or -1. */
function lastOther(reading: Reading, list: readonly number[], known: number): number {
  for (let at = list.length - 1; at >= 0; at--) if (isOther(reading, list[at] ?? -1, known)) return list[at] ?? -1;
  return -1;
}

/** "the Global Telco AI Alliance": a word in capitals that goes on in capitals is no description, but in a headline. */
const isPartOfName = (items: Items, last: number): boolean =>
  kindAt(items, last) === Kind.Word &&
  ((items.shape[last - 1] ?? 0) & (items.shape[last] ?? 0) & Shape.Capital) !== 0 &&
  (items.sentence[last] ?? 0) > 0;

/** A kind word ends the description unless another one follows: "the cloud giant", but not "the company claims". */
function isHead(reading: Reading, item: number, next: number): boolean {
  return heads.written(reading, item) && (classesAt(reading.items, next) & Class.Kind) === 0;
}

const writtenAt = ({ items, folded }: Reading, item: number): string =>
  wordAt(items, item).text || folded.slice(items.start[item], items.end[item]);

/** Who says "we": the organization whose officer is quoted in the sentence, else the firm whose own text it is, else what it is about. */
function speakerOf(reading: Reading, item: number, scene: Scene): number[] {
  const { items } = reading;
  for (let at = scene.start; at < items.count && at < item + 60 && items.sentence[at] === items.sentence[item]; at++) {
    if (kindAt(items, at) !== Kind.Organization) continue;
    const next = kindAt(items, at + 1) === Kind.Possessive ? at + 2 : at + 1;
    const isOfficer = (classesAt(items, next) & Class.JobTitle) !== 0 || /^(?:of|at)$/.test(wordAt(items, at - 1).text);
    if (isOfficer && reading.mentions[items.ref[at] ?? -1]?.organization) return [items.ref[at] ?? -1];
  }
  return scene.own >= 0 ? [scene.own] : scene.focus >= 0 ? [scene.focus] : [];
}

function isDescriber(items: Items, item: number): boolean {
  if (kindAt(items, item) === Kind.Punct) return punctAt(items, item) === '-';
  if (kindAt(items, item) !== Kind.Word) return false;
  const classes = classesAt(items, item);
  const closed =
    Class.Preposition |
    Class.Verb |
    Class.Auxiliary |
    Class.Relative |
    Class.Coordinator |
    Class.Modal |
    Class.Pronoun |
    Class.Adverb;
  return (classes & (Class.Kind | Class.Modifier)) !== 0 || (classes & closed) === 0;
}

/** "It remains to be seen", "it is unclear": no one. */
function isExpletive(reading: Reading, item: number): boolean {
  const { items, folded } = reading;
  const right = folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 30);
  return /^(?:'s| is| was| seems| appears| remains| would be| will be| may be) (?:not |also |still |now |likely )?(?:unclear|likely|possible|expected|worth|important|hard|difficult|clear|unknown|that|to be|a |the |reported|believed|estimated|understood|about|only|been)/.test(
    right,
  );
}

/** "models that rival their Western counterparts": whoever is told to be like others, it is they that are meant, and not named. */
const isOfPeers = ({ items, folded }: Reading, item: number): boolean =>
  /^ (?:[a-z-]+ ){0,3}(?:counterparts|peers)\b/.test(folded.slice(items.end[item], (items.end[item] ?? 0) + 60));

/** "AI firms seek to cut their costs": several of whom none is named, right before. */
function isOfUnnamed({ items, folded }: Reading, item: number, { start }: Scene): boolean {
  for (let at = item - 1; at >= start && at > item - phraseReach; at--) {
    if (kindAt(items, at) === Kind.Organization || /^[;:]$/.test(punctAt(items, at))) return false;
    if (classesAt(items, at) & Class.Kind && /[^s]s$/.test(folded.slice(items.start[at], items.end[at])))
      return !/^(?:the|both|these|two|all|those)$/.test(wordAt(items, at - 1).text);
  }
  return false;
}
