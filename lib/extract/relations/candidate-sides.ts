// Who stands on which side of a claim where a sentence names several: pairs that have no part in each other, and who gives up what is bought.
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { wordAt } from '#lib/extract/reading.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { fillSlot } from './fill-slots.ts';
import { organizationOf, type Site } from './frame-site.ts';

const means = new WordPattern(/^(?:money|cash|funds?|funding|financing|capital|backing|help|support|loans?)$/);

/** "Takes over X with money from Y": whoever pays sells nothing. */
const isPayer = ({ reading }: Sentence, { first }: Group): boolean =>
  wordAt(reading.items, first - 1).text === 'from' && means.written(reading, first - 2);

/** Who gives up what is bought, where the sentence says so in the place that the frame has for it. */
export function sellersOf({ sentence, trigger, frame, form }: Site, involved: readonly Group[]): readonly number[] {
  for (const slot of frame.seller ?? []) {
    const group = fillSlot(sentence, trigger, slot, form, frame.trigger === 'verb');
    if (group && !group.reference && !involved.includes(group) && !isPayer(sentence, group)) return group.mentions;
  }
  return [];
}

/** "between A and B, and C and D", "between A and both B and C": two pairs that have no part in each other; or null. */
export function asPairs(
  { reading: { mentions, folded } }: Sentence,
  all: readonly number[],
): Array<[number, number]> | null {
  const [a, b, c, d, ...more] = all;
  const between = (from: number, to: number) => folded.slice(mentions[from]?.end ?? 0, mentions[to]?.start ?? 0);
  if (a !== undefined && b !== undefined && c !== undefined && /^[^,.;]* and both $/.test(between(a, b)))
    return [b, c, ...(d === undefined ? [] : [d]), ...more].map((other): [number, number] => [a, other]);
  if (a === undefined || b === undefined || c === undefined || d === undefined || more.length > 0) return null;
  const isTwice =
    /^ and (?:the )?$/.test(between(a, b)) &&
    /^, and (?:between )?(?:the )?$/.test(between(b, c)) &&
    /^ and (?:the )?$/.test(between(c, d));
  return isTwice
    ? [
        [a, b],
        [c, d],
      ]
    : null;
}

/** "A and B signed leases with C and D respectively": each with the one in its own place; or null. */
export function respectively(
  { reading: { mentions, folded, items }, end }: Sentence,
  a: readonly number[],
  b: readonly number[],
): Array<[number, number]> | null {
  if (a.length < 2 || a.length !== b.length) return null;
  const last = Math.max(...[...a, ...b].map((one) => mentions[one]?.end ?? 0));
  if (!/^,? respectively\b/.test(folded.slice(last, items.end[end - 1]))) return null;
  return a.map((one, at): [number, number] => [one, b[at] ?? one]);
}

/** "with X and Y as their customers": of several firms that a word stands for, those of the other side are not meant. */
export function without(
  sentence: Sentence,
  groups: readonly Group[],
  mentions: readonly number[],
  others: readonly number[],
): readonly number[] {
  if (!groups.some(({ reference, mentions: all }) => reference !== null && all.length > 1)) return mentions;
  const slugOf = (mention: number) => organizationOf(sentence, mention)?.slug;
  return mentions.filter((mention) => !others.some((other) => slugOf(other) === slugOf(mention)));
}
