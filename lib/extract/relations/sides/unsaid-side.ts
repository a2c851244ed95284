// Who is meant where a sentence leaves its own side of a relation unsaid: the firm that the text is about, the maker of what was
// launched, the only other one that is named. From a site to a group without words of its own, or null.

import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, wordAt } from '#lib/extract/reading.ts';
import type { Site } from '#lib/extract/relations/frame-site.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

/** One organization on both sides, under two names or by a pronoun. */
export const isSameParty = ({ reading }: Sentence, a: Group, b: Group): boolean => {
  const numbers = (group: Group) => group.mentions.map((mention) => organizationNumber(reading, mention));
  return numbers(a).every((number) => numbers(b).includes(number));
};

const launching = /^(?:launch|unveil|releas|debut|introduc|build|built|develop|announc|reveal|tease|prepar|plan|readi)/;

/** "Norvane launches Tessel rival": what is launched is the maker's. */
export function launchedBy({ sentence, trigger, frame, form }: Site, holder: Group | null): Group | null {
  if (frame.type !== 'rivalry' || form !== 'singular' || !holder) return null;
  const { items } = sentence.reading;
  let verb = Math.min(holder.first, trigger) - 1;
  while (verb > sentence.start && classesAt(items, verb) & (Class.Determiner | Class.Modifier)) verb--;
  if (!launching.test(sentence.reading.folded.slice(items.start[verb], items.end[verb]))) return null;
  const maker = subjectOf(sentence, verb, 'third');
  return maker && !isSameParty(sentence, maker, holder) ? maker : null;
}

/** "its long-time rival", "Europe's most credible rival to X": who is meant is the other firm the text is about. */
export function unnamedRival(site: Site, holder: Group | null): Group | null {
  const { sentence, trigger } = site;
  if (!holder) return null;
  const { items } = sentence.reading;
  const other = holder.reference?.other ?? -1;
  if (holder.first < trigger && holder.reference?.isPronoun && other >= 0) return referenceTo(sentence, other);
  const isSingled = /^(?:to|of)$/.test(wordAt(items, trigger + 1).text) && holder.first > trigger;
  const focus = focusGroup(sentence);
  return isSingled && focus && !isSameParty(sentence, focus, holder) ? focus : null;
}

/** What the text is about, where a sentence leaves its own side unsaid: a reference without words of its own. */
export function focusGroup(sentence: Sentence, focus = sentence.focus): Group | null {
  return focus < 0 ? null : referenceTo(sentence, focus);
}

/** What the text is about, where the sentence does not name it: "OpenAI, backed by Microsoft, is a competitor." */
export function absentFocus(sentence: Sentence, about = sentence.focus): Group | null {
  const numberOf = (mention: number) => organizationNumber(sentence.reading, mention);
  const focus = numberOf(about);
  const isNamed = sentence.groups.some(({ mentions }) => mentions.some((mention) => numberOf(mention) === focus));
  return isNamed ? null : focusGroup(sentence, about);
}

/** A group without words of its own: a mention that the sentence only implies. */
function referenceTo(sentence: Sentence, mention: number): Group {
  const place = { first: sentence.start, last: sentence.start };
  return {
    ...place,
    mentions: [mention],
    reference: { ...place, mentions: [mention], isPronoun: true, other: -1 },
    isPerson: false,
  };
}

/** The one other organization that a sentence names, or null. */
export function onlyOther(sentence: Sentence, known: readonly Group[]): Group | null {
  const others = sentence.groups.filter((group) => !known.includes(group) && !group.reference && !group.isPerson);
  return others.length === 1 ? (others[0] ?? null) : null;
}
