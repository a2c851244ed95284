// "Has bought X's stake in Y", "buys back X's shares": whoever is named as the owner of a share has it no longer. From the place of the share.
import { kindAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { groupBetween, type Sentence } from './groups.ts';
import { possessorOf } from './places.ts';

/** Between the verb and the owner: "bought back the". */
const reach = 6;
const bought =
  /\b(?:b(?:uy|uys|uying|ought)|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|repurchas(?:e|es|ed|ing)|t(?:ake|akes|aking|ook|aken) over)(?: back| out| up)? (?:the )?$/;

const back = /\b(?:b(?:uy|uys|uying|ought) back|repurchas(?:e|es|ed|ing)) (?:the )?$/;

/** "Bought back X's stake in the plant": what is named as the owner's is a part of whoever buys it back, where no other firm is named. */
export function isBoughtBack(sentence: Sentence, trigger: number): boolean {
  const owner = possessorOf(sentence, trigger);
  const { items, folded } = sentence.reading;
  if (!owner || owner.reference || kindAt(items, owner.last + 1) !== Kind.Possessive) return false;
  if (groupBetween(sentence, trigger, Math.min(sentence.end, trigger + 6))) return false;
  return back.test(folded.slice(items.start[Math.max(sentence.start, owner.first - reach)], items.start[owner.first]));
}

/** Whether the share that stands there is bought of an owner who has a name. */
export function isBoughtOfOwner(sentence: Sentence, trigger: number): boolean {
  const owner = possessorOf(sentence, trigger);
  const { items, folded } = sentence.reading;
  if (!owner || owner.reference || kindAt(items, owner.last + 1) !== Kind.Possessive) return false;
  return bought.test(
    folded.slice(items.start[Math.max(sentence.start, owner.first - reach)], items.start[owner.first]),
  );
}
