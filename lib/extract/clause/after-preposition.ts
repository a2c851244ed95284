// The organization after a preposition that belongs to a trigger: "a deal with X", "invests in and partners with X". Another deal
// noun or verb in between ends the search.
import { hasSlot } from '#lib/extract/frames/frame.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Group, Sentence } from './groups.ts';
import { wordTextAt } from './head-of.ts';
import { skipParenthesis } from './list-members.ts';
import { nominalAt } from './nominal-at.ts';
import { insideWords, mayHave, withWords } from './prepositions.ts';

const participle = new WordPattern(/(?:ed|ing)$/);

const manner = new WordPattern(
  /^(?!(?:leading|existing|managing|competing|participating|owning|issuing)$)[a-z]{3,}ing$/,
);

const bridging = new WordPattern(
  /^(?:made|led|valued|announced|signed|struck|reached|expected|reported|worth|based|owned|inked|set|estimated|led|described|known|called|designed|aimed|focused|selling|provided|held|filed|brought|lodged|market|team)$/,
);

/** "nuclear power", "cloud services": a word that can be a verb, standing as a noun. */
function isBareNoun(sentence: Sentence, item: number): boolean {
  const { items } = sentence.reading;
  const before = classesAt(items, item - 1);
  if (topicsAt(items, item) === 0 || (participle.at(items, item) && !(before & Class.Determiner))) return false;
  return (
    (classesAt(items, item + 1) & Class.Preposition) !== 0 ||
    (before & (Class.Modifier | Class.Determiner | Class.Possessive | Class.Verb)) !== 0 ||
    topicsAt(items, item - 1) !== 0 ||
    kindAt(items, item - 1) === Kind.Figure
  );
}

/** "launched a pilot with X", "6,000 strike drones from X": what an article or a figure stands before, and a preposition or goods behind,
 * is no verb. */
const followsArticle = ({ reading: { items } }: Sentence, item: number): boolean =>
  !participle.at(items, item) &&
  ((/^an?$/.test(wordAt(items, item - 1).text) && (classesAt(items, item + 1) & Class.Preposition) !== 0) ||
    (kindAt(items, item - 1) === Kind.Figure && topicsAt(items, item + 1) !== 0));

/** "in place with", "for use with": what a preposition governs is no verb, but after "to" and where it ends in -ing. */
const isGoverned = ({ reading: { items } }: Sentence, item: number): boolean =>
  (classesAt(items, item - 1) & Class.Preposition) !== 0 &&
  wordAt(items, item - 1).text !== 'to' &&
  !(classesAt(items, item) & (Class.Gerund | Class.PastParticiple));

const phraseBefore =
  /\b(?:in|on|at|as|by|during) (?:the |an? )?(?:wake|heels|part|light|face|midst|front|behalf|basis|event|eve|expense|name|result|course|aftermath|context|pursuit|hands|time) $/;

/** "comes in the wake of X": the "of" belongs to the words before it. */
const endsPhrase = ({ reading: { items, folded }, start }: Sentence, of: number): boolean =>
  phraseBefore.test(folded.slice(items.start[Math.max(start, of - 5)], items.start[of]));

/** "Next to X", "thanks to X": of these nothing goes to anybody. */
const notTo = /\b(?:next|close|closer|near|due|thanks|according|prior|contrary|compared|similar|akin) $/;
const textBefore = ({ reading: { items, folded } }: Sentence, item: number): string =>
  folded.slice(Math.max(0, (items.start[item] ?? 0) - 12), items.start[item]);

/** "a deal, with X taking a stake": what somebody does on the side. */
const isAbsolute = ({ reading: { items } }: Sentence, preposition: number, { last }: Group): boolean =>
  punctAt(items, preposition - 1) === ',' &&
  (classesAt(items, last + 1) & Class.Gerund) !== 0 &&
  !(classesAt(items, last + 1) & (Class.Preposition | Class.ListIntro));

/** The group after a preposition that belongs to the trigger. Another deal noun or verb in between ends the search. */
export function afterPreposition(sentence: Sentence, trigger: number, preposition: string, reach = 26): Group | null {
  if (!mayHave(sentence.prepositions, preposition)) return null;
  const { items } = sentence.reading;
  const isVerb = (classesAt(items, trigger) & Class.Verb) !== 0 && (classesAt(items, trigger) & Class.DealNoun) === 0;
  for (let item = trigger + 1; item < Math.min(sentence.end, trigger + reach); item++) {
    const word = wordAt(items, item);
    const punct = punctAt(items, item);
    if (punct === ';' || punct === ':' || punct === '\u2014' || punct === '|') return null;
    if (punct === '(') {
      item = Math.max(item, skipParenthesis(items, item, sentence.end) - 1);
      continue;
    }
    if (preposition === 'of' && word.text === 'of' && endsPhrase(sentence, item)) continue;

    if (preposition === 'to' && word.text === 'to' && notTo.test(textBefore(sentence, item))) continue;

    // "to move away from X": nothing comes from there.
    if (preposition === 'from' && word.text === 'from' && wordTextAt(sentence, item - 1) === 'away') continue;
    if (
      word.text === preposition ||
      (preposition === 'into' && word.text === 'in to') ||
      (preposition === 'in' && insideWords.at(items, item))
    ) {
      // "supports the project by backstopping X's rent": how it does so, and nobody who does it.
      const isManner = preposition === 'by' && manner.written(sentence.reading, item + 1);
      // "on top of X".
      const isOnTop =
        word.text === 'on' && wordTextAt(sentence, item + 1) === 'top' && wordTextAt(sentence, item + 2) === 'of';
      const from = isOnTop ? item + 3 : item + 1;
      const found = isManner ? null : (nominalAt(sentence, from) ?? sharedObject(sentence, from));
      if (found && !(preposition === 'with' && isAbsolute(sentence, item, found))) return found;
      continue;
    }
    if (preposition === 'with' && withWords.at(items, item)) {
      const found = nominalAt(sentence, item + 1);
      if (found) return found;
    }
    if (
      word.classes & (Class.Relative | Class.Subordinator) &&
      !(word.classes & (Class.Preposition | Class.Determiner))
    )
      return null;
    if (
      item > trigger + 1 &&
      word.classes & Class.Verb &&
      !(item === trigger + 2 && classesAt(items, item - 1) & Class.Coordinator) &&
      !(word.classes & Class.DealNoun) &&
      !bridging.at(items, item) &&
      !isBareNoun(sentence, item) &&
      !followsArticle(sentence, item) &&
      !isGoverned(sentence, item) &&
      !(word.classes & Class.Kind && !participle.at(items, item)) &&
      !(word.classes & Class.Gerund && word.uses.length === 0)
    ) {
      const isInfinitive = wordAt(items, item - 1).text === 'to';
      if (!(isInfinitive && preposition === 'with') || word.uses.some(({ frame }) => frame.trust > 0.8)) return null;
    }
    if (
      item > trigger + 1 &&
      word.classes & Class.DealNoun &&
      wordAt(items, item - 1).text !== 'in' &&
      word.uses.some(({ frame }) => frame.trust >= 0.76 && hasSlot(frame, preposition)) &&
      item - trigger > (isVerb ? 4 : 1)
    )
      return null;
  }
  return null;
}

/** "invests in and partners with X": what the second preposition governs. */
function sharedObject(sentence: Sentence, coordinator: number): Group | null {
  const { items } = sentence.reading;
  if (!(classesAt(items, coordinator) & Class.Coordinator) || !(classesAt(items, coordinator + 1) & Class.Verb))
    return null;
  return nominalAt(sentence, coordinator + (classesAt(items, coordinator + 2) & Class.Preposition ? 3 : 2));
}
