// Parties of a deal that stand beside its noun and not around it: "Under a deal with X, Y will ...", "the agreement Y signed with X".
// From a noun's site to the groups, or null where the sentence is not built that way.
import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import { type Group, groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { subjectAfter } from '#lib/extract/clause/subject-of.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, punctAt } from '#lib/extract/reading.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { tellerBefore } from './told-owner.ts';
import { focusGroup, isSameParty } from './unsaid-side.ts';
import { mainOf } from './unsaid-taker.ts';

const opening = new WordPattern(
  /^(?:in|in addition to|apart from|building on|under|through|as part of|following|after|thanks to|via|with|by|before|since|besides|beyond|despite|per|within|days|weeks|months|hours)$/,
);

/** "In a tie-up with X, Y will": who acts behind the comma, where the noun's phrase opens the sentence. */
export function whoOpens({ sentence, trigger }: Site, partner: Group): Group | null {
  const { items } = sentence.reading;
  if (partner.first < trigger || !opening.at(items, sentence.start)) return null;
  for (let item = sentence.start + 1; item < trigger; item++)
    if (
      groupAt(sentence, item)?.reference?.isPronoun === false ||
      groupAt(sentence, item)?.reference === null ||
      classesAt(items, item) & (Class.Relative | Class.Modal) ||
      punctAt(items, item) === ','
    )
      return null;
  const found = subjectAfter(sentence, partner.last);
  return found && found !== partner ? found : null;
}

/** "Within a week of ending its alliance with X, Y": "its" in front of the name that it means; null where it means another. */
export const whoComes = (site: Site, owner: Group, partner: Group): Group | null =>
  owner.reference?.isPronoun && isSameParty(site.sentence, owner, partner) ? whoOpens(site, partner) : null;

/** "X and Y: a $14 billion agreement": whom a line names before its colon, where nobody else is named up to the noun. */
export function headingPair({ sentence, trigger, frame }: Site): Group | null {
  if (frame.id !== 'deal' && frame.id !== 'partnership') return null;
  const pair = groupAt(sentence, sentence.start);
  if (pair?.mentions.length !== 2 || pair.reference || punctAt(sentence.reading.items, pair.last + 1) !== ':')
    return null;
  for (let item = pair.last + 2; item < trigger; item++)
    if (groupAt(sentence, item) || /^[:;]$/.test(punctAt(sentence.reading.items, item))) return null;
  return pair;
}

/** "The collaboration with X, which ..., aims to": a deal that is known by now opens the sentence. */
export function isOpening({ sentence, trigger, frame }: Site, partner: Group): boolean {
  if (frame.id !== 'deal' && frame.id !== 'partnership') return false;
  const { items } = sentence.reading;
  if (!/^(?:the|this|that)$/.test(wordTextAt(sentence, sentence.start))) return false;
  if (partner.first < trigger || partner.first > trigger + 4 || wordTextAt(sentence, trigger + 1) !== 'with')
    return false;
  for (let item = sentence.start + 1; item < trigger; item++)
    if (kindAt(items, item) === Kind.Organization || classesAt(items, item) & (Class.Verb | Class.Preposition))
      return false;
  return true;
}

/** Whom the text is about all along: what it was about just now, and what its headline or most of its names are about. */
export function mainFocus(sentence: Sentence): Group | null {
  const main = mainOf(sentence);
  const isStill = organizationNumber(sentence.reading, main) === organizationNumber(sentence.reading, sentence.focus);
  return main >= 0 && isStill ? focusGroup(sentence) : null;
}

const signing = new WordPattern(
  /^(?:sign(?:ed)?|ink(?:ed)?|str(?:ike|uck)|reach(?:ed)?|ma[dk]e|announced?|agreed|concluded?|entered(?: into)?|formed?|forged?|closed?|unveiled|negotiated?|ha[sd]|have)$/,
);

/** "the agreement that X signed with Y", "a pact X and Y announced": the parties in the clause behind the noun. */
export function signedAfter({ sentence, trigger }: Site): readonly Group[] | null {
  const { items } = sentence.reading;
  const relative = punctAt(items, trigger + 1) === ',' ? trigger + 2 : trigger + 1;
  const from = classesAt(items, relative) & Class.Relative ? relative + 1 : relative;
  if (from === trigger + 2 && punctAt(items, trigger + 1) === ',') return null;
  const one = nominalAt(sentence, from, 4);
  if (!one || one.first < from) return null;
  for (let item = one.last + 1; item < Math.min(sentence.end, one.last + 5); item++) {
    if (signing.written(sentence.reading, item)) {
      const other = afterPreposition(sentence, item, 'with', 8);
      if (other && other !== one) return [one, other];
      return one.mentions.length > 1 ? [one] : null;
    }
    if (!(classesAt(items, item) & (Class.Auxiliary | Class.Adverb)) || wordTextAt(sentence, item) === 'not')
      return null;
  }
  return null;
}

const extending = new WordPattern(/^(?:extend|renew|expand|double|widen|prolong)(?:s|ed|ing)?$/);

/** "X said Y had extended its contract": with X, who tells it. */
export function tellsOfExtension({ sentence, trigger, frame }: Site, subject: Group): Group | null {
  if (frame.id !== 'deal' && frame.id !== 'partnership') return null;
  const between = [1, 2, 3, 4].some((back) => extending.written(sentence.reading, trigger - back));
  const teller = between ? tellerBefore(sentence, subject) : null;
  return teller && teller.mentions.length === 1 && !isSameParty(sentence, teller, subject) ? teller : null;
}
