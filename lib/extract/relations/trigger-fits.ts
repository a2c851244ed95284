// Whether a word is used as the verb, noun or adjective that a frame wants: "rivals" as a verb or a noun, "-backed", "investor letter".

import { groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { type Frame, hasSlot } from '#lib/extract/frames/frame.ts';
import { classesAt, isGlued, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import type { Form, Word } from '#lib/extract/words/vocabulary.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const body = new WordPattern(
  /(?:^|\s)(?:alliance|coalition|consortium|forum|foundation|association|initiative|partnership)$/,
);

/** "have formed the Open Telco Alliance": a body by its name, right behind the verb. */
function formsBody({ reading, end }: Sentence, trigger: number): boolean {
  const { items } = reading;
  for (let item = trigger + 1; item < Math.min(end, trigger + 8); item++) {
    const isName = kindAt(items, item) !== Kind.Word || (items.shape[item] ?? 0) !== 0;
    if (body.written(reading, item)) return isName;
    if (kindAt(items, item) === Kind.Punct) return false;
    if (!isName && classesAt(items, item) & (Class.Preposition | Class.Verb)) return false;
  }
  return false;
}

const ambivalent = new WordPattern(/^(?:challenges|powers|backs|supports|bets|offers)$/);

/** The past of these is written like the noun: "its $700 million bid for X". */
const unchanging = new WordPattern(/^bid$/);

/** Whether a word can trigger frames of another part of speech. */
function hasOtherUse({ uses }: Word, { trigger }: Frame): boolean {
  for (const { frame } of uses) if (frame.trigger !== trigger) return true;
  return false;
}

/** A trigger after a hyphen ("Norvane-backed") is an adjective; one before it ("deal-making") is no trigger. */
export function isTriggerFor(sentence: Sentence, trigger: number, frame: Frame, form: Form): boolean {
  const { items } = sentence.reading;
  const hyphenBefore = punctAt(items, trigger - 1) === '-' && isGlued(items, trigger);
  const hyphenAfter = punctAt(items, trigger + 1) === '-' && isGlued(items, trigger + 1);
  if (frame.id === 'backed') return hyphenBefore;
  if (frame.id === 'form-body' && !formsBody(sentence, trigger)) return false;
  if (hyphenAfter) return false;
  const before = classesAt(items, trigger - 1);
  const isAlsoOther = hasOtherUse(wordAt(items, trigger), frame) || ambivalent.at(items, trigger);
  if (
    isAlsoOther &&
    (form === 'third' || form === 'plural') &&
    !isNounOf(sentence, trigger) &&
    standsAsVerb(sentence, trigger) !== (frame.trigger === 'verb')
  )
    return false;
  if (frame.trigger === 'verb') {
    const isBare = form === 'base' || unchanging.at(items, trigger);
    // "the first technology partners": the last word of what names firms is no verb.
    if ((groupAt(sentence, trigger)?.first ?? trigger) < trigger) return false;
    if (hyphenBefore || (isBare && isAlsoOther && wordAt(items, trigger + 1).text === 'of')) return false;
    if (kindAt(items, trigger - 1) === Kind.Possessive || before & Class.Possessive) return false;
    if (form === 'third' && isAlsoOther && isNounOf(sentence, trigger)) return false;
    if (isBare && isAlsoOther && kindAt(items, trigger - 1) === Kind.Figure) return false;
    // "an infrastructure contract", "a power purchase": what the noun is about stands before it.
    if (isBare && isAlsoOther && topicsAt(items, trigger - 1) & Topic.Goods) return false;
    if (form === 'base' && isAlsoOther && /^(?:year|month|week|megawatt|gigawatt)$/.test(textOf(sentence, trigger - 1)))
      return false;
    if (
      before & Class.Determiner &&
      !/^(?:all|both|each)$/.test(wordAt(items, trigger - 1).text) &&
      !isRelative(sentence, trigger - 1)
    )
      return false;
    return !(isBare && before & Class.Modifier && !(before & (Class.Adverb | Class.Kind)));
  }
  if (
    frame.trigger === 'noun' &&
    form === 'singular' &&
    (wordAt(items, trigger - 1).text === 'to' || before & Class.Modal) &&
    wordAt(items, trigger).uses.some((use) => use.frame.trigger === 'verb')
  )
    return false;
  if (frame.trigger === 'noun' && (frame.from ?? frame.to ?? frame.between)?.length) {
    if (form === 'singular' && hasSlot(frame, 'filler') && isPlainNoun(sentence, trigger + 1))
      return /^(?:status|role|position)$/.test(textOf(sentence, trigger + 1));
  }
  return true;
}

/** "a model that rivals", not "said that use grew", "in that deal": a noun stands before it. */
function isRelative({ start, reading: { items } }: Sentence, that: number): boolean {
  const ahead = Class.Verb | Class.Report | Class.Preposition | Class.Coordinator | Class.Plan | Class.Adverb;
  return (
    that > start &&
    wordAt(items, that).text === 'that' &&
    (kindAt(items, that - 1) === Kind.Word || kindAt(items, that - 1) === Kind.Organization) &&
    (!(classesAt(items, that - 1) & ahead) || (classesAt(items, that - 1) & (Class.Kind | Class.DealNoun)) !== 0)
  );
}

/** "Norvane rivals Tessel", not "rivals of Tessel": a subject right before, or an object's article right after a name. */
function standsAsVerb(sentence: Sentence, trigger: number): boolean {
  const { items } = sentence.reading;
  const before = groupAt(sentence, trigger - 1);
  const after = classesAt(items, trigger + 1);
  // "A site that it leases from Norvane": behind such a word stands no noun.
  if (/^(?:it|they|he|she)$/.test(wordAt(items, trigger - 1).text)) return true;
  if (
    after & (Class.ListIntro | Class.Preposition | Class.Auxiliary) &&
    !/^(?:on|with|for|to|up|into|out)$/.test(wordAt(items, trigger + 1).text)
  )
    return false;
  const following = groupAt(sentence, trigger + 1);
  if (
    following &&
    classesAt(items, following.last + 1) & (Class.Auxiliary | Class.Modal | Class.Report | Class.Negation)
  )
    return false;
  if (before !== null)
    return (
      !(classesAt(items, trigger - 1) & Class.Possessive) &&
      (after & (Class.Determiner | Class.Possessive) ||
      groupAt(sentence, trigger + 1) === null ||
      kindAt(items, trigger + 1) === Kind.Figure
        ? true
        : !groupAt(sentence, trigger + 1)?.reference && frameTakesObject(sentence, trigger))
    );
  if (opensPhrase(sentence, trigger)) return false;
  return (
    (classesAt(items, trigger - 1) & (Class.Adverb | Class.Relative | Class.Pronoun | Class.Coordinator)) !== 0 ||
    punctAt(items, trigger - 1) === ',' ||
    punctAt(items, trigger - 1) === ')' ||
    topicsAt(items, trigger - 1) !== 0
  );
}

const agreements = new WordPattern(/^(?:contracts|leases|orders)$/);

/** "X, whose contracts with Y", "signed 11 solar contracts with Y": what somebody has, or what it is about, stands before a noun. */
const isNounOf = ({ reading }: Sentence, trigger: number): boolean =>
  wordAt(reading.items, trigger - 1).text === 'whose' ||
  (agreements.written(reading, trigger) && (topicsAt(reading.items, trigger - 1) & Topic.Goods) !== 0);

/** "the first technology partners": an article before its adjectives. */
function opensPhrase({ start, reading: { items } }: Sentence, trigger: number): boolean {
  let item = trigger - 1;
  while (item > start && item > trigger - 4 && (classesAt(items, item) & Class.Modifier || topicsAt(items, item)))
    item--;
  return item < trigger - 1 && ((classesAt(items, item) & Class.Determiner) !== 0 || wordAt(items, item).text === 'as');
}

/**
 * "Nvidia rivals AMD and Intel" can be either; after a name alone the noun is likelier in a headline of two names. "It battles X", "as Y
 * battles X" cannot.
 */
function frameTakesObject(sentence: Sentence, trigger: number): boolean {
  const subject = groupAt(sentence, trigger - 1);
  if (!subject) return false;
  const { items } = sentence.reading;
  const opensClause = subject.reference?.isPronoun || (classesAt(items, subject.first - 1) & Class.Subordinator) !== 0;
  return (
    opensClause ||
    ((subject.first === sentence.start || /^[:\u2014|]$/.test(punctAt(items, subject.first - 1))) &&
      (groupAt(sentence, trigger + 1)?.mentions.length ?? 0) === 1)
  );
}

const textOf = (sentence: Sentence, item: number): string =>
  sentence.reading.folded.slice(sentence.reading.items.start[item], sentence.reading.items.end[item]);

/** An ordinary word in small letters: after "investor" it makes a compound, "investor letter". */
const isPlainNoun = (sentence: Sentence, item: number): boolean => {
  const { items } = sentence.reading;
  return (
    item < sentence.end &&
    kindAt(items, item) === Kind.Word &&
    classesAt(items, item) === 0 &&
    (items.shape[item] ?? 0) === 0 &&
    topicsAt(items, item) === 0 &&
    !/(?:ible|able|ful|ive|al|ed|ing|ly|ent|ous|s)$/.test(
      sentence.reading.folded.slice(items.start[item], items.end[item]),
    )
  );
};
