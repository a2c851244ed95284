// What the verbs around one run of capitals make of it: "X has acquired", "acquires X", "a deal with X", "X said it would". Firms and
// people do different things; what both do says little.

import { classesAt, kindAt, punctAt, sentenceOf, sentenceStart, topicsAt, wordAt } from '#lib/extract/reading.ts';
import { type Items, Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Run } from './name-runs.ts';

const wordText = (items: Items, item: number): string => wordAt(items, item).text;

/** "X said on Monday it would": who says "it" of itself is no person. */
function tellsOfIt(items: Items, verb: number): boolean {
  for (let item = verb + 1; item < verb + 8; item++) {
    const { text, classes } = wordAt(items, item);
    if (text === 'it' || text === 'its') return true;
    if (
      /^[.;"\u201c]$/.test(punctAt(items, item)) ||
      classes & (Class.Pronoun | Class.Possessive) ||
      kindAt(items, item) === Kind.Organization
    )
      return false;
  }
  return false;
}

const closing = new WordPattern(
  /^(?:sign(?:ed|s)?|ink(?:ed|s)?|struck|strikes|reached|reaches|won|wins|secured|secures|sealed|seals|closed|closes|landed|lands|entered|enters|executed|executes|inked)$/,
);

/** "X also signed a deal": people do so too, but by far less often. */
function isDealAfter(items: Items, verb: number): boolean {
  for (let item = verb + 1; item < verb + 6; item++) {
    if (classesAt(items, item) & Class.DealNoun) return true;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return false;
  }
  return false;
}

/** "X was in early discussions to buy". */
function isInTalks(items: Items, at: number): boolean {
  for (let item = at; item < at + 4; item++) if (classesAt(items, item) & Class.Talk) return true;
  return false;
}

/** "X, which spearheaded the round", "X joined its Series B": investors do. */
function leadsRound(items: Items, verb: number): boolean {
  if (
    !/^(?:(?:co-)?led|(?:co-)?leads|leading|spearheaded|anchored|headlined|joined|backed)$/.test(wordText(items, verb))
  )
    return false;
  for (let item = verb + 1; item < verb + 7; item++) {
    if (/^(?:round|series [a-h]|funding round|financing round|fundraise)$/.test(wordText(items, item))) return true;
    if (kindAt(items, item) === Kind.Punct && punctAt(items, item) !== '-') return false;
  }
  return false;
}

/** "values X at $2 billion", "X is worth $2 billion", "X was valued at": what only a firm is. */
function isValued(items: Items, { first, last }: Run): boolean {
  const isSum = (item: number) =>
    kindAt(items, item) === Kind.Figure ||
    (/^(?:about|around|roughly|nearly|over|approximately|almost|more than)$/.test(wordText(items, item)) &&
      kindAt(items, item + 1) === Kind.Figure);
  if (/^valu(?:es|ed|ing)$/.test(wordText(items, first - 1)) && wordText(items, last + 1) === 'at')
    return isSum(last + 2);
  if (!(classesAt(items, last + 1) & (Class.Be | Class.Auxiliary))) return false;
  const told = wordText(items, last + 2);
  return (told === 'worth' && isSum(last + 3)) || (told === 'valued' && wordText(items, last + 3) === 'at');
}

const raising = new WordPattern(
  /^(?:rais(?:es|ed)|land(?:s|ed)|clos(?:es|ed)|secur(?:es|ed)|nab(?:s|bed)|bag(?:s|ged)|bank(?:s|ed)|snag(?:s|ged)|picked up|picks up|rak(?:es|ed) in|pull(?:s|ed) in|scor(?:es|ed)|grab(?:s|bed)|pocket(?:s|ed)|net(?:s|ted)|collect(?:s|ed)|attract(?:s|ed)|emerg(?:es|ed) from stealth)$/,
);
/** What may stand before the sum that is raised: "an additional", "more than", "another". */
const someOf =
  /^(?:an?|another|additional|further|more than|over|about|around|roughly|nearly|almost|up to|some|close to|just|as much as|with|its|in|series [a-h]|seed round|funding round)$/;
const sumIn =
  /^(?:[a-z]{0,3}[$\u20ac\u00a3\u00a5\u20b9]|(?:usd|eur|gbp|rs\.?|inr|sek|nok|dkk|chf|sgd|aud|cad) ?\d|\d[\d.,]* ?(?:m|bn|million|billion)\b)/i;

/** Where what is told aside of a name ends: "X (Oslo; drones)", "X, an Oslo, Norway-based maker of drones,"; or the name's last item. */
function behindAside(items: Items, last: number): number {
  const opening = punctAt(items, last + 1);
  if (opening !== ',' && opening !== '(') return last;
  for (let item = last + 2; item < last + 22; item++) {
    if (sentenceOf(items, item) !== sentenceOf(items, last)) return last;
    const punct = punctAt(items, item);
    if (opening === '(' ? punct === ')' : punct === ',' && actsAt(items, item + 1)) return item;
  }
  return last;
}

const helpers = Class.Auxiliary | Class.Modal | Class.Adverb;
const actsAt = (items: Items, item: number): boolean =>
  raising.at(items, item) || (classesAt(items, item) & helpers) !== 0 || (classesAt(items, item) & Class.Report) !== 0;

/** "X raised $20 million", "X (Oslo; drones) has landed $44 million", "X said it had raised $5 million": what only a firm does. */
function raisesMoney(source: string, items: Items, last: number): boolean {
  let at = behindAside(items, last) + 1;
  if (classesAt(items, at) & Class.Report && wordText(items, at + 1) === 'it') at += 2;
  while (at < last + 26 && classesAt(items, at) & helpers && !raising.at(items, at)) at++;
  if (!raising.at(items, at)) return false;
  at++;
  while (someOf.test(wordText(items, at)) || punctAt(items, at) === ':') at++;
  return kindAt(items, at) === Kind.Figure && sumIn.test(source.slice(items.start[at], items.end[at]));
}

const funded =
  /^(?:with|armed with|flush with|buoyed by|fresh off|fuel?led by|on the back of) (?:an?|another|its|some|more than|about|over|the)? ?$/;

/** "With $130M from Norvane and friends, X wants": whose money a sentence opens with. */
function isFunded(source: string, items: Items, { first, last }: Run): boolean {
  const start = sentenceStart(items, sentenceOf(items, first));
  if (punctAt(items, first - 1) !== ',' || first - start > 16) return false;
  for (let item = start + 1; item < Math.min(first, start + 5); item++)
    if (kindAt(items, item) === Kind.Figure)
      return (
        funded.test(source.slice(items.start[start], items.start[item]).toLowerCase()) &&
        sumIn.test(source.slice(items.start[item], items.end[item])) &&
        (classesAt(items, last + 1) & (Class.Verb | Class.Auxiliary | Class.Modal | Class.Plan | Class.Talk)) !== 0
      );
  return false;
}

/** "X has acquired", "X, which raised", "acquires X", "backed by X": what a verb beside the name makes of it. */
export function judgeVerbs(
  source: string,
  items: Items,
  run: Run,
  isOpening: boolean,
  say: (points: number) => void,
): void {
  if (raisesMoney(source, items, run.last)) say(4);
  else if (isFunded(source, items, run)) say(4);
  let after = run.last + 1;
  for (
    let skipped = 0;
    skipped < 3 &&
    classesAt(items, after) & (Class.Auxiliary | Class.Modal | Class.Adverb) &&
    !(classesAt(items, after) & Class.Verb);
    skipped++
  )
    after++;
  const next = wordAt(items, after);
  const acts = next.uses.some(
    ({ frame, form }) =>
      frame.trigger === 'verb' &&
      frame.trust >= 0.7 &&
      frame.id !== 'work-with' &&
      form !== 'gerund' &&
      (form !== 'base' || after > run.last + 1),
  );
  if (acts) say(isOpening && after === run.last + 1 ? 1 : 2);
  else if (
    next.classes & (Class.Report | Class.Plan) &&
    /^(?:announc|unveil|launch|plan|agre|commit|confirm|reveal|report)/.test(next.text)
  )
    say(isOpening ? 1 : 2);
  else if (next.classes & Class.Report && !isOpening) say(1);
  if (next.classes & Class.Report && tellsOfIt(items, after)) say(2);
  if (closing.at(items, after) && isDealAfter(items, after)) say(3);
  if (!acts && /^in\b/.test(wordText(items, after)) && isInTalks(items, after)) say(2);
  if (isValued(items, run) || leadsRound(items, after)) say(3);
  let before = run.first - 1;
  while (before > run.first - 10 && classesAt(items, before) & (Class.Determiner | Class.Modifier)) before--;
  const left = wordAt(items, before);
  const isObject = left.uses.some(
    ({ frame }) =>
      frame.trigger === 'verb' &&
      frame.trust >= 0.72 &&
      (frame.to?.includes('object') || frame.from?.includes('object') || frame.between?.includes('object')),
  );
  if (isObject && left.classes & Class.Verb) say(2);
  if (
    /^(?:by|from)$/.test(left.text) &&
    /^(?:come|comes|came|rented|rents|leased|leases|ordered|sourced|sources|obtained|licensed|licenses|borrowed|bought|buys|(?:co-)?led|spearheaded|anchored|headed|backed|acquired|owned|made|developed|built|funded|founded|supplied|powered|joined|bought|participation|investment|funding|money|support|contributions|competition)$/.test(
      wordText(items, before - 1),
    )
  )
    say(2);
  judgePreposition(items, before, left.text, left.classes, say);
}

/** "a deal with X", "invested in X": a preposition that a frame wants a party after; "its campus in X" is in a place. */
function judgePreposition(
  items: Items,
  before: number,
  preposition: string,
  classes: number,
  say: (points: number) => void,
): void {
  if (!(classes & Class.Preposition)) return;
  if (/^(?:in|near|outside)$/.test(preposition) && topicsAt(items, before - 1) & Topic.Site) {
    say(-2);
    return;
  }
  for (let item = before - 1; item > before - 9 && item >= 0; item--) {
    if (/^[.;]$/.test(punctAt(items, item))) return;
    const fits = wordAt(items, item).uses.some(
      ({ frame }) =>
        frame.trust >= 0.76 &&
        [...(frame.from ?? []), ...(frame.to ?? []), ...(frame.between ?? [])].some((slot) => slot === preposition),
    );
    if (fits) {
      say(2);
      return;
    }
  }
}
