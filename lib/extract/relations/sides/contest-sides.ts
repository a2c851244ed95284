// Sides of a contest that stand in places of their own: "has a rival in X", "X also poses competition", "amid competition from X".
// From a site to both sides, or null; a side that goes unsaid is the firm that the text is about.

import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { subjectAfter, subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt, kindAt, wordAt } from '#lib/extract/reading.ts';
import { fillSlot } from '#lib/extract/relations/fill-slots.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { absentFocus, isSameParty } from './unsaid-side.ts';

/** The verb whose object the noun is, or nothing: a name or a preposition between them ends its phrase. */
function verbBefore(sentence: Sentence, noun: number): string {
  const { items } = sentence.reading;
  for (let item = noun - 1; item >= Math.max(sentence.start, noun - 5); item--) {
    if (groupAt(sentence, item) || kindAt(items, item) === Kind.Punct || classesAt(items, item) & Class.Preposition)
      return '';
    if (classesAt(items, item) & (Class.Verb | Class.Auxiliary) && !(classesAt(items, item) & Class.Modifier))
      return wordTextAt(sentence, item);
  }
  return '';
}

const having =
  /^(?:ha(?:s|ve|d|ving)|f(?:ind|inds|inding|ound)|fac(?:es?|ed|ing)|s(?:ees?|aw|eeing)|gain(?:s|ed)?|g(?:ets?|ot)|me(?:ets?|t))$/;

/** "has a direct competitor in X", "faces competition in X", "found an ally in X": [who has it, X], or null. */
export function foundIn({ sentence, trigger, frame }: Site): [Group, Group] | null {
  if (frame.trigger !== 'noun' || (frame.id !== 'competition' && !frame.between?.includes('filler'))) return null;
  const { items } = sentence.reading;
  if (wordAt(items, trigger + 1).text !== 'in' || !having.test(verbBefore(sentence, trigger))) return null;
  const other = nominalAt(sentence, trigger + 2, 6);
  const own = subjectOf(sentence, trigger, 'noun');
  if (!other || !own || kindAt(items, other.last + 1) === Kind.Possessive) return null;
  return isSameParty(sentence, own, other) ? null : [own, other];
}

const posing = /^(?:pos|present|provid|offer|represent|constitut|bring|brought|creat)/;

/** "X and Y also pose competition": to the firm that the text is about, where nobody else is named. */
export function posedBy(site: Site): [Group, Group] | null {
  const { sentence, trigger, frame } = site;
  if (frame.id !== 'competition' && frame.id !== 'threat') return null;
  if (!posing.test(wordTextAt(sentence, leftOfPhrase(sentence, trigger)))) return null;
  if (fillSlot(sentence, trigger, 'to', site.form, false)) return null;
  const own = subjectOf(sentence, trigger, 'noun');
  const focus = own && absentFocus(sentence, sentence.headline < 0 ? sentence.focus : sentence.headline);
  return own && focus ? [own, focus] : null;
}

/** "the launch comes amid competition from X", "rising competition with X": it is the firm that the text is about that meets it. */
export const facedByFocus = ({ sentence, trigger, frame }: Site): Group | null =>
  frame.id === 'competition' && /^(?:from|with)$/.test(wordTextAt(sentence, trigger + 1))
    ? absentFocus(sentence)
    : null;

/** "the competition that X faces from Y", "competition X faces from Y": [X, Y], or null. */
export function facedBy({ sentence, trigger }: Site): [Group, Group] | null {
  const { items } = sentence.reading;
  const at = wordAt(items, trigger + 1).text === 'that' ? trigger + 2 : trigger + 1;
  const own = groupAt(sentence, at);
  if (!own || own.first !== at || !/^fac(?:es?|ed|ing)$/.test(wordAt(items, own.last + 1).text)) return null;
  const from = own.last + 2;
  const others = wordAt(items, from).text === 'from' ? nominalAt(sentence, from + 1) : null;
  return others ? [own, others] : null;
}

/** "competition, like X and Y", "competition such as X". */
export function listedAs({ sentence, trigger }: Site): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 5); item++)
    if (classesAt(items, item) & Class.ListIntro) return nominalAt(sentence, item + 1);
  return null;
}

/** "The Ostrin rival": who is meant, and whose rival it is by the same words. */
export function rivalMeant({ sentence, trigger, frame }: Site): [Group, Group] | null {
  const meant = groupAt(sentence, trigger);
  if (frame.type !== 'rivalry' || !meant?.reference || meant.last !== trigger) return null;
  const { items } = sentence.reading;
  const at = meant.first + 1;
  if (kindAt(items, at) !== Kind.Organization) return null;
  return [meant, { first: at, last: at, mentions: [items.ref[at] ?? -1], reference: null, isPerson: false }];
}

/** "makers such as X and rival Y": of whoever stands before the "and"; or null. */
export function rivalOfListed({ sentence, trigger, frame }: Site): Group | null {
  const { items } = sentence.reading;
  if (frame.id !== 'rivals') return null;
  let item = trigger - 1;
  while (item > sentence.start && classesAt(items, item) & (Class.Modifier | Class.Possessive)) item--;
  const group = classesAt(items, item) & Class.Coordinator ? groupAt(sentence, item - 1) : null;
  if (!group || group.reference) return null;
  return group.mentions.length === 1 ? group : { ...group, first: group.last, mentions: group.mentions.slice(-1) };
}

const crowds = new WordPattern(/^(?:field|market|space|sector|segment|arena|industry|landscape|group|crowd|crop)$/);
const holdingThem = new WordPattern(/^(?:includ(?:e|es|ed|ing)|alongside|with)$/);

/** "competes in a crowded field that includes X and Y": those who are in it, too. */
export function crowdOf({ sentence, trigger }: Site): Group | null {
  const { items } = sentence.reading;
  let isCrowd = false;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 14); item++) {
    if (groupAt(sentence, item)) return null;
    if (crowds.at(items, item) || crowds.written(sentence.reading, item)) isCrowd = true;
    else if (isCrowd && holdingThem.written(sentence.reading, item)) return nominalAt(sentence, item + 1);
  }
  return null;
}

const bringing = new WordPattern(/^(?:brought(?: in)?|filed|lodged|launched|initiated)$/);

/** "the case that X brought", "the suit X had filed": who stands between the case and the verb, or null. */
export function bringerOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  const relative = /^(?:that|which)$/.test(wordTextAt(sentence, trigger + 1)) ? trigger + 1 : trigger;
  const group = nominalAt(sentence, relative + 1, 4);
  if (!group) return null;
  let verb = group.last + 1;
  while (verb < group.last + 4 && classesAt(items, verb) & (Class.Auxiliary | Class.Adverb)) verb++;
  return bringing.written(sentence.reading, verb) ? group : null;
}

/** "ruled against X in a case": who lost stands before the case. */
export function ruledAgainst({ sentence, trigger }: Site): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger - 1; item > Math.max(sentence.start, trigger - 10); item--) {
    const group = groupAt(sentence, item);
    if (group) return wordAt(items, group.first - 1).text === 'against' ? group : null;
  }
  return null;
}

/** "A and B battle", not "A and B, which make competing models", nor "A and B eat into its market": of one another only without an object. */
export function meetsOneAnother({ sentence: { reading }, trigger, frame, form }: Site): boolean {
  const { items, folded } = reading;
  if (
    /^ (?:with |against )?(?:each other|one another)\b/.test(
      folded.slice(items.end[trigger], (items.end[trigger] ?? 0) + 24),
    )
  )
    return true;
  if (frame.id !== 'compete' || /^(?:with|against)$/.test(wordAt(items, trigger + 1).text)) return false;
  return !(form === 'gerund' && kindAt(items, trigger + 1) === Kind.Word && !classesAt(items, trigger + 1));
}

/** "To better compete with X, Y has bought": who strives stands behind the comma. */
export function strivesAhead({ sentence, trigger }: Site, partner: Group): Group | null {
  const { items } = sentence.reading;
  if (wordAt(items, sentence.start).text !== 'to' || trigger > sentence.start + 3) return null;
  const ahead = subjectAfter(sentence, partner.last);
  return ahead && ahead !== partner && !isSameParty(sentence, ahead, partner) ? ahead : null;
}
