// A sentence -> the pairs in it that might have a relation: each two groups of organizations, and the members of one list. The
// side written first is `left`. Only neighbours up to a bound are paired, so that a list of a thousand names stays cheap. And each
// group with whom the text or its headline is about, where the sentence leaves them out ("The round was led by A"): a silent pair.

import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { sameHouse } from '#lib/extract/relations/frame-site.ts';
import { absentFocus } from '#lib/extract/relations/unsaid-side.ts';

export interface Pair {
  readonly sentence: Sentence;
  readonly leftGroup: Group;
  readonly rightGroup: Group;
  /** Places in the list of mentions. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** "A and B ...": both sides stand in one list. */
  readonly isList: boolean;
  /** Why the left side is meant though the sentence does not name it; its group stands right before the sentence. */
  readonly silent: 'focus' | 'headline' | null;
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
      pairs.push({
        sentence,
        leftGroup,
        rightGroup: leftGroup,
        left: [head],
        right: left.slice(1),
        isList: true,
        silent: null,
      });
    for (let next = at + 1; next < Math.min(groups.length, at + 1 + reach); next++) {
      const rightGroup = groups[next];
      const right = strangersTo(sentence, left, members[next] ?? []);
      if (rightGroup && right.length > 0)
        pairs.push({ sentence, leftGroup, rightGroup, left, right, isList: false, silent: null });
    }
  }
}

/** Adds the pairs of a sentence with those whom it leaves unsaid. */
export function addSilentPairs(sentence: Sentence, pairs: Pair[]): void {
  const { start, focus, headline, groups } = sentence;
  for (const [silent, about] of [
    ['focus', focus],
    ['headline', headline],
  ] as const) {
    if (about < 0 || (silent === 'headline' && focus >= 0 && sameHouse(sentence, about, focus))) continue;
    const absent = absentFocus(sentence, about);
    if (!absent || groups.some(({ mentions }) => isOfTheirs(sentence, about, mentions))) continue;
    const leftGroup: Group = { ...absent, first: start - 1, last: start - 1, reference: null };
    for (const rightGroup of groups.slice(0, reach)) {
      const right = strangersTo(sentence, absent.mentions, membersOf(sentence, rightGroup));
      if (right.length > 0)
        pairs.push({ sentence, leftGroup, rightGroup, left: absent.mentions, right, isList: false, silent });
    }
  }
}
