// Sides of a deal that stand in places of their own: "a deal that lets X use", "with A and with B", "under an agreement with X". From a
// site and the side that is known to the others; whether they fit is judged elsewhere.
import { type Group, groupAt } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { absentFocus, onlyOther } from './unsaid-side.ts';

/** "competes with A and with B of China": whom the preposition names again. */
export function furtherPartners({ sentence }: Site, partner: Group): Group[] {
  const { items } = sentence.reading;
  const { text } = wordAt(items, partner.first - 1);
  if (!/^(?:with|against)$/.test(text)) return [];
  const found: Group[] = [];
  let last = partner.last;
  for (let item = last + 1; item < Math.min(sentence.end, last + 6); item++) {
    if (wordAt(items, item).text !== text) continue;
    // "not just with A, but also with B".
    const isJoined =
      punctAt(items, item - 1) === ',' ||
      (classesAt(items, item - 1) & Class.Coordinator) !== 0 ||
      /^(?:but|also)$/.test(wordAt(items, item - 1).text);
    const next = isJoined ? nominalAt(sentence, item + 1, 4) : null;
    if (!next) break;
    found.push(next);
    last = next.last;
  }
  return found;
}

/** "a deal that lets X use", "an agreement allowing X to use": whom the deal lets do something. */
export function allowedBy({ sentence, trigger }: Site): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 9); item++) {
    const { text, classes } = wordAt(items, item);
    if (
      /^(?:lets?|letting|allows?|allowing|enables?|enabling|gives?|giving|permits?|permitting|grants?|granting)$/.test(
        text,
      )
    ) {
      const found = groupAt(sentence, item + 1) ?? nominalAt(sentence, item + 1, 4);
      return found && !found.reference ? found : null;
    }
    if (groupAt(sentence, item) || (classes & (Class.Preposition | Class.Verb) && !(classes & Class.Modifier))) {
      if (!/^(?:worth|under|of|signed|announced|reached)$/.test(text)) return null;
    }
  }
  return null;
}

/** "X will own two sites, while others are run under an agreement with Y": who acts in the clause before, where nobody else is named. */
export function actsBefore({ sentence, trigger, frame }: Site, partner: Group): Group | null {
  if ((frame.id !== 'deal' && frame.id !== 'partnership') || partner.first < trigger) return null;
  const { items } = sentence.reading;
  const before = wordAt(items, trigger - 1).classes & Class.Determiner ? trigger - 2 : trigger - 1;
  if (!/^(?:under|through|via|thanks to|as part of)$/.test(wordAt(items, before).text)) return null;
  const other = onlyOther(sentence, [partner]);
  return other !== null && other.first < trigger && subjectOf(sentence, other.last + 2, 'past') === other
    ? other
    : null;
}

const helping =
  /^(?:helped|boosted|driven|fuel+ed|lifted|buoyed|underpinned|supported|bolstered|propelled|anchored|powered)$/;

/** "demand for X's cloud, helped by contracts with A and B": whose fortune the contracts help stands before. */
export function helpedBy({ sentence, trigger, frame }: Site, partner: Group): Group | null {
  if (frame.id !== 'deal' || partner.first < trigger) return null;
  const { items } = sentence.reading;
  const by = leftOfPhrase(sentence, trigger);
  if (wordAt(items, by).text !== 'by' || !helping.test(wordTextAt(sentence, by - 1))) return null;
  const helped = sentence.groups.filter(({ last, isPerson }) => last < by && !isPerson).at(-1);
  return helped ?? absentFocus(sentence);
}

/** "The news follows a deal with X", "The round comes after", "This builds on": of whoever the news is about. */
const following =
  /^(?:the|this|that|it|monday's|tuesday's|wednesday's|thursday's|friday's) ?(?:[a-z-]+ ){0,3}?(?:follow(?:s|ed)|com(?:es|ing) (?:[a-z]+ ){0,3}after|came (?:[a-z]+ ){0,3}after|builds? on|adds? to|expands?(?: on)?|extends?) (?:an?|its|the|earlier|recent) /;

/** "One of its biggest moves? A $2 billion deal with X.": nobody else is named, and no verb tells who signs. */
export function isOwnUnsaid({ sentence, trigger, frame }: Site, partner: Group): boolean {
  if (frame.id !== 'deal' && frame.id !== 'partnership') return false;
  if (partner.first < trigger || sentence.groups.some((group) => group !== partner)) return false;
  const { items, folded } = sentence.reading;
  if (following.test(folded.slice(items.start[sentence.start], items.start[trigger]))) return true;
  for (let item = sentence.start; item < trigger; item++)
    if (classesAt(items, item) & (Class.Verb | Class.Report | Class.Modal | Class.Auxiliary | Class.Pronoun))
      if (!(classesAt(items, item) & (Class.DealNoun | Class.Modifier))) return false;
  return true;
}
