// A sentence -> the pairs in it that might have a relation: each two groups of organizations, and the members of one list. The
// side written first is `left`. Only neighbours up to a bound are paired, so that a list of a thousand names stays cheap.

import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { sameHouse } from '#lib/extract/relations/frame-site.ts';

export interface Pair {
  readonly sentence: Sentence;
  readonly leftGroup: Group;
  readonly rightGroup: Group;
  /** Places in the list of mentions. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** "A and B ...": both sides stand in one list. */
  readonly isList: boolean;
}

/** How many groups further on a partner is looked for. */
const reach = 7;

/** Whether the house of a mention stands among the first `count` of some others. */
function isOfTheirs(sentence: Sentence, mention: number, others: readonly number[], count = others.length): boolean {
  for (let at = 0; at < count; at++) if (sameHouse(sentence, others[at] ?? -1, mention)) return true;
  return false;
}

/** Members of a group, each house once. */
function membersOf(sentence: Sentence, { mentions }: Group): readonly number[] {
  if (mentions.length === 1) return mentions;
  return mentions.filter((mention, at) => !isOfTheirs(sentence, mention, mentions, at));
}

/** Members that are of no house on the other side: the same list where that is all of them. */
function strangersTo(sentence: Sentence, left: readonly number[], members: readonly number[]): readonly number[] {
  for (const one of members)
    if (isOfTheirs(sentence, one, left)) return members.filter((mention) => !isOfTheirs(sentence, mention, left));
  return members;
}

/** Adds all pairs of a sentence whose sides belong to different houses. */
export function addPairs(sentence: Sentence, pairs: Pair[]): void {
  const { groups } = sentence;
  const members = groups.map((group) => membersOf(sentence, group));
  for (let at = 0; at < groups.length; at++) {
    const leftGroup = groups[at];
    const left = members[at] ?? [];
    const head = left[0];
    if (!leftGroup || head === undefined) continue;
    if (left.length > 1)
      pairs.push({ sentence, leftGroup, rightGroup: leftGroup, left: [head], right: left.slice(1), isList: true });
    for (let next = at + 1; next < Math.min(groups.length, at + 1 + reach); next++) {
      const rightGroup = groups[next];
      const right = strangersTo(sentence, left, members[next] ?? []);
      if (rightGroup && right.length > 0) pairs.push({ sentence, leftGroup, rightGroup, left, right, isList: false });
    }
  }
}
