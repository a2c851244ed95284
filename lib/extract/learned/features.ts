// A pair -> what the learned component sees of it: words and frames before, between and after the two sides, who they are by
// kind (never by name), how the article treats them, and what the rules said. A feature that rests on a word keeps its item, so
// that the word which decided can be shown as evidence. Left out after trials, for they changed nothing on articles not trained
// on: words of the whole sentence, frames joined with kinds, the sentence's place, frames that failed.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { Candidate } from '../candidate.ts';
import { Kind } from '../items.ts';
import { kindAt, topicsAt, wordAt } from '../reading.ts';
import { Class } from '../word-classes.ts';
import type { Pair } from './pair.ts';
import { type Standing, sharedKey } from './standing.ts';

export interface Feature {
  readonly name: string;
  /** The item that it rests on, or -1. */
  readonly item: number;
}

/** What the rules found around a pair. What they found for the pair itself is hidden: the component answers where they are silent. */
export interface RuleFindings {
  readonly own: ReadonlySet<Candidate>;
  /** Of other pairs in the sentence. */
  readonly others: readonly Candidate[];
  /** How many of other pairs in the whole article. */
  readonly claims: number;
}

type Add = (name: string, item?: number) => void;

const window = 6;
/** A longer stretch between two sides says nothing word by word, and costs. */
const maxBetween = 40;

const bucketOf = (distance: number): number => [1, 3, 6, 12, 20].find((bound) => distance <= bound) ?? 99;

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

/** "was acquired", "acquired by": a participle after a form of "be", or before "by". */
function isPassive(pair: Pair, item: number): boolean {
  const { items } = pair.sentence.reading;
  if (!(wordAt(items, item).classes & Class.PastParticiple)) return false;
  return (
    wordAt(items, item + 1).text === 'by' ||
    ((wordAt(items, item - 1).classes | wordAt(items, item - 2).classes) & Class.Be) !== 0
  );
}

/** Words and frames of the sentence, by where they stand. */
function addWords(pair: Pair, tokens: readonly string[], add: Add): void {
  const { sentence, leftGroup, rightGroup, isList } = pair;
  const { start, end } = sentence;
  const { items } = sentence.reading;
  const word = (item: number) => (item < start ? '^' : item >= end ? '$' : (tokens[item - start] ?? '$'));
  const [first, last] = [leftGroup.first, rightGroup.last];
  const mark = isList ? 'list ' : '';
  const region = (name: string, low: number, high: number) => {
    for (let item = Math.max(start, low); item < Math.min(end, high); item++) {
      if (kindAt(items, item) === Kind.Punct && !/[:;]/.test(word(item))) continue;
      add(`${mark}${name}=${word(item)}`, item);
      for (const { frame, form } of wordAt(items, item).uses) {
        add(`${mark}${name} frame=${frame.id}`, item);
        if (frame.trigger !== 'verb') continue;
        const voice = isPassive(pair, item) ? 'passive' : form === 'gerund' ? 'gerund' : 'active';
        add(`${mark}${name} frame=${frame.id} ${voice}`, item);
      }
    }
  };
  if (!isList) {
    const [from, to] = [leftGroup.last + 1, rightGroup.first];
    const until = Math.min(to, from + maxBetween);
    region('between', from, until);
    for (let item = from; item + 1 < until; item++) add(`between2=${word(item)} ${word(item + 1)}`, item);
    add(`next=${word(from)}`, from);
    add(`next2=${word(from)} ${word(from + 1)}`, from);
    add(`previous=${word(to - 1)}`, to - 1);
    add(`previous2=${word(to - 2)} ${word(to - 1)}`, to - 1);
    if (to - from <= 4) add(`path=${tokens.slice(from - start, to - start).join(' ')}`, from);
    add(`distance=${bucketOf(to - from)}`);
    addClauses(pair, word, add);
  }
  region('before', first - window, first);
  region('after', last + 1, last + 1 + window);
  add(`${mark}before1=${word(first - 1)}`, first - 1);
  add(`${mark}before2=${word(first - 2)} ${word(first - 1)}`, first - 1);
  add(`${mark}after1=${word(last + 1)}`, last + 1);
  add(`${mark}after2=${word(last + 1)} ${word(last + 2)}`, last + 1);
}

/** How much grammar lies between the sides. */
function addClauses(pair: Pair, word: (item: number) => string, add: Add): void {
  const { items } = pair.sentence.reading;
  let [verbs, commas, clauses] = [0, 0, 0];
  for (let item = pair.leftGroup.last + 1; item < pair.rightGroup.first; item++) {
    const { classes } = wordAt(items, item);
    if (classes & Class.Verb && !(classes & Class.DealNoun)) verbs++;
    if (classes & (Class.Relative | Class.Subordinator | Class.Report)) clauses++;
    if (/^[,;:\u2014(]$/.test(word(item))) commas++;
  }
  add(`verbs-between=${Math.min(3, verbs)}`);
  add(`commas-between=${Math.min(3, commas)}`);
  add(`clauses-between=${Math.min(2, clauses)}`);
}

/** Who the sides are and how they are written. */
function addParties(pair: Pair, add: Add): void {
  const { sentence, leftGroup, rightGroup } = pair;
  const { items, mentions } = sentence.reading;
  const kinds = `${kindOf(pair, pair.left)}/${kindOf(pair, pair.right)}`;
  add(`${pair.isList ? 'list ' : ''}kinds=${kinds}`);
  add(`left=${kindOf(pair, pair.left)}`);
  add(`right=${kindOf(pair, pair.right)}`);
  const inside = sentence.groups.filter(({ first }) => first > leftGroup.last && first < rightGroup.first).length;
  add(`between-groups=${Math.min(3, inside)}`);
  add(`groups=${Math.min(6, sentence.groups.length)}`);
  if (pair.isList) add(`list=${Math.min(4, leftGroup.mentions.length)}`);
  if (leftGroup.first === sentence.groups[0]?.first) add('left-is-first');
  if (leftGroup.first === sentence.start) add('left-opens');
  for (const [name, group] of [['left', leftGroup] as const, ['right', rightGroup] as const]) {
    const head = mentions[group.mentions[0] ?? -1];
    if (head?.organization?.discovered) add(`${name}-discovered`);
    if (head?.isProduct) add(`${name}-product`);
    if (head && head.confidence < 0.9) add(`${name}-doubtful`);
    if (group.reference) add(group.reference.isPronoun ? `${name}-pronoun` : `${name}-description`);
    if (group.isPerson) add(`${name}-person`);
    if (!pair.isList && group.mentions.length > 1) add(`${name}-list`);
    if (kindAt(items, group.last + 1) === Kind.Possessive) add(`${name}-possessive`);
  }
  let [classes, topics] = [0, 0];
  for (let item = sentence.start; item < sentence.end; item++) {
    classes |= wordAt(items, item).classes;
    topics |= topicsAt(items, item);
  }
  if (classes & Class.Negation) add('negation');
  if (classes & Class.Hypothetical) add('hypothetical');
  for (let bit = 0; topics >> bit; bit++)
    if ((topics >> bit) & 1) {
      add(`topic=${bit}`);
      add(`topic=${bit} ${kinds}`);
    }
}

/** What the article as a whole and the rules make of the sides. */
function addStanding(pair: Pair, standing: Standing, rules: RuleFindings, add: Add): void {
  const { sentence } = pair;
  const { reading } = sentence;
  const sides = [
    ['left', organizationOf(pair, pair.left)?.slug ?? ''] as const,
    ['right', organizationOf(pair, pair.right)?.slug ?? ''] as const,
  ];
  const slugs = sides.map(([, slug]) => slug);
  const ranks = slugs.map((slug) => standing.rank.get(slug) ?? 9);
  add(`rank=${Math.min(4, ...ranks)}/${Math.min(5, Math.max(...ranks))}`);
  add(`headlined=${slugs.filter((slug) => standing.headline.has(slug)).length}/${standing.headline.size > 0}`);
  add(`shared=${Math.min(4, standing.shared.get(sharedKey(slugs[0] ?? '', slugs[1] ?? '')) ?? 0)}`);
  add(`claims=${Math.min(4, rules.claims)}`);
  for (const [name, slug] of sides) {
    if (reading.mentions[sentence.focus]?.organization?.slug === slug) add(`${name}-is-focus`);
    let hasRole = false;
    for (const [role, candidates] of standing.roles.get(slug) ?? []) {
      if (!candidates.some((candidate) => !rules.own.has(candidate))) continue;
      add(`${name}-role=${role}`);
      hasRole = true;
    }
    if (!hasRole) add(`${name}-no-role`);
  }
  if ((reading.items.start[sentence.start] ?? 0) < reading.headlineEnd) add('headline');
  if (rules.others.length > 0) add('others');
  for (const { type } of rules.others) add(`others=${type}`);
}

/** The features of a pair, none twice. `tokens` are those of its sentence. */
export function featuresOf(pair: Pair, tokens: readonly string[], standing: Standing, rules: RuleFindings): Feature[] {
  const features = new Map<string, Feature>();
  const add = (name: string, item = -1) => {
    if (!features.has(name)) features.set(name, { name, item });
  };
  addWords(pair, tokens, add);
  addParties(pair, add);
  addStanding(pair, standing, rules, add);
  return [...features.values()];
}
