// "Has bought X's stake in Y", "buys back X's shares": whoever is named as the owner of a share has it no longer. From the place of the share.
import { kindAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import type { Sentence } from './groups.ts';
import { possessorOf } from './places.ts';

const bought =
  /\b(?:b(?:uy|uys|uying|ought)|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|repurchas(?:e|es|ed|ing)|t(?:ake|akes|aking|ook|aken) over)(?: back| out| up)? (?:the )?$/;

/** Whether the share that stands there is bought of an owner who has a name. */
export function isBoughtOfOwner(sentence: Sentence, trigger: number): boolean {
  const owner = possessorOf(sentence, trigger);
  const { items, folded } = sentence.reading;
  if (!owner || owner.reference || kindAt(items, owner.last + 1) !== Kind.Possessive) return false;
  return bought.test(folded.slice(items.start[sentence.start], items.start[owner.first]));
}
