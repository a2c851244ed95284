// The parties of a frame at one trigger: which groups stand in the places that the frame names, in active and passive.

import { afterPreposition } from '#lib/extract/clause/after-preposition.ts';
import { fillerOf, holderOf } from '#lib/extract/clause/filler-of.ts';
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { groupAt } from '#lib/extract/clause/groups.ts';
import { headOf } from '#lib/extract/clause/head-of.ts';
import { beforeParenthesis, skipParenthesis } from '#lib/extract/clause/list-members.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { compoundOf, listedAfter, objectOf, ownerOf, possessorOf, poweringOf } from '#lib/extract/clause/places.ts';
import { isPlantAt } from '#lib/extract/clause/plants.ts';
import { fronting } from '#lib/extract/clause/prepositions.ts';
import { meantFor, signersOf } from '#lib/extract/clause/signers-of.ts';
import { soldAfter } from '#lib/extract/clause/sold-after.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { workFor } from '#lib/extract/clause/work-for.ts';
import type { Slot } from '#lib/extract/frames/frame.ts';
import { classesAt, isGlued, punctAt, wordAt } from '#lib/extract/reading.ts';
import type { Form } from '#lib/extract/words/vocabulary.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

/** "was acquired", "acquired by": the patient stands before the verb. */
export function isPassive(sentence: Sentence, trigger: number, form: Form): boolean {
  if (form !== 'past' && form !== 'participle') return false;
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 4); item--) {
    const classes = classesAt(items, item);
    if (classes & Class.Be) return true;
    if (!(classes & (Class.Adverb | Class.Negation | Class.Auxiliary))) break;
  }
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 4); item++) {
    if (punctAt(items, item) === '(') item = skipParenthesis(items, item, sentence.end);
    if (wordAt(items, item).text === 'by') return !(classesAt(items, trigger - 1) & Class.Auxiliary);
    if (!(classesAt(items, item) & (Class.Adverb | Class.Auxiliary)) && punctAt(items, item) === '') continue;
  }
  return false;
}

/** "A, B and C (acquired by X)", "A and C, which was acquired by X": of a list the last alone. */
function lastOfList({ reading: { items } }: Sentence, group: Group | null): Group | null {
  if (!group || group.reference || group.mentions.length < 2) return group;
  const aside = group.last + 1;
  const isAside = punctAt(items, aside) === '(';
  const isRelative = punctAt(items, aside) === ',' && classesAt(items, aside + 1) & Class.Relative;
  return isAside || (isRelative && /^(?:was|is|has)$/.test(wordAt(items, aside + 2).text))
    ? { ...group, first: group.last, mentions: group.mentions.slice(-1) }
    : group;
}

/** What a passive says happened to: the subject, or the name right before "acquired by". */
const patientOf = (sentence: Sentence, trigger: number): Group | null =>
  lastOfList(sentence, patientsOf(sentence, trigger));

function patientsOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  const auxiliary = classesAt(items, trigger - 1) & (Class.Be | Class.Adverb | Class.Auxiliary);
  if (!auxiliary) {
    let described = false;
    for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - 8); item--) {
      const group = groupAt(sentence, item);
      if (group) return group;
      described ||= (classesAt(items, item) & Class.Kind) !== 0;
      const opens = described && punctAt(items, item) === ',' && /^(?:an?|the)$/.test(wordAt(items, item + 1).text);
      if (opens) return groupAt(sentence, item - 1) ?? subjectOf(sentence, trigger, 'past');
      if (
        punctAt(items, item) === '' &&
        !(classesAt(items, item) & (Class.Kind | Class.Modifier | Class.Determiner | Class.Adverb | Class.Relative))
      )
        break;
    }
  }
  return subjectOf(sentence, trigger, 'past');
}

const receivers =
  /^(?:customers|users|subscribers|clients|employees|staff|workers|developers|members|students|teams|shoppers|merchants)$/;

/** "offers its 20 million customers a year of X's assistant": the goods begin behind those whom the firm hands them on to. */
function afterReceivers({ reading: { items }, end }: Sentence, trigger: number): number {
  if (!/^(?:offer|giv|gave|provid|sell|sold)/.test(wordAt(items, trigger).text)) return trigger + 1;
  for (let item = trigger + 1; item < Math.min(end, trigger + 7); item++) {
    const { text, classes } = wordAt(items, item);
    if (receivers.test(text))
      return text && /^(?:a|an|access|the|free|up|two|three)$/.test(wordAt(items, item + 1).text)
        ? item + 1
        : trigger + 1;
    if (classes & (Class.Preposition | Class.Verb | Class.Coordinator)) break;
  }
  return trigger + 1;
}

/** "a start-up that Uber acquired", "Wrike, which Citrix bought": the object stands before the subject. */
function frontedObject(sentence: Sentence, trigger: number, form: Form): Group | null {
  const { items } = sentence.reading;
  const subject = subjectOf(sentence, trigger, 'past');
  if (!subject || subject.last < trigger - (form === 'base' ? 6 : 4)) return null;
  let item = subject.first - 1;
  if (classesAt(items, item) & Class.Relative) item--;
  else if (form === 'base' || form === 'gerund') return null;
  while (item > sentence.start && classesAt(items, item) & (Class.Kind | Class.Modifier | Class.Determiner)) item--;
  for (let back = item; back > Math.max(sentence.start, item - 4); back--)
    if (wordAt(items, back).text === 'whose') item = back - 1;
  if (punctAt(items, item) === ',') item--;
  const group = groupAt(sentence, item);
  return group && group !== subject && item < subject.first - 1 ? group : null;
}

/** Places that a passive turns around. */
const voiced: ReadonlySet<Slot> = new Set(['subject', 'object', 'compound', 'sold', 'for']);

/** The group in one place, or null. */
export function fillSlot(sentence: Sentence, trigger: number, slot: Slot, form: Form, isVerb: boolean): Group | null {
  const { items } = sentence.reading;
  const passive = isVerb && voiced.has(slot) && isPassive(sentence, trigger, form);
  switch (slot) {
    case 'subject':
      return passive
        ? (afterPreposition(sentence, trigger, 'by') ?? afterPreposition(sentence, trigger, 'from', 4))
        : subjectOf(sentence, trigger, form);
    case 'object':
      return passive
        ? patientOf(sentence, trigger)
        : (objectOf(sentence, trigger) ?? frontedObject(sentence, trigger, form));
    case 'possessor':
      return possessorOf(sentence, trigger);
    case 'compound':
      if (isVerb)
        return passive
          ? patientOf(sentence, trigger)
          : (nominalAt(sentence, afterReceivers(sentence, trigger), 14, true) ?? poweringOf(sentence, trigger));
      if (punctAt(items, trigger - 1) === '-' && isGlued(items, trigger)) return groupBeforeHyphen(sentence, trigger);
      return compoundOf(sentence, trigger);
    case 'sold':
      return passive ? null : soldAfter(sentence, soldFrom(sentence, trigger, isVerb));
    case 'listed':
      return listedAfter(sentence, trigger);
    case 'owner':
      return ownerOf(sentence, trigger);
    case 'purpose':
      return wordAt(items, trigger + 1).text === 'to' ? nominalAt(sentence, trigger + 3) : null;
    case 'that':
      return saidOf(sentence, trigger);
    case 'causer':
      return causerOf(sentence, trigger);
    case 'signers':
      return signersOf(sentence, trigger);
    case 'own':
      return ownPlace(sentence, trigger);
    case 'recipient':
      return recipientOf(sentence, trigger);
    case 'filler':
      return fillerOf(sentence, trigger);
    case 'holder':
      return holderOf(sentence, trigger) ?? frontedPreposition(sentence, trigger, null);
    default:
      return (
        afterPreposition(sentence, trigger, slot) ??
        (slot === 'for' ? (workFor(sentence, trigger) ?? (passive ? meantFor(sentence, trigger) : null)) : null) ??
        frontedPreposition(sentence, trigger, slot)
      );
  }
}

/** "the sale of X": what is sold stands behind "of". */
const soldFrom = ({ reading: { items } }: Sentence, trigger: number, isVerb: boolean): number =>
  isVerb ? trigger + 1 : wordAt(items, trigger + 1).text === 'of' ? trigger + 2 : items.count;

/** "Lambda, in which Nvidia is an investor": what the preposition governs stands before the relative word. */
function frontedPreposition(sentence: Sentence, trigger: number, preposition: string | null): Group | null {
  if (!(sentence.prepositions & fronting)) return null;
  const { items } = sentence.reading;
  for (let item = trigger - 1; item > Math.max(sentence.start, trigger - 14); item--) {
    const text = wordAt(items, item).text;
    if (text !== 'which' && text !== 'whom') continue;
    const before = wordAt(items, item - 1);
    if (!(before.classes & Class.Preposition) || (preposition !== null && before.text !== preposition)) return null;
    if (classesAt(items, item - 2) & Class.Coordinator) return beforeRelative(sentence, item - 2);
    const last = punctAt(items, item - 2) === ',' ? item - 3 : item - 2;
    return groupAt(sentence, last) ?? (preposition === 'from' ? ownerOfPlant(sentence, last) : null);
  }
  return null;
}

/** "X, whose chips sell well, and in which Y has invested": whom the relative clause before "and" is about. */
function beforeRelative(sentence: Sentence, and: number): Group | null {
  const { items } = sentence.reading;
  for (let item = and - 1; item > sentence.start; item--)
    if (classesAt(items, item) & Class.Relative && /^(?:whose|which|who)$/.test(wordAt(items, item).text))
      return groupAt(sentence, punctAt(items, item - 1) === ',' ? item - 2 : item - 1);
  return null;
}

/** "X will build and run the plant, from which Y will buy": whoever has the plant stands before it. */
const ownerOfPlant = (sentence: Sentence, plant: number): Group | null =>
  isPlantAt(sentence, plant) ? subjectOf(sentence, plant - 1, 'past') : null;

/** "will have X build chips": who has it done stands before "have", and X right before the verb. */
function causerOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  const doer = groupAt(sentence, trigger - 1);
  return doer && /^(?:have|has|had|having)$/.test(wordAt(items, doer.first - 1).text)
    ? subjectOf(sentence, doer.first - 1, 'past')
    : null;
}

/** "alleges that X", "alleged in court that X": whom a report is about. */
function saidOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 6); item++) {
    if (/^(?:that|whether)$/.test(wordAt(items, item).text)) return nominalAt(sentence, item + 1, 6);
    if (groupAt(sentence, item) || classesAt(items, item) & Class.Verb) return null;
  }
  return null;
}

/** "available through its platform": whose place it is, told by a pronoun. */
function ownPlace(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + 12); item++) {
    if (!/^(?:on|through|via|into|in|across|within|inside)$/.test(wordAt(items, item).text)) continue;
    const group = groupAt(sentence, item + 1);
    if (group?.reference?.isPronoun && classesAt(items, group.last) & Class.Possessive) return group;
  }
  return null;
}

/** "sent Tessel a letter", "issued to Tessel a warrant": who stands between a verb and an article. */
function recipientOf(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  let article = trigger - 1;
  while (article > Math.max(sentence.start, trigger - 6) && !(classesAt(items, article) & Class.Determiner)) {
    if (groupAt(sentence, article) || classesAt(items, article) & (Class.Preposition | Class.Verb)) return null;
    article--;
  }
  const group = groupAt(sentence, article - 1);
  if (!group) return null;
  const before = sentence.reading.folded.slice(items.start[group.first - 2], items.end[group.first - 1]);
  const isTo = /^(?:issu(?:ed?|es)|grant(?:s|ed)?|award(?:s|ed)?|g[ai]ven?|sent) to$/.test(before);
  return isTo || !(classesAt(items, group.first - 1) & Class.Preposition) ? group : null;
}

function groupBeforeHyphen(sentence: Sentence, trigger: number): Group | null {
  const { items } = sentence.reading;
  return groupAt(sentence, beforeParenthesis(items, trigger - 2, sentence.start));
}

/** What follows a group as the head of its phrase: null where the group itself is the party. */
export const goodsOf = headOf;
