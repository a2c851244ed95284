// How an article as a whole treats the organizations in it: how often each is named, which ones stand in the headline, how often
// two share a sentence. What an article keeps coming back to is more likely to be its news than a name in passing. Each gets a
// number, 1 for the one named most often; 0 is nobody's.

import { RelationType } from '#lib/domain/relation-kind.ts';
import type { Sentence } from '#lib/extract/clause/groups.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import type { Reading } from '../reading.ts';

/** What the rules say that somebody does ("investment>": invests in somebody), and which candidates say so. */
export interface Role {
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

export interface Standing {
  /** By mention: the number of its organization. */
  readonly numbers: readonly number[];
  /** How many organizations there are. */
  readonly count: number;
  /** By number: whether the headline names it. */
  readonly isHeadlined: readonly number[];
  readonly hasHeadlined: boolean;
  /** By the key of two organizations: in how many sentences both stand. */
  readonly shared: ReadonlyMap<number, number>;
  /** By number: what the rules say it does. */
  readonly roles: ReadonlyArray<readonly Role[] | undefined>;
}

/** One number for two organizations, whichever comes first. */
export const keyOf = ({ count }: Pick<Standing, 'count'>, x: number, y: number): number =>
  x < y ? x * (count + 1) + y : y * (count + 1) + x;

const namesWith = (mark: string): ReadonlyMap<RelationType, string> =>
  new Map(RelationType.options.map((type) => [type, `${type}${mark}`]));
/** Put together once: whoever listens then knows them as the same strings. */
const [giving, taking] = [namesWith('>'), namesWith('<')];

function rolesOf(numbers: readonly number[], candidates: readonly Candidate[]): Standing['roles'] {
  const roles: Array<Array<{ name: string; candidates: Candidate[] }> | undefined> = [];
  const add = (mentions: readonly number[], role: string, candidate: Candidate) => {
    for (const mention of mentions) {
      const number = numbers[mention] ?? 0;
      if (number === 0) continue;
      const known = roles[number] ?? [];
      roles[number] = known;
      const same = known.find(({ name }) => name === role);
      if (same) same.candidates.push(candidate);
      else known.push({ name: role, candidates: [candidate] });
    }
  };
  for (const candidate of candidates) {
    if (candidate.from.length > 0) add(candidate.from, giving.get(candidate.type) ?? '', candidate);
    if (candidate.to.length > 0) add(candidate.to, taking.get(candidate.type) ?? '', candidate);
    if (candidate.between.length > 0) add(candidate.between, candidate.type, candidate);
  }
  return roles;
}

/** A sentence that names more organizations than this counts for the first ones alone. */
const maxShared = 12;

/** Counts over the sentences of an article. */
export function standingOf(
  { mentions, numbers: byMention, houses, headlineEnd }: Reading,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): Standing {
  const counts = houses.map(() => 0);
  for (const number of byMention) counts[number] = (counts[number] ?? 0) + 1;
  const order = counts.map((_, number) => number).slice(1);
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const ranks = houses.map(() => 0);
  order.forEach((number, at) => {
    ranks[number] = at + 1;
  });
  const numbers = byMention.map((number) => ranks[number] ?? 0);
  const isHeadlined = houses.map(() => 0);
  let hasHeadlined = false;
  numbers.forEach((number, at) => {
    if (number === 0 || (mentions[at]?.start ?? 0) >= headlineEnd) return;
    isHeadlined[number] = 1;
    hasHeadlined = true;
  });
  const count = order.length;
  const shared = sharedOf(numbers, count, sentences);
  return { numbers, count, isHeadlined, hasHeadlined, shared, roles: rolesOf(numbers, candidates) };
}

function sharedOf(numbers: readonly number[], count: number, sentences: readonly Sentence[]): Map<number, number> {
  const shared = new Map<number, number>();
  for (const { groups } of sentences) {
    const here: number[] = [];
    for (const { mentions } of groups)
      for (const mention of mentions) {
        const number = numbers[mention] ?? 0;
        if (number > 0 && here.length < maxShared && !here.includes(number)) here.push(number);
      }
    for (let at = 1; at < here.length; at++)
      for (let before = 0; before < at; before++) {
        const key = keyOf({ count }, here[before] ?? 0, here[at] ?? 0);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  return shared;
}
