// What "it", "the company", "both firms", "its" and "the chipmaker" stand for: the organizations that the text is about at
// that point. One pass over the items; the answer is a list of mentions per item. It prefers the subject of the sentence, then
// the subject of the one before, and answers nothing where it cannot tell.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { type Items, Kind } from './items.ts';
import { classesAt, kindAt, punctAt, type Reading, sentenceEnd, sentenceStart, wordAt } from './reading.ts';
import { Class } from './word-classes.ts';

/** By item: the mentions that a pronoun or a description stands for, and the item at which its words begin. */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly mentions: readonly number[];
  readonly isPronoun: boolean;
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

/** Resolves every pronoun and description of an article. */
export function findReferences(reading: Reading): Map<number, Reference> {
  const { items, mentions } = reading;
  const references = new Map<number, Reference>();
  const title =
    reading.headlineEnd > 0
      ? mentions.find(({ end, organization }) => end <= reading.headlineEnd && organization)
      : undefined;
  let focus = title ? mentions.indexOf(title) : -1;
  let recent: number[] = [];
  for (let sentence = 0; sentence + 1 < items.sentences.length; sentence++) {
    const start = sentenceStart(items, sentence);
    const end = sentenceEnd(items, sentence);
    const here: number[] = [];
    let subject = -1;
    for (let item = start; item < end; item++) {
      if (items.kind[item] === Kind.Organization) {
        const at = items.ref[item] ?? -1;
        const mention = mentions[at];
        if (!mention?.organization || isSource(reading, item)) continue;
        here.push(at);
        if (subject < 0 && !isOblique(items, item) && kindAt(items, item + 1) !== Kind.Possessive) subject = at;
        continue;
      }
      const reference = readReference(reading, item, start, subject, focus, here, recent);
      if (!reference) continue;
      references.set(item, reference);
      if (
        subject < 0 &&
        reference.mentions.length === 1 &&
        wordAt(items, item).classes & (Class.Pronoun | Class.Determiner) &&
        !isOblique(items, item)
      )
        subject = reference.mentions[0] ?? -1;
      item = Math.max(item, reference.last);
    }
    if (subject >= 0) focus = subject;
    else if (here.length > 0 && focus < 0) focus = here[0] ?? -1;
    if (here.length > 0) recent = [...distinct(reading, [...recent.slice(-4), ...here])].slice(-6);
  }
  return references;
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

/** Directly after a preposition (and its article or kind words): no subject. */
export function isOblique(items: Items, item: number): boolean {
  let at = item - 1;
  while (
    classesAt(items, at) & (Class.Determiner | Class.Modifier | Class.Kind) &&
    !(classesAt(items, at) & Class.Preposition)
  )
    at--;
  return (classesAt(items, at) & Class.Preposition) !== 0;
}

/** "told Reuters", "Bloomberg reported", "according to The Information": an outlet as a source. */
export function isSource(reading: Reading, item: number): boolean {
  const { items, mentions, folded } = reading;
  const organization = mentions[items.ref[item] ?? -1]?.organization;
  if (organization && reading.publisher === organization.slug) return true;
  if (organization?.kind !== 'media') return false;
  const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 44), items.start[item]);
  if (
    /(?:told|tells|telling|according to|per|interview with|reported by|obtained by|reports? (?:from|by|in)|report (?:from|by|in) (?:the )?|seen by|with|to|via|citing|spoke to|said in an? \w+ (?:with|to)|by) (?:the )?$/.test(
      left,
    ) &&
    /told|according|per |report|interview|obtained|seen|citing|spoke|said|informed|via/.test(left)
  )
    return true;
  const next = wordAt(items, item + 1);
  if (next.classes & Class.Report) return true;
  const right = folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 40);
  return (
    /^ (?:is|was|has been|had been|are) report|^(?:'s)? (?:first |also |previously |has |had |later |separately |earlier )?(?:report|confirm|reveal|broke|said|cit|note|understands|writes|wrote|journalist|reporter|editor|analysis|article|podcast|interview|show)/.test(
      right,
    ) ||
    (/^ \(|^,? which (?:first )?(?:reported|broke)/.test(right) === false && /^ (?:on|in) [a-z]+day/.test(right))
  );
}

function readReference(
  reading: Reading,
  item: number,
  start: number,
  subject: number,
  focus: number,
  here: readonly number[],
  recent: readonly number[],
): Reference | null {
  const { items } = reading;
  const word = wordAt(items, item);
  if (
    word.classes & Class.Possessive ||
    (word.classes & Class.Pronoun && (word.text === 'it' || word.text === 'itself'))
  ) {
    if (
      word.text === 'their' ||
      word.text === 'our' ||
      word.text === 'his' ||
      word.text === 'my' ||
      word.text === 'your'
    ) {
      const both = word.text === 'their' ? lastTwo(reading, here, recent) : [];
      return both.length === 2 ? { first: item, last: item, mentions: both, isPronoun: true } : null;
    }
    if (word.text === 'it' && isExpletive(reading, item)) return null;
    const at = subject >= 0 ? subject : focus;
    return at >= 0 ? { first: item, last: item, mentions: [at], isPronoun: true } : null;
  }
  if (word.text === 'they') {
    const both = lastTwo(reading, here, recent);
    return both.length === 2 ? { first: item, last: item, mentions: both, isPronoun: true } : null;
  }
  if (!(word.classes & Class.Determiner) || !/^(?:the|both|this|that|these|two)$/.test(word.text)) return null;
  let last = item + 1;
  while (last < items.count && last < item + 6 && isDescriber(items, last)) last++;
  const head = wordAt(items, last - 1);
  const headText = head.text;
  if (last - 1 === item || last - 1 < start) return null;
  if (kindAt(items, last) === Kind.Organization) return null;
  if (plural.has(headText)) {
    const both = lastTwo(reading, here, recent);
    return both.length === 2 ? { first: item, last: last - 1, mentions: both, isPronoun: false } : null;
  }
  if (!singular.has(headText)) return null;
  if (word.text === 'both' || word.text === 'these' || word.text === 'two') return null;
  if (kindAt(items, last) === Kind.Possessive && /^(?:ceo)$/.test('')) return null;
  const at = pick(reading, items, item, last, headText, subject, focus, here, recent);
  return at >= 0 ? { first: item, last: last - 1, mentions: [at], isPronoun: false } : null;
}

function isDescriber(items: Items, item: number): boolean {
  if (kindAt(items, item) === Kind.Punct) return punctAt(items, item) === '-';
  if (kindAt(items, item) !== Kind.Word) return false;
  const classes = classesAt(items, item);
  return (
    (classes & (Class.Kind | Class.Modifier)) !== 0 ||
    (classes === 0 && (items.shape[item] ?? 0) === 0) ||
    /^(?:two|based)$/.test(wordAt(items, item).text) ||
    (classes !== 0 &&
      (classes &
        (Class.Preposition |
          Class.Verb |
          Class.Auxiliary |
          Class.Relative |
          Class.Coordinator |
          Class.Modal |
          Class.Pronoun |
          Class.Adverb)) ===
        0)
  );
}

/** "It remains to be seen", "it is unclear": no one. */
function isExpletive(reading: Reading, item: number): boolean {
  const { items, folded } = reading;
  const right = folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 30);
  return /^(?:'s| is| was| seems| appears| remains| would be| will be| may be) (?:not |also |still |now |likely )?(?:unclear|likely|possible|expected|worth|important|hard|difficult|clear|unknown|that|to be|a |the |reported|believed|estimated|understood|about|only|been)/.test(
    right,
  );
}

function lastTwo(reading: Reading, here: readonly number[], recent: readonly number[]): number[] {
  const inSentence = distinct(reading, here);
  const list = inSentence.length >= 2 ? inSentence : distinct(reading, [...recent, ...here]);
  return list.slice(-2);
}

function pick(
  reading: Reading,
  items: Items,
  item: number,
  last: number,
  head: string,
  subject: number,
  focus: number,
  here: readonly number[],
  recent: readonly number[],
): number {
  const kinds = kindsOfWord[head];
  const words = reading.folded.slice(items.start[item] ?? 0, items.end[last - 1] ?? 0);
  const wanted =
    kinds ??
    (/chip/.test(words)
      ? kindsOfWord['chipmaker']
      : /cloud/.test(words)
        ? (['cloud', 'neocloud'] as const)
        : undefined);
  const order = distinct(reading, [...recent, ...here]).reverse();
  if (wanted) {
    const found = order.find((at) => wanted.includes(reading.mentions[at]?.organization?.kind ?? 'government'));
    if (found !== undefined) return found;
    if (head !== 'startup' && head !== 'start-up') return -1;
  }
  if (subject >= 0 && here.length > 0 && classesAt(items, item - 1) & Class.Report) return subject;
  return focus >= 0 ? focus : (order[0] ?? -1);
}
