// A sentence -> the pairs in it that might have a relation: each two groups of organizations, and the members of one list. The
// side written first is `left`. Only neighbours up to a bound are paired, so that a list of a thousand names stays cheap.
import type { Group, Sentence } from '../groups.ts';
import { isOneHouse } from '../house.ts';

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

function isOfOneHouse({ reading }: Sentence, a: number, b: number): boolean {
  const [x, y] = [reading.mentions[a]?.organization, reading.mentions[b]?.organization];
  return !x || !y || isOneHouse(x, y, reading.lexicon, reading.day);
}

/** Members of a group, each house once. */
function membersOf(sentence: Sentence, group: Group): readonly number[] {
  if (group.mentions.length === 1) return group.mentions;
  return group.mentions.filter(
    (mention, at) => !group.mentions.slice(0, at).some((earlier) => isOfOneHouse(sentence, earlier, mention)),
  );
}

/** All pairs of a sentence whose sides belong to different houses. */
export function findPairs(sentence: Sentence): Pair[] {
  const { groups } = sentence;
  const pairs: Pair[] = [];
  const members = groups.map((group) => membersOf(sentence, group));
  groups.forEach((leftGroup, at) => {
    const left = members[at] ?? [];
    const [head] = left;
    if (head !== undefined && left.length > 1)
      pairs.push({ sentence, leftGroup, rightGroup: leftGroup, left: [head], right: left.slice(1), isList: true });
    for (let next = at + 1; next < Math.min(groups.length, at + 1 + reach); next++) {
      const rightGroup = groups[next];
      const right = (members[next] ?? []).filter(
        (mention) => !left.some((other) => isOfOneHouse(sentence, other, mention)),
      );
      if (rightGroup && left.length > 0 && right.length > 0)
        pairs.push({ sentence, leftGroup, rightGroup, left, right, isList: false });
    }
  });
  return pairs;
}
