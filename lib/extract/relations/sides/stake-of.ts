// Which share of a firm a claim about money tells: the percentage that stands near it, and not in another clause.
import { groupAt, hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { quantityAt } from '#lib/extract/figures/quantity-at.ts';
import { classesAt, punctAt } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

/** "X took in $410 million, and Y is an investor": behind the comma stands a clause of its own. */
export function startsClause(sentence: Sentence, item: number): boolean {
  const { items } = sentence.reading;
  if (!(classesAt(items, item) & Class.Coordinator)) return false;
  const subject = groupAt(sentence, item + 1);
  return (
    subject !== null &&
    subject.first === item + 1 &&
    (classesAt(items, subject.last + 1) & (Class.Be | Class.Auxiliary | Class.Modal | Class.Verb)) !== 0
  );
}

/** "A took 10% of X, and B has invested $2 billion": what stands before the comma is none of B's. */
function isOfOtherClause(sentence: Sentence, trigger: number, item: number): boolean {
  for (let at = Math.min(trigger, item) + 1; at < Math.max(trigger, item); at++)
    if (punctAt(sentence.reading.items, at) === ',' && startsClause(sentence, at + 1)) return true;
  return false;
}

/** "Invests $475 million in X and buys an 11% stake": what is bought on top is no share for that money. */
function isOfOtherVerb(sentence: Sentence, trigger: number, item: number): boolean {
  const { items } = sentence.reading;
  for (let at = trigger + 1; at < item; at++)
    if (classesAt(items, at) & Class.Coordinator && classesAt(items, at + 1) & Class.Verb) return true;
  return false;
}

/** The item of the share, or null. */
export function stakeOf(sentence: Sentence, candidate: Candidate): number | null {
  if (candidate.type !== 'investment' && candidate.type !== 'acquisition') return null;
  if (!hasKind(sentence, Kind.Figure)) return null;
  const { items, folded } = sentence.reading;
  for (
    let item = Math.max(sentence.start, candidate.first - 6);
    item < Math.min(sentence.end, candidate.last + 8);
    item++
  ) {
    if (quantityAt(sentence.reading, item)?.kind !== 'percent') continue;
    if (isOfOtherClause(sentence, candidate.trigger, item) || isOfOtherVerb(sentence, candidate.trigger, item))
      continue;
    // "Buys 51% of X": of the very firm.
    const part = wordTextAt(sentence, item + 1) === 'of' ? groupAt(sentence, item + 2) : null;
    if (candidate.type === 'acquisition' && part && part.mentions.every((mention) => candidate.to.includes(mention)))
      return item;
    const near = folded.slice(Math.max(0, (items.start[item] ?? 0) - 24), (items.end[item] ?? 0) + 32);
    if (
      /stake|ownership|own|share|equity|holding|interest|of the company|of its/.test(near) &&
      !/premium|margin|gain|rose|fell|jump|surg|drop|revenue|growth/.test(near)
    )
      return item;
  }
  return null;
}
