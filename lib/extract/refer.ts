// What "it", "the company", "both firms", "its" and "the chipmaker" stand for: the organizations that the text is about at
// that point. One pass over the items; the answer is a list of mentions per item. It prefers the subject of the sentence, then
// the subject of the one before, and answers nothing where it cannot tell.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { type Items, Kind } from './items.ts';
import { classesAt, kindAt, punctAt, type Reading, sentenceEnd, sentenceStart, wordAt } from './reading.ts';
import { isSource } from './sources.ts';
import { Class } from './word-classes.ts';

/** By item: the mentions that a pronoun or a description stands for, and the item at which its words begin. */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly mentions: readonly number[];
  readonly isPronoun: boolean;
  /** Who else it could be, or -1: taken where the first would make a firm deal with itself. */
  readonly other: number;
}

/** The references of an article, and what each sentence starts out being about (a mention, or -1). */
export interface References {
  readonly byItem: ReadonlyMap<number, Reference>;
  readonly focusAt: Int32Array;
}

const kindsOfWord: Readonly<Record<string, readonly OrganizationKind[]>> = {
  chipmaker: ['chip_maker', 'memory'],
  'chip maker': ['chip_maker', 'memory'],
  'chip giant': ['chip_maker'],
  lab: ['lab'],
  startup: ['lab', 'unknown', 'neocloud', 'chip_maker', 'software', 'robotics', 'health'],
  'start-up': ['lab', 'unknown', 'neocloud', 'chip_maker', 'software', 'robotics', 'health'],
  'cloud giant': ['cloud'],
  hyperscaler: ['cloud'],
  neocloud: ['neocloud'],
  bank: ['bank'],
  fund: ['fund'],
  publisher: ['media'],
  newspaper: ['media'],
  utility: ['energy'],
  carmaker: ['vehicle_maker'],
  automaker: ['vehicle_maker'],
  agency: ['public_body', 'government'],
  ministry: ['government', 'public_body'],
  department: ['government', 'public_body'],
  commission: ['public_body', 'government'],
  university: ['university'],
  'search giant': ['cloud'],
  unicorn: ['lab', 'unknown', 'software'],
};
const singular = new Set([
  'company',
  'firm',
  'startup',
  'start-up',
  'lab',
  'chipmaker',
  'giant',
  'group',
  'maker',
  'developer',
  'provider',
  'corporation',
  'retailer',
  'bank',
  'fund',
  'publisher',
  'newspaper',
  'agency',
  'commission',
  'chip maker',
  'tech giant',
  'cloud giant',
  'chip giant',
  'search giant',
  'hyperscaler',
  'neocloud',
  'carmaker',
  'automaker',
  'utility',
  'unicorn',
  'conglomerate',
  'manufacturer',
  'operator',
  'vendor',
  'upstart',
  'nonprofit',
  'department',
  'ministry',
  'software giant',
  'business',
  'hedge fund',
  'venture firm',
  'bank',
  'insurer',
  'consultancy',
  'studio',
  'organization',
  'outfit',
  'supplier',
  'behemoth',
]);
const plural = new Set([
  'companies',
  'firms',
  'parties',
  'sides',
  'partners',
  'giants',
  'startups',
  'start-ups',
  'labs',
  'rivals',
  'businesses',
  'organizations',
  'two',
]);

/** What has been named so far, as far as a pronoun can point to it. */
interface Scene {
  readonly start: number;
  /** The mention that is the subject of this sentence so far, or -1. */
  subject: number;
  /** What the text was last about, or -1. */
  focus: number;
  readonly here: number[];
  recent: number[];
  /** Whether the subject is several organizations: then "it" is not they. */
  plural: boolean;
  /** The firm whose own text it is, or -1. */
  readonly own: number;
  /** How often each organization was named, by slug. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Resolves every pronoun and description of an article. */
export function findReferences(reading: Reading): References {
  const { items, mentions } = reading;
  const byItem = new Map<number, Reference>();
  const focusAt = new Int32Array(items.sentences.length).fill(-1);
  const title =
    reading.headlineEnd > 0
      ? mentions.find(
          (mention) =>
            mention.end <= reading.headlineEnd && mention.organization && canBeSubject(items, mention.item, 0),
        )
      : undefined;
  let focus = title ? mentions.indexOf(title) : -1;
  /** An outlet is what a text is about only where its headline says so. */
  const inTitle = new Set(
    mentions.filter(({ end }) => end <= reading.headlineEnd).map(({ organization }) => organization?.slug ?? ''),
  );
  const own = mentions.findIndex(
    ({ organization }) => organization?.slug === reading.publisher && organization.kind !== 'media',
  );
  const counts = new Map<string, number>();
  let recent: number[] = [];
  for (let sentence = 0; sentence + 1 < items.sentences.length; sentence++) {
    const scene: Scene = {
      start: sentenceStart(items, sentence),
      subject: -1,
      focus,
      here: [],
      recent,
      plural: false,
      own,
      counts,
    };
    focusAt[sentence] = focus;
    let first = -1;
    for (let item = scene.start; item < sentenceEnd(items, sentence); item++) {
      if (items.kind[item] === Kind.Organization) {
        const at = items.ref[item] ?? -1;
        const organization = mentions[at]?.organization;
        if (!organization || isSource(reading, item)) continue;
        scene.here.push(at);
        counts.set(organization.slug, (counts.get(organization.slug) ?? 0) + 1);
        const isOutlet = organization.kind === 'media' && !inTitle.has(organization.slug);
        if (!isOutlet && canBeSubject(items, item, scene.start)) {
          if (first < 0) first = at;
          scene.subject = at;
          scene.plural = isJoined(items, item);
        }
        continue;
      }
      const reference = readReference(reading, item, scene);
      if (!reference) continue;
      byItem.set(item, reference);
      const isName = (wordAt(items, item).classes & (Class.Pronoun | Class.Determiner)) !== 0;
      if (scene.subject < 0 && reference.mentions.length === 1 && isName && !isOblique(items, item))
        scene.subject = reference.mentions[0] ?? -1;
      item = Math.max(item, reference.last);
    }
    if (first >= 0) focus = first;
    else if (scene.subject >= 0) focus = scene.subject;
    else if (scene.here.length > 0 && focus < 0) focus = scene.here[0] ?? -1;
    if (scene.here.length > 0) recent = distinct(reading, [...recent.slice(-4), ...scene.here]).slice(-6);
  }
  return { byItem, focusAt };
}

const relational =
  /^(?:rivals?|competitors?|partners?|suppliers?|customers?|backers?|investors?|parent|owner|challengers?|subsidiar(?:y|ies)|alum|alums|veterans?)$/;

/** Not in a list's middle, not a modifier ("OpenAI rival Cohere", "Nvidia-backed Nebius"), not after a preposition. */
function canBeSubject(items: Items, item: number, start: number): boolean {
  if (isOblique(items, item) || kindAt(items, item + 1) === Kind.Possessive) return false;
  if (relational.test(wordAt(items, item + 1).text)) return false;
  let next = item + 1;
  if (punctAt(items, next) === '(') while (next < item + 6 && punctAt(items, next - 1) !== ')') next++;
  if (punctAt(items, next) === '-' && items.end[next - 1] === items.start[next]) return false;
  let left = item - 1;
  while (
    left > start &&
    left > item - phraseReach &&
    classesAt(items, left) & (Class.Determiner | Class.Modifier | Class.Kind)
  )
    left--;
  if (
    left > start &&
    classesAt(items, left) & Class.Verb &&
    !(classesAt(items, left) & (Class.Report | Class.DealNoun))
  )
    return false;
  let before = item - 1;
  while (
    before > start &&
    before > item - phraseReach &&
    (punctAt(items, before) === ',' || classesAt(items, before) & (Class.Coordinator | Class.Adverb))
  )
    before--;
  const inList = before < item - 1 && kindAt(items, before) === Kind.Organization;
  return !inList;
}

/** "X and Y": one of several. */
function isJoined(items: Items, item: number): boolean {
  const next = punctAt(items, item + 1) === ',' ? item + 2 : item + 1;
  const after = classesAt(items, next) & Class.Coordinator ? next + 1 : punctAt(items, item + 1) === ',' ? next : -1;
  return after > 0 && kindAt(items, after) === Kind.Organization;
}

function distinct(reading: Reading, list: readonly number[]): number[] {
  const last = new Map<string, number>();
  for (const at of list) {
    const slug = reading.mentions[at]?.organization?.slug;
    if (!slug) continue;
    last.delete(slug);
    last.set(slug, at);
  }
  return [...last.values()];
}

/** How far back a noun phrase is followed: longer ones are lists of words, not phrases. */
const phraseReach = 12;

/** Directly after a preposition (and its article or kind words): no subject. */
export function isOblique(items: Items, item: number): boolean {
  const floor = Math.max(items.sentences[items.sentence[item] ?? 0] ?? 0, item - phraseReach);
  let at = item - 1;
  while (
    at >= floor &&
    classesAt(items, at) & (Class.Determiner | Class.Modifier | Class.Kind) &&
    !(classesAt(items, at) & Class.Preposition)
  )
    at--;
  return at >= floor && (classesAt(items, at) & Class.Preposition) !== 0;
}

function readReference(reading: Reading, item: number, scene: Scene): Reference | null {
  const { items } = reading;
  const word = wordAt(items, item);
  const { text } = word;
  const pronoun = (mentions: readonly number[]): Reference | null =>
    mentions.length > 0
      ? { first: item, last: item, mentions, isPronoun: true, other: otherThan(reading, scene, mentions[0] ?? -1) }
      : null;
  const isObject = isOblique(items, item) || (classesAt(items, item - 1) & (Class.Verb | Class.Trigger)) !== 0;
  const differs = scene.focus >= 0 && slugAt(reading, scene.focus) !== slugAt(reading, scene.subject);
  const prefersFocus = differs && ((text === 'it' && isObject) || (scene.plural && text !== 'itself'));
  const about = scene.subject >= 0 && !prefersFocus ? scene.subject : scene.focus;
  if (text === 'we' || text === 'our') return pronoun(speakerOf(reading, item, scene));
  if (text === 'their' || text === 'they') {
    const both = pairOf(reading, scene);
    return both.length >= 2 ? pronoun(both) : null;
  }
  if (text === 'its' || text === 'it' || text === 'itself') {
    if (text === 'it' && isExpletive(reading, item)) return null;
    return about >= 0 ? pronoun([about]) : null;
  }
  if (!/^(?:the|both|this|these|two)$/.test(text)) return null;
  let last = item + 1;
  while (last < items.count && last < item + 6 && isDescriber(items, last) && !isHead(items, last - 1, last)) last++;
  const head = wordAt(items, last - 1).text;
  if (last - 1 === item || kindAt(items, last) === Kind.Organization) return null;
  const description = (mentions: readonly number[]): Reference => ({
    first: item,
    last: last - 1,
    mentions,
    isPronoun: false,
    other: otherThan(reading, scene, mentions[0] ?? -1),
  });
  if (plural.has(head)) {
    const both = pairOf(reading, scene);
    return both.length === 2 || (both.length > 2 && !/two|both/.test(text)) ? description(both) : null;
  }
  if (!singular.has(head) || text === 'both' || text === 'these' || text === 'two') return null;
  const at = pick(reading, item, last, head, scene);
  return at >= 0 ? description([at]) : null;
}

const slugAt = (reading: Reading, mention: number): string => reading.mentions[mention]?.organization?.slug ?? '';

/** The last other organization that was named: in this sentence, then what the text was about, then before. */
function otherThan(reading: Reading, scene: Scene, first: number): number {
  const known = slugAt(reading, first);
  const options = [...[...scene.here].reverse(), scene.focus, ...[...scene.recent].reverse()];
  return (
    options.find((mention) => mention >= 0 && slugAt(reading, mention) !== known && slugAt(reading, mention) !== '') ??
    -1
  );
}

/** A kind word ends the description unless another one follows: "the cloud giant", but not "the company claims". */
function isHead(items: Items, item: number, next: number): boolean {
  const { text } = wordAt(items, item);
  return (singular.has(text) || plural.has(text)) && (classesAt(items, next) & Class.Kind) === 0;
}

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

/** "The two companies": those of this sentence, else the two that the article names most. */
function pairOf(reading: Reading, scene: Scene): number[] {
  const here = distinct(reading, scene.here);
  if (here.length >= 2) return scene.plural && here.length <= 6 ? here : here.slice(-2);
  const all = distinct(reading, [...scene.recent, ...scene.here]);
  const count = (at: number) => scene.counts.get(reading.mentions[at]?.organization?.slug ?? '') ?? 0;
  const often = [...all].sort((a, b) => count(b) - count(a)).slice(0, 2);
  return often.sort((a, b) => a - b);
}

/** How much oftener than the last subject an organization must be named to be what "the company" means. */
const mainWeight = 1.2;

function pick(reading: Reading, item: number, last: number, head: string, scene: Scene): number {
  const { items } = reading;
  const words = reading.folded.slice(items.start[item] ?? 0, items.end[last - 1] ?? 0);
  const wanted =
    kindsOfWord[head] ??
    (/chip/.test(words) ? kindsOfWord.chipmaker : /cloud/.test(words) ? (['cloud', 'neocloud'] as const) : undefined);
  const order = distinct(reading, [...scene.recent, ...scene.here]).reverse();
  if (wanted) {
    const isStartup = head === 'startup' || head === 'start-up';
    const fits = (at: number) => {
      const organization = reading.mentions[at]?.organization;
      return !!organization && wanted.includes(organization.kind) && !(isStartup && organization.hasCloud);
    };
    if (isStartup && scene.focus >= 0 && fits(scene.focus)) return scene.focus;
    const found = order.find(fits);
    if (found !== undefined) return found;
    if (!isStartup) return -1;
  }
  if (scene.subject >= 0 && scene.here.length > 0 && classesAt(items, item - 1) & Class.Report) return scene.subject;
  const count = (at: number) => scene.counts.get(slugAt(reading, at)) ?? 0;
  const isOther = scene.subject >= 0 && isOblique(items, item);
  const main = isOther
    ? order
        .filter((at) => slugAt(reading, at) !== slugAt(reading, scene.subject))
        .sort((a, b) => count(b) - count(a))[0]
    : undefined;
  if (main !== undefined && scene.focus >= 0 && count(main) >= mainWeight * count(scene.focus)) return main;
  return scene.focus >= 0 ? scene.focus : (order[0] ?? -1);
}
