// "partnerships with A in May, B in June and C last week": each member of a list is told with its own day. From a claim about the
// member that stands last before a day, the claims about those behind it. A verb or another clause ends the list.
import { classesAt, isGlued, kindAt, punctAt } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { type Group, groupAt, hasKind, type Sentence } from './groups.ts';
import { goesOn } from './list-members.ts';

/** How much less a claim can be trusted whose verb was said of another member. */
const farther = 0.06;

/** "on May 2", "in 2022", "last week": the day right behind a member, or null. */
const dayBehind = ({ reading: { items } }: Sentence, last: number): number | null =>
  kindAt(items, last + 1) === Kind.Date ? last + 1 : null;

/** The side of a claim whose last member a group is, or null. */
function sideOf({ from, to, between, trigger }: Candidate, group: Group): 'from' | 'to' | 'between' | null {
  if (group.reference || group.first < trigger) return null;
  const isIn = (side: readonly number[]) => group.mentions.every((mention) => side.includes(mention));
  return isIn(to)
    ? 'to'
    : isIn(from)
      ? 'from'
      : isIn(between) && between.length > group.mentions.length
        ? 'between'
        : null;
}

/** Behind ", and " a member that stands alone: nothing that it owns or does is meant. */
function nextMember(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  let at = from;
  while (goesOn(items, at)) at++;
  const group = at > from ? groupAt(sentence, at) : null;
  if (!group || group.reference || kindAt(items, group.last + 1) === Kind.Possessive) return null;
  return punctAt(items, group.last + 1) === '-' && isGlued(items, group.last + 1) ? null : group;
}

/** Whether a list can end behind a member that has no day of its own: "and C.", not "and C said". */
const endsThere = ({ reading: { items }, end }: Sentence, item: number): boolean =>
  item >= end || (kindAt(items, item) === Kind.Punct && !(classesAt(items, item + 1) & Class.Relative));

/** What a claim says of the further members of its list, each with its own day. */
export function findListedByDay(sentence: Sentence, candidate: Candidate): Candidate[] {
  if (!hasKind(sentence, Kind.Date)) return [];
  const found: Candidate[] = [];
  let group = groupAt(sentence, candidate.last);
  const side = group ? sideOf(candidate, group) : null;
  const named = group?.mentions ?? [];
  for (let day = group && side ? dayBehind(sentence, group.last) : null; group && side && day; ) {
    group = nextMember(sentence, day + 1);
    if (!group) break;
    day = dayBehind(sentence, group.last);
    if (!day && !endsThere(sentence, group.last + 1)) break;
    const others = candidate[side].filter((mention) => !named.includes(mention));
    found.push({
      ...candidate,
      [side]: side === 'between' ? [...others, ...group.mentions] : [...group.mentions],
      last: group.last,
      date: day,
      hasOwnDay: true,
      confidence: candidate.confidence - farther,
    });
  }
  return found;
}
