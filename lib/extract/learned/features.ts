// A pair -> what the learned component sees of it: words and frames before, between and after the two sides, who they are by
// kind (never by name), how the article treats them, and what the rules said. A feature that rests on a word keeps its item, so
// that the word which decided can be shown as evidence. Who listens gets numbers of templates and words in its own form: names
// where weights are learned or explained, numbers where a pair is only judged. Left out after trials, for they changed nothing on
// articles not trained on: words of the whole sentence, frames joined with kinds, the sentence's place, frames that failed, the whole way
// between two sides as one word.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { classesAt, kindAt, wordAt, wordNumberAt } from '../reading.ts';
import type { Pair } from './pair.ts';
import { deedOf, governorOf, isDone, routeOf } from './route.ts';
import { keyOf, type Standing } from './standing.ts';
import { type Region, type SideTemplates, Template } from './templates.ts';

/** Words that no text writes, but features do. */
export const marks = {
  opening: '^',
  closing: '$',
  passive: 'passive',
  gerund: 'gerund',
  active: 'active',
  used: 'used',
  none: '-',
} as const;

/** Who is told the features of a pair; `W` is a word in its form. */
export interface Listener<W> {
  readonly marks: Readonly<Record<keyof typeof marks, W>>;
  word(text: string): W;
  /** A small whole number as a word. */
  numeral(value: number): W;
  /** Two words as one, with a stroke between them. */
  joined(first: string, second: string): W;
  /** The words of a sentence, by item minus its start. */
  wordsOf(sentence: Sentence): readonly W[];
  /** The frames that a word of the vocabulary, given by its number, is a trigger of, in the order of its uses. */
  framesOf(word: number): readonly W[];
  /** Some of the words of a sentence, as one word with spaces. */
  phrase(words: readonly W[], from: number, to: number): W;
  /** One feature and the item that it rests on, or -1; the same one may be told twice. */
  add(template: number, item: number, first?: W, second?: W): void;
}

/** What the rules found around a pair. What they found for the pair itself is hidden: the component answers where they are silent. */
export interface RuleFindings {
  readonly own: ReadonlySet<Candidate>;
  /** Of other pairs in the sentence. */
  readonly others: readonly Candidate[];
  /** How many of other pairs in the whole article. */
  readonly claims: number;
}

const numerals = ['0', '1', '2', '3', '4', '5'];

const window = 6;
/** A longer stretch between two sides says nothing word by word, and costs. */
const maxBetween = 40;

const bucketOf = (distance: number): number =>
  distance <= 1 ? 1 : distance <= 3 ? 3 : distance <= 6 ? 6 : distance <= 12 ? 12 : distance <= 20 ? 20 : 99;

/** Kinds that behave alike where money, goods or rights flow, so that each is seen often enough. */
const breadth: Partial<Record<OrganizationKind, string>> = {
  government: 'public',
  public_body: 'public',
  memory: 'chip_maker',
  university: 'science',
  health: 'user',
  vehicle_maker: 'user',
  consulting: 'user',
  telecom: 'user',
  robotics: 'user',
  defence: 'user',
  device_maker: 'user',
};

const organizationOf = (pair: Pair, side: readonly number[]) =>
  pair.sentence.reading.mentions[side[0] ?? -1]?.organization;

function kindOf(pair: Pair, side: readonly number[]): string {
  const kind = organizationOf(pair, side)?.kind ?? 'unknown';
  return breadth[kind] ?? kind;
}

/** A participle that is done to somebody. */
const isPassive = (items: Items, item: number): boolean =>
  (classesAt(items, item) & Class.PastParticiple) !== 0 && isDone(items, item);

const isColon = (code: number | undefined): boolean => code === 58 || code === 59;
/** , ; : — ( */
const partsClauses = (code: number | undefined): boolean =>
  isColon(code) || code === 44 || code === 0x2014 || code === 40;

/** Whether a rule has made a claim about another pair of the word there: then it says less about this one. */
function isTrigger(others: readonly Candidate[], item: number): boolean {
  for (const { trigger } of others) if (trigger === item) return true;
  return false;
}

/** Words and frames of the sentence, by where they stand. */
function addWords<W>(pair: Pair, rules: RuleFindings, to: Listener<W>): void {
  const { sentence, leftGroup, rightGroup, isList } = pair;
  const { start, end } = sentence;
  const { items } = sentence.reading;
  const words = to.wordsOf(sentence);
  const { opening, closing, passive, gerund, active, used } = to.marks;
  const word = (item: number): W => (item < start ? opening : item >= end ? closing : (words[item - start] ?? closing));
  const addRegion = (region: Region, low: number, high: number) => {
    for (let item = Math.max(start, low); item < Math.min(end, high); item++) {
      if (kindAt(items, item) === Kind.Punct && !isColon(items.word[item])) continue;
      to.add(region.word, item, word(item));
      if (!(classesAt(items, item) & Class.Trigger)) continue;
      const known = wordAt(items, item);
      const ids = to.framesOf(wordNumberAt(items, item));
      const isDone = isPassive(items, item);
      const isTaken = isTrigger(rules.others, item);
      if (isTaken) to.add(region.word, item, used);
      for (let use = 0; use < ids.length; use++) {
        const [id, told] = [ids[use], known.uses[use]];
        if (id === undefined || told === undefined) continue;
        to.add(region.frame, item, id);
        if (isTaken) to.add(region.frame, item, id, used);
        if (told.frame.trigger !== 'verb') continue;
        to.add(region.frame, item, id, isDone ? passive : told.form === 'gerund' ? gerund : active);
      }
    }
  };
  const [first, last] = [leftGroup.first, rightGroup.last];
  if (!isList) {
    const [from, until] = [leftGroup.last + 1, rightGroup.first];
    const near = Math.min(until, from + maxBetween);
    addRegion(Template.between, from, near);
    for (let item = from; item + 1 < near; item++) to.add(Template.between2, item, word(item), word(item + 1));
    to.add(Template.next, from, word(from));
    to.add(Template.next2, from, word(from), word(from + 1));
    to.add(Template.previous, until - 1, word(until - 1));
    to.add(Template.previous2, until - 1, word(until - 2), word(until - 1));
    if (until - from <= 4) to.add(Template.path, from, to.phrase(words, from - start, until - start));
    to.add(Template.distance, -1, to.numeral(bucketOf(until - from)));
    addClauses(pair, to);
  }
  addRoute(pair, to);
  const margin = isList ? Template.listMargin : Template.margin;
  addRegion(margin.before, first - window, first);
  addRegion(margin.after, last + 1, last + 1 + window);
  to.add(margin.before1, first - 1, word(first - 1));
  to.add(margin.before2, first - 1, word(first - 2), word(first - 1));
  to.add(margin.after1, last + 1, word(last + 1));
  to.add(margin.after2, last + 1, word(last + 1), word(last + 2));
}

/** How much grammar lies between the sides. */
function addClauses<W>(pair: Pair, to: Listener<W>): void {
  const { items } = pair.sentence.reading;
  let [verbs, commas, clauses] = [0, 0, 0];
  for (let item = pair.leftGroup.last + 1; item < pair.rightGroup.first; item++) {
    const classes = classesAt(items, item);
    if (classes & Class.Verb && !(classes & Class.DealNoun)) verbs++;
    if (classes & (Class.Relative | Class.Subordinator | Class.Report)) clauses++;
    if (kindAt(items, item) === Kind.Punct && partsClauses(items.word[item])) commas++;
  }
  to.add(Template.verbs, -1, to.numeral(Math.min(3, verbs)));
  to.add(Template.commas, -1, to.numeral(Math.min(3, commas)));
  to.add(Template.clauses, -1, to.numeral(Math.min(2, clauses)));
}

/** The way between the sides, and what governs each. */
function addRoute<W>(pair: Pair, to: Listener<W>): void {
  const { sentence, leftGroup, rightGroup, isList } = pair;
  const words = to.wordsOf(sentence);
  const { none } = to.marks;
  const word = (item: number): W => (item < 0 ? none : (words[item - sentence.start] ?? none));
  const right = governorOf(sentence, rightGroup);
  const rightDeed = deedOf(sentence, rightGroup);
  to.add(Template.right.deed, rightDeed, word(rightDeed));
  if (isList) {
    to.add(Template.right.governor, right.head, word(right.head), word(right.link));
    return;
  }
  const left = governorOf(sentence, leftGroup);
  const leftDeed = deedOf(sentence, leftGroup);
  to.add(Template.left.deed, leftDeed, word(leftDeed));
  to.add(Template.left.governor, left.head, word(left.head), word(left.link));
  to.add(Template.left.link, left.link, word(left.link));
  to.add(Template.right.governor, right.head, word(right.head), word(right.link));
  to.add(Template.right.link, right.link, word(right.link));
  to.add(Template.right.head, right.head, word(right.head));
  if (leftDeed >= 0 && leftDeed === right.head) to.add(Template.deed, leftDeed, word(leftDeed), word(right.link));
  if (left.head >= 0 && left.head === right.head)
    to.add(Template.sameHead, left.head, word(left.link), word(right.link));
  const route = routeOf(sentence, leftGroup, rightGroup);
  to.add(Template.border, -1, to.word(route.border));
  to.add(Template.heads, -1, to.numeral(Math.min(4, route.heads)));
  to.add(Template.firstHead, route.firstHead, word(route.firstHead), to.word(route.border));
  to.add(Template.lastHead, route.lastHead, word(route.lastHead), word(route.link));
  if (route.heads === 1) to.add(Template.onlyHead, route.firstHead, word(route.firstHead), word(route.link));
}

/** How one side is written. */
function addSide<W>(pair: Pair, group: Group, side: SideTemplates, to: Listener<W>): void {
  const { items, mentions } = pair.sentence.reading;
  const head = mentions[group.mentions[0] ?? -1];
  if (head?.organization?.discovered) to.add(side.discovered, -1);
  if (head?.isProduct) to.add(side.product, -1);
  if (head && head.confidence < 0.9) to.add(side.doubtful, -1);
  if (group.reference) to.add(group.reference.isPronoun ? side.pronoun : side.description, -1);
  if (group.isPerson) to.add(side.person, -1);
  if (!pair.isList && group.mentions.length > 1) to.add(side.list, -1);
  if (kindAt(items, group.last + 1) === Kind.Possessive) to.add(side.possessive, -1);
}

/** Who the sides are. */
function addParties<W>(pair: Pair, to: Listener<W>): void {
  const { sentence, leftGroup, rightGroup } = pair;
  const [left, right] = [kindOf(pair, pair.left), kindOf(pair, pair.right)];
  const kinds = to.joined(left, right);
  to.add(pair.isList ? Template.listKinds : Template.kinds, -1, kinds);
  to.add(Template.left.kind, -1, to.word(left));
  to.add(Template.right.kind, -1, to.word(right));
  let inside = 0;
  for (const { first } of sentence.groups) if (first > leftGroup.last && first < rightGroup.first) inside++;
  to.add(Template.betweenGroups, -1, to.numeral(Math.min(3, inside)));
  to.add(Template.groups, -1, to.numeral(Math.min(6, sentence.groups.length)));
  if (pair.isList) to.add(Template.list, -1, to.numeral(Math.min(4, leftGroup.mentions.length)));
  if (leftGroup.first === sentence.groups[0]?.first) to.add(Template.leftIsFirst, -1);
  if (leftGroup.first === sentence.start) to.add(Template.leftOpens, -1);
  addSide(pair, leftGroup, Template.left, to);
  addSide(pair, rightGroup, Template.right, to);
  const { classes, topics } = sentence;
  if (classes & Class.Negation) to.add(Template.negation, -1);
  if (classes & Class.Hypothetical) to.add(Template.hypothetical, -1);
  for (let bit = 0; topics >> bit; bit++)
    if ((topics >> bit) & 1) {
      const topic = to.numeral(bit);
      to.add(Template.topic, -1, topic);
      to.add(Template.topic, -1, topic, kinds);
    }
}

/** What the article as a whole and the rules make of the sides. */
function addStanding<W>(pair: Pair, standing: Standing, rules: RuleFindings, to: Listener<W>): void {
  const { sentence } = pair;
  const { reading } = sentence;
  const left = standing.numbers[pair.left[0] ?? -1] ?? 0;
  const right = standing.numbers[pair.right[0] ?? -1] ?? 0;
  const [a, b] = [left || 9, right || 9];
  to.add(Template.rank, -1, to.joined(numerals[Math.min(4, a, b)] ?? '', numerals[Math.min(5, Math.max(a, b))] ?? ''));
  const headlined = (standing.isHeadlined[left] ?? 0) + (standing.isHeadlined[right] ?? 0);
  to.add(Template.headlined, -1, to.joined(numerals[headlined] ?? '', standing.hasHeadlined ? 'true' : 'false'));
  to.add(Template.shared, -1, to.numeral(Math.min(4, standing.shared.get(keyOf(standing, left, right)) ?? 0)));
  to.add(Template.claims, -1, to.numeral(Math.min(4, rules.claims)));
  addRoles(pair, left, Template.left, standing, rules, to);
  addRoles(pair, right, Template.right, standing, rules, to);
  if ((reading.items.start[sentence.start] ?? 0) < reading.headlineEnd) to.add(Template.headline, -1);
  if (rules.others.length > 0) to.add(Template.hasOthers, -1);
  for (const { type } of rules.others) to.add(Template.others, -1, to.word(type));
  const isLeftTaken = addTaken(left, Template.left, standing, rules.others, to);
  const isRightTaken = addTaken(right, Template.right, standing, rules.others, to);
  if (rules.others.length > 0)
    to.add(
      Template.takenSides,
      -1,
      to.joined(numerals[Number(isLeftTaken)] ?? '', numerals[Number(isRightTaken)] ?? ''),
    );
}

/** What the rules say of one side with another partner, in the same sentence. */
function addTaken<W>(
  number: number,
  side: SideTemplates,
  { numbers }: Standing,
  others: readonly Candidate[],
  to: Listener<W>,
): boolean {
  if (number <= 0) return false;
  let isTaken = false;
  const isHere = (mentions: readonly number[]) => mentions.some((mention) => numbers[mention] === number);
  for (const { from, to: receivers, between, type } of others) {
    const role = isHere(from) ? '>' : isHere(receivers) ? '<' : isHere(between) ? '=' : '';
    if (role === '') continue;
    to.add(side.taken, -1, to.joined(type, role));
    isTaken = true;
  }
  return isTaken;
}

/** What the rules say that one side does elsewhere. */
function addRoles<W>(
  { sentence }: Pair,
  number: number,
  side: SideTemplates,
  { roles, numbers }: Standing,
  { own }: RuleFindings,
  to: Listener<W>,
): void {
  if (number > 0 && sentence.focus >= 0 && numbers[sentence.focus] === number) to.add(side.isFocus, -1);
  let hasRole = false;
  for (const { name, candidates } of roles[number] ?? []) {
    if (own.size > 0 && candidates.every((candidate) => own.has(candidate))) continue;
    to.add(side.role, -1, to.word(name));
    hasRole = true;
  }
  if (!hasRole) to.add(side.noRole, -1);
}

/** Tells all features of a pair. */
export function tellFeatures<W>(pair: Pair, standing: Standing, rules: RuleFindings, to: Listener<W>): void {
  to.add(Template.always, -1);
  addWords(pair, rules, to);
  addParties(pair, to);
  addStanding(pair, standing, rules, to);
}
