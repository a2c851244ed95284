// Parties of a deal that stand beside its noun and not around it: "Under a deal with X, Y will ...", "the agreement Y signed with X".
// From a noun's site to the groups, or null where the sentence is not built that way.
import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import { type Group, groupAt } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { subjectAfter } from '#lib/extract/clause/subject-of.ts';
import { classesAt, punctAt } from '#lib/extract/reading.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Site } from './frame-site.ts';

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
