// Things that one firm has and another makes, told by a relative clause: "will lease a campus that X is building", "works on a chip
// that X would make". From a site whose trigger is the making to its two sides, or null.
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { isPassive } from '#lib/extract/relations/fill-slots.ts';
import type { Match, Site } from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

/** How far before the relative word the thing stands: "data centers in Texas and New York that". */
const reach = 8;

/** What somebody does to a thing that is for him, whoever makes it. */
const having =
  /\b(?:spen(?:d|ds|t|ding)|leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?|occup(?:y|ies|ied|ying)|us(?:e|es|ed|ing)|mov(?:e|es|ed|ing) into|work(?:s|ed|ing)? (?:with [^,;]{1,40} )?on|order(?:s|ed|ing)?|tak(?:e|es|ing)|took|sign(?:s|ed|ing)?(?: up)? for|reserv(?:e|es|ed|ing)|book(?:s|ed|ing)?|train(?:s|ed|ing)?|design(?:s|ed|ing)?|tenant (?:of|at)|customer (?:of|for|at))\b[^,;]*$/;

/** Who makes what stands before: the group right before the verb and its auxiliaries. */
function makerBefore(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  let item = trigger - 1;
  while (item > trigger - 5 && classesAt(items, item) & (Class.Auxiliary | Class.Modal | Class.Be | Class.Adverb))
    item--;
  return groupAt(sentence, item);
}

/** The item of a thing of the kind before the relative clause, or -1. */
function thingBefore(sentence: Sentence, maker: Group, topics: number): number {
  const { items } = sentence.reading;
  const relative = maker.first - 1;
  const isRelative = /^(?:that|which)$/.test(wordAt(items, relative).text);
  if (!isRelative) return topicsAt(items, relative) & topics ? relative : -1;
  const from = punctAt(items, relative - 1) === ',' ? relative - 2 : relative - 1;
  for (let item = from; item > Math.max(sentence.start, from - reach); item--) {
    if (groupAt(sentence, item) || classesAt(items, item) & (Class.Report | Class.Relative | Class.Modal)) return -1;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return -1;
    if (topicsAt(items, item) & topics) return item;
  }
  return -1;
}

/** "is spending $50 billion on data centers in Texas that X will operate": from X, to whoever has them. */
export function commissioned({ sentence, trigger, form, frame }: Site): Match | null {
  if (isPassive(sentence, trigger, form)) return null;
  const maker = makerBefore(sentence, trigger);
  const thing = maker && !maker.reference ? thingBefore(sentence, maker, frame.needs ?? 0) : -1;
  if (!maker || thing < 0) return null;
  const owner = subjectOf(sentence, thing, 'noun');
  if (!owner || owner === maker) return null;
  const { items, folded } = sentence.reading;
  return having.test(folded.slice(items.end[owner.last], items.start[thing]))
    ? { from: [maker], to: [owner], between: [] }
    : null;
}
