// Which way a right goes where the places of a frame do not tell: who stands as the taker of a licence may be the one that gives it.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { headOf, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { punctAt } from '#lib/extract/reading.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { organizationOf, type Site, sameName, topicsOf } from './frame-site.ts';

type Side = readonly number[];

/** Whether all of a side are outlets. */
export const isMedia = (sentence: Sentence, side: readonly number[]): boolean =>
  side.every((mention) => organizationOf(sentence, mention)?.kind === 'media');

/** Whether all of a side make models or rent out the machines for them: of content such a one is the taker. */
const trains = (sentence: Sentence, side: Side): boolean =>
  side.every((mention) => /^(?:lab|cloud)$/.test(organizationOf(sentence, mention)?.kind ?? ''));

/** "a licensing deal with X for its technology", "The Post signs a licensing deal with X": who stands as the taker gives. */
export function givesRights({ sentence, trigger, frame }: Site, topics: number, a: Side, b: Side): boolean {
  if (frame.id !== 'licence' && frame.id !== 'content-license') return false;
  if (frame.id === 'content-license' && trains(sentence, a) && !trains(sentence, b)) return true;
  const isPress = isMedia(sentence, b) && !isMedia(sentence, a);
  if (isPress && (frame.id === 'content-license' || topics & Topic.Content || !(topics & Topic.Model))) return true;
  const given = sentence.groups.find(
    ({ mentions, first }) => first > trigger && mentions.some((one) => a.includes(one)),
  );
  // "a licence to X's designs for its chips": what is licensed is X's by name.
  if (given && (headOf(sentence, given)?.topics ?? 0) & (Topic.Model | Topic.Licence | Topic.Content)) return false;
  const owned = sentence.groups.find(
    ({ first, reference }) =>
      first > trigger && reference?.isPronoun && /^(?:its|their)$/.test(wordTextAt(sentence, first)),
  );
  return (
    owned !== undefined &&
    /^(?:for|of|to|over|on|covering)$/.test(wordTextAt(sentence, owned.first - 1)) &&
    owned.mentions.some((mention) => b.some((other) => sameName(sentence, mention, other))) &&
    owned.mentions.every((mention) => !a.some((other) => sameName(sentence, mention, other))) &&
    (topicsOf(sentence, owned.first, owned.first + 5) & (Topic.Model | Topic.Chip | Topic.Licence | Topic.Content)) !==
      0
  );
}

/** "pays X to have its app preinstalled": whose software it is pays for its place. */
export function paysForPlace({ sentence, trigger, frame }: Site, payers: Side): boolean {
  if (frame.id !== 'pay') return false;
  const { items } = sentence.reading;
  for (let item = trigger + 2; item < Math.min(sentence.end, trigger + 14); item++)
    if (
      wordTextAt(sentence, item - 1) === 'to' &&
      /^(?:have|put|place|keep|preinstall|pre-install|install|carry|feature|bundle)$/.test(wordTextAt(sentence, item))
    )
      return sentence.groups.some(
        (group) =>
          group.first > item &&
          group.first < item + 5 &&
          group.mentions.some((mention) => payers.some((payer) => sameName(sentence, mention, payer))),
      );
    else if (punctAt(items, item) === ',') return false;
  return false;
}
