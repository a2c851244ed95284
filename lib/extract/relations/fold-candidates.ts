// All candidates of an article -> one for each relation: two clauses about one relation are one claim with more evidence;
// rounds and expansions that differ in amount stay apart; a bare "deal" gives way to what says more about the same pair.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Status, StatusMark } from '#lib/domain/status.ts';
import { standing } from '#lib/extract/dates/date-announcements.ts';
import { depthOf } from '#lib/extract/names/house.ts';
import { houseNumber } from '#lib/extract/names/number-organizations.ts';
import { type Reading, wordAt } from '#lib/extract/reading.ts';
import type { Continuation } from '#lib/extract/relations/stories/find-continuations.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { type Candidate, learned } from './candidate.ts';
import { addHouses, housesOf, type Relation } from './relation.ts';
import { belongs } from './same-relation.ts';
import { splitHeap } from './split-heaps.ts';

const specific = new Set<RelationType>([
  'compute',
  'chips',
  'infrastructure',
  'energy',
  'licensing',
  'content',
  'contract',
  'joint_venture',
  'acquisition',
  'investment',
  'financing',
  'dispute',
]);
const soft = new Set<RelationType>(['partnership', 'contract', 'licensing']);

/** All houses of a claim as one key: claims about one pair have one key. */
function pairKey(reading: Reading, { from, to, between }: Candidate): string {
  const houses: number[] = [];
  for (const side of [from, to, between]) addHouses(reading, side, houses);
  return houses.join('~');
}

/** Where claims that may be about one relation are looked for. */
function bucketOf(reading: Reading, candidate: Candidate, isLong: boolean): string {
  if (candidate.type === 'joint_venture' || (candidate.type === 'partnership' && !isLong)) return candidate.type;
  if (candidate.type === 'investment' || candidate.type === 'financing' || candidate.type === 'acquisition')
    return `${candidate.type}|${housesOf(reading, candidate.to).join('~')}`;
  return `${candidate.type}|${pairKey(reading, candidate)}`;
}

function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const own = key(value);
    const known = groups.get(own);
    if (known) known.push(value);
    else groups.set(own, [value]);
  }
  return groups;
}

/** Clauses kept of one relation: what is said a fortieth time says nothing new, and would cost as much as all before it. */
const maxParts = 40;

/** Of more statements than this partnerships are compared by their pairs alone. */
const mostCompared = 400;

/** The first clauses about a pair and those beside one: whatever covers it is among them, and a long text costs no more. */
const around = (list: readonly Candidate[], at: number): readonly Candidate[] =>
  list.length <= maxParts ? list : [...list.slice(0, maxParts), ...list.slice(Math.max(maxParts, at - 8), at + 8)];

/** "Their first contract", "the original deal": told beside an expansion, it is what was expanded, and its date is not that of more. */
const isEarlierOne = ({ items }: Reading, { generic, trigger }: Candidate): boolean =>
  generic && /^(?:first|original|initial|existing|earlier|previous)$/.test(wordAt(items, trigger - 1).text);

/** "Closes the X deal": what was agreed is not told by its words, but only guessed from who X is. */
function namesNoGoods({ items }: Reading, { first, last, trigger }: Candidate): boolean {
  if (!/^(?:deal|agreement|transaction)$/.test(wordAt(items, trigger).text)) return false;
  for (let item = first; item <= last; item++) if ((items.topics[item] ?? 0) & Topic.Goods) return false;
  return true;
}

const isInHeadline = ({ items, headlineEnd }: Reading, { last }: Candidate): boolean =>
  (items.end[last] ?? 0) <= headlineEnd;

/** Whether a candidate says nothing beyond what another one says better. */
function isCovered(reading: Reading, candidate: Candidate, others: readonly Candidate[]): Candidate | null {
  const isEarlier = isEarlierOne(reading, candidate);
  for (const other of others) {
    // A denial says nothing better than what it denies, and nothing else says it.
    if (candidate.mark === 'denied' || other.mark === 'denied') continue;
    if (isEarlier && other !== candidate && other.mark === 'expanded') return other;
    if (other === candidate || other.type === candidate.type || !specific.has(other.type)) continue;
    if (candidate.rule === 'use-goods' || candidate.rule === 'purchase-goods' || candidate.rule === 'access') {
      if (candidate.type === 'contract' && other.type === 'licensing') return other;
      if (other.type === 'acquisition' && other.status !== 'talks') return other;
      if (candidate.type === 'chips' && other.type === 'licensing' && other.rule !== candidate.rule) return other;
    }
    // Warrants come on top of what was agreed, and do not say what that was.
    if (other.rule === 'warrant' && other.sentence !== candidate.sentence) continue;
    if (candidate.generic && !candidate.sure && !other.generic) return other;
    if (candidate.generic && candidate.type === 'partnership') return other;
    // "A and B team up" above, and below it the venture that they found.
    if (candidate.type === 'partnership' && other.type === 'joint_venture' && isInHeadline(reading, candidate))
      return other;
    if (
      candidate.type === 'partnership' &&
      other.sentence === candidate.sentence &&
      (other.trigger !== candidate.trigger || other.rule === 'co-design') &&
      other.type !== 'investment' &&
      other.type !== 'contract'
    )
      return other;
    if (soft.has(candidate.type) && other.type === 'acquisition' && other.status !== 'talks') return other;
    if (candidate.type === 'investment' && other.type === 'acquisition' && candidate.generic) return other;
    if (
      candidate.generic &&
      other.type === 'acquisition' &&
      other.status !== 'talks' &&
      namesNoGoods(reading, candidate)
    )
      return other;
  }
  return null;
}

/**
 * "signed a $2 billion deal with B to supply it with chips": the sum of the deal is that of the supply. The day of "their deal" is that of
 * the supply wherever it is told, but for who was its supplier before.
 */
function handOver(covered: Candidate, by: Candidate): void {
  const isBefore = standing.has(by.rule) && by.sentence > covered.sentence;
  if (covered.generic && covered.type === 'partnership' && covered.status === by.status && !isBefore)
    by.date ??= covered.date;
  if (!covered.generic || covered.sentence !== by.sentence || covered.status !== by.status) return;
  by.amount ??= covered.amount;
  by.mark ??= covered.mark;
}

const statusRank: Readonly<Record<Status, number>> = { talks: 0, agreed: 1, ended: 2 };

/** The relations of an article, in reading order. */
export function foldCandidates(
  reading: Reading,
  told: readonly Candidate[],
  continuations: readonly Continuation[],
): Relation[] {
  const relations: Relation[] = [];
  if (told.length === 0) return relations;
  // What goes on in another sentence is told of all whom the first one names together.
  const goesOn = new Set(continuations.map(({ of }) => of));
  const candidates = told.flatMap((one) => (goesOn.has(one) ? [one] : splitHeap(reading, one)));
  const pairs = grouped(candidates, (candidate) => pairKey(reading, candidate));
  const covered = new Map<Candidate, Candidate>();
  for (const list of pairs.values())
    for (let at = 0; at < list.length; at++) {
      const one = list[at];
      const by = one ? isCovered(reading, one, around(list, at)) : null;
      if (one && by) covered.set(one, by);
    }
  for (const [one, by] of covered) handOver(one, by);
  const standing = candidates.filter((candidate) => !covered.has(candidate));
  const isLong = standing.length > mostCompared;
  const buckets = new Map<string, Relation[]>();
  for (const candidate of standing) {
    const bucket = bucketOf(reading, candidate, isLong);
    const near = buckets.get(bucket) ?? [];
    buckets.set(bucket, near);
    const home = near.find((relation) => belongs(reading, relation, candidate));
    if (!home) {
      const relation: Relation = {
        type: candidate.type,
        from: [...candidate.from],
        to: [...candidate.to],
        between: [...candidate.between],
        parts: [candidate],
        continuations: [],
      };
      relations.push(relation);
      near.push(relation);
      continue;
    }
    if (home.parts.length >= maxParts) continue;
    // What was only learned to be likely does not say which unit of a house is meant where a rule has read it.
    const isFiner = candidate.rule !== learned || home.parts.every(({ rule }) => rule === learned);
    home.parts.push(candidate);
    home.from = union(reading, home.from, candidate.from, isFiner);
    home.to = union(reading, home.to, candidate.to, isFiner);
    home.between = union(reading, home.between, candidate.between, isFiner);
  }
  if (continuations.length === 0) return relations;
  const homes = new Map(relations.flatMap((relation) => relation.parts.map((part) => [part, relation] as const)));
  for (const continuation of continuations) homes.get(continuation.of)?.continuations.push(continuation);
  return relations;
}

/** "SoftBank, Oracle and Arm": who is named beside a unit of its own house is there as well as the unit. */
function isBesideOwn(reading: Reading, mention: number, side: readonly number[]): boolean {
  const house = houseNumber(reading, mention);
  const slug = reading.mentions[mention]?.organization?.slug;
  return side.some(
    (other) => houseNumber(reading, other) === house && reading.mentions[other]?.organization?.slug !== slug,
  );
}

/** Both lists, one mention for each house: the most specific name where `isFiner`, the named before the pronoun. */
function union(reading: Reading, a: readonly number[], b: readonly number[], isFiner: boolean): number[] {
  const best: number[] = [];
  for (const side of [a, b])
    for (const mention of side) {
      const house = houseNumber(reading, mention);
      if (house === 0) continue;
      const slug = reading.mentions[mention]?.organization?.slug;
      const own = best.findIndex((other) => reading.mentions[other]?.organization?.slug === slug);
      if (own < 0 && isBesideOwn(reading, mention, side)) {
        best.push(mention);
        continue;
      }
      const at = own >= 0 ? own : best.findIndex((other) => houseNumber(reading, other) === house);
      if (at < 0) best.push(mention);
      else if (isFiner && isFinerName(reading, mention, best[at] ?? -1)) best[at] = mention;
    }
  return best;
}

/** A unit's own name rather than its group's; whom a pronoun means is less sure than whom a name does. */
const isFinerName = (reading: Reading, mention: number, known: number): boolean =>
  depthAt(reading, mention) > depthAt(reading, known) &&
  (reading.mentions[mention]?.kind !== 'pronoun' || reading.mentions[known]?.kind === 'pronoun');

/** How far below the top of its house a mention's organization stands. */
function depthAt({ mentions, lexicon, day }: Reading, mention: number): number {
  const organization = mentions[mention]?.organization;
  return organization ? depthOf(organization, lexicon, day) : 0;
}

/** Marks by which more than an intent is told. */
const firm = new Set<StatusMark | null>(['signed', 'closed', 'amended', 'expanded']);

/**
 * The status that several clauses add up to: an ending outweighs, and what is agreed is no longer only talked about. A headline
 * ("A to buy B") that the text takes back to talks does not count.
 */
export function statusOf(relation: Relation, hasHeadline: boolean): Candidate {
  const intent = relation.parts.find(({ mark }) => mark === 'letter_of_intent');
  if (
    intent &&
    relation.parts.every(({ status, mark }) => status === 'talks' || (status === 'agreed' && !firm.has(mark)))
  )
    return intent;
  const told = relation.parts.filter(
    ({ sentence, status, mark }) => sentence > 0 || !hasHeadline || status !== 'agreed' || mark !== null,
  );
  const parts = told.length > 0 && told.every(({ status }) => status === 'talks') ? told : relation.parts;
  const [lead] = [...parts].sort(
    (a, b) => statusRank[b.status] - statusRank[a.status] || Number(b.mark !== null) - Number(a.mark !== null),
  );
  if (!lead) throw new RangeError('a relation without a part');
  // "A extends its licence" above, and below it until when: the same for longer, and not more of it.
  const longer = parts.find(({ mark, status }) => mark === 'amended' && status === lead.status);
  return lead.mark === 'expanded' && hasHeadline && lead.sentence === 0 && longer ? longer : lead;
}
