// "The deal is worth $10 billion", "The agreement was signed in May": a sentence that makes no claim of its own but goes on
// about the last one. Adds its money and its date to that claim, and its words to the evidence.

import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { cameToNothing } from '#lib/extract/clause/modality.ts';
import { namesLaterDay } from '#lib/extract/dates/is-date-of-another.ts';
import { kindAt, wordAt } from '#lib/extract/reading.ts';
import { nearestMoney } from '#lib/extract/relations/attach.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

export interface Continuation {
  readonly of: Candidate;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly amount: number | null;
  readonly date: number | null;
}

const dealNoun = new WordPattern(
  /^(?:it|price|sum|terms|value|figure|deals|contracts|leases|lease|arrangement|licence|license|loan|facility|credit line|deal|agreement|contract|transaction|pact|acquisition|partnership|takeover|purchase|investment|merger|order|alliance|accord|addition|expansion|extension|talks|discussions|negotiations|lawsuit|suit|complaint|case|probe|investigation|review|inquiry|round|funding|sale|bid|offer|collaboration|cooperation|settlement|tie-up)$/,
);

/** What kind of relation a noun can only mean. */
const typesOfNoun: ReadonlyArray<readonly [RegExp, RelationType]> = [
  [/^(?:acquisition|takeover|purchase|merger)$/, 'acquisition'],
  [/^(?:investment|round|funding)$/, 'investment'],
  [/^(?:loan|facility|credit line)$/, 'financing'],
  [/^(?:partnership|alliance)$/, 'partnership'],
  [/^(?:lawsuit|suit|complaint|case|probe|investigation|review|inquiry)$/, 'dispute'],
];
const disputeNoun = typesOfNoun.at(-1)?.[0];
/** So many sentences on it is still the same one: farther where a sentence opens with the day on which it was announced. */
const reach = { any: 3, named: 7, dated: 14 };

/** The last claim that a noun can be about. */
function lastOf(
  sentence: Sentence,
  before: readonly Candidate[],
  noun: string,
  isDated: boolean,
): Candidate | undefined {
  const type = typesOfNoun.find(([pattern]) => pattern.test(noun))?.[1];
  const named = type && before.findLast((candidate) => candidate.type === type);
  if (named && sentence.number - named.sentence <= (isDated ? reach.dated : reach.named)) return named;
  const last = before.findLast((candidate) => candidate.type !== 'rivalry' && candidate.type !== 'dispute');
  const isOther = type === 'dispute' || (type === 'acquisition' && last !== undefined && !bought.has(last.type));
  return last && !isOther && sentence.number - last.sentence <= reach.any ? last : undefined;
}

/** What "the acquisition" can be that was told in other words: never a partnership that ends, nor a contract. */
const bought: ReadonlySet<RelationType> = new Set(['acquisition', 'investment', 'joint_venture']);
const statement =
  /\b(?:worth|valued|values?|totals?|totaling|finali[sz]ed|signed|closed|completed|announced|amounts?|priced|(?:value|price|cost) (?:is|was)|put at|puts? the price|estimated|reported|pegs?|cost|costs|runs?|exceeds?|bring|brings|pays?|come to|amount to|reach(?:es|ed)?|stands? at|stood at|came to|cent(?:er|re)s? on|filed|opened|launched|brought|initiated|expected to close)\b/;

/** What "it" does where it is the deal, and not the firm. */
const aboutDeal =
  /^it (?:also |could |may |would |will |should )*(?:(?:is|was|be) (?:also |now )?(?:worth|valued|signed|announced|finali[sz]ed|closed|completed|priced|valid)|runs?|covers?|totals?|amounts?|comes? to|costs?|brings?)\b/;

/** "An earlier version gave the value as $2 billion": what is taken back is no figure of the deal. */
const takenBack =
  /\b(?:earlier|previous|first|original) (?:version|report|article|story|headline)\b|\b(?:misstated|misreported|mistakenly|incorrectly|erroneously|wrongly)\b/;

/** What this sentence adds to the claims before it, or null. */
export function findContinuation(sentence: Sentence, before: readonly Candidate[]): Continuation | null {
  const { items, folded } = sentence.reading;
  const found = goneOnWith(sentence, before);
  return found && takenBack.test(folded.slice(items.start[sentence.start], items.end[sentence.end - 1])) ? null : found;
}

function goneOnWith(sentence: Sentence, before: readonly Candidate[]): Continuation | null {
  const { items, folded, dates } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (
      !dealNoun.at(items, item) ||
      !(wordAt(items, item).text === 'it'
        ? item <= sentence.start + 1
        : /^(?:the|this|its|these)\b/.test(folded.slice(startOfPhrase(sentence, item))))
    )
      continue;
    const text = folded.slice(items.start[item] ?? 0, items.end[sentence.end - 1] ?? 0);
    if (text.startsWith('it ') && !aboutDeal.test(text)) continue;
    const opened = openedWith(sentence, item);
    if (opened === null && !statement.test(text) && !isObject(sentence, item)) break;
    const last = lastOf(sentence, before, wordAt(items, item).text, opened !== null);
    if (!last) break;
    const isSuit = disputeNoun?.test(wordAt(items, item).text) ?? false;
    const amount = isSuit
      ? null
      : (nearestMoney(sentence, { ...last, trigger: item, first: item, last: item })?.item ?? null);
    let date: number | null = opened;
    for (let at = item; at < Math.min(sentence.end, item + 14); at++) {
      if (date !== null || kindAt(items, at) !== Kind.Date || !dates[items.ref[at] ?? -1]?.date) continue;
      const left = folded.slice(Math.max(0, (items.start[at] ?? 0) - 90), items.start[at]);
      if (!namesLaterDay(left) && !/(?:by|through|until|expected)(?: in| on| by)? $/.test(left)) date = at;
    }
    if (amount === null && date === null) break;
    const until = Math.max(item, amount ?? item, date ?? item);
    return {
      of: last,
      sentence: sentence.number,
      first: item - 1 >= sentence.start ? item - 1 : item,
      last: until,
      amount,
      date,
    };
  }
  const last = before.findLast((candidate) => candidate.type !== 'rivalry' && candidate.type !== 'dispute');
  if (!last || sentence.number - last.sentence > reach.any) return null;
  return paidFor(sentence, last) ?? priceTold(sentence, last);
}

const making =
  /\b(?:signed|inked|struck|closed|completed|finali[sz]ed|announced|opened|launched|filed|brought|began|started|initiated) (?:its|the|this|their)(?: [a-z-]+){0,2} $/;

/** "The department opened the in-depth probe in June": what somebody does with the deal. */
const isObject = ({ reading: { items, folded }, start }: Sentence, noun: number): boolean =>
  making.test(folded.slice(items.start[start], items.start[noun]));

const opening =
  /^(?:first )?(?:announced|signed|struck|agreed|completed|closed|unveiled|reached|finali[sz]ed|inked|filed|opened|launched) /;

/** "Announced in March, the acquisition would ...": the item of the date with which a sentence about the deal opens, or null. */
function openedWith({ reading: { items, folded, dates }, start }: Sentence, noun: number): number | null {
  if (!opening.test(folded.slice(items.start[start], items.start[noun]))) return null;
  for (let item = start; item < noun; item++)
    if (kindAt(items, item) === Kind.Date && dates[items.ref[item] ?? -1]?.date) return item;
  return null;
}

const paying = new WordPattern(/^(?:pay|pays|paying|paid|spending|spend|spent)$/);

/** "It is paying more than $1.2 billion for the maker of cars": the price of the purchase before it, where nobody else is named. */
function paidFor(sentence: Sentence, last: Candidate): Continuation | null {
  if (last.type !== 'acquisition' || last.amount !== null || sentence.number - last.sentence > 2) return null;
  if (sentence.groups.some(({ mentions }) => !mentions.every((one) => isParty(sentence, last, one)))) return null;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!paying.written(sentence.reading, item)) continue;
    const amount = nearestMoney(sentence, { ...last, trigger: item, first: item, last: item })?.item ?? null;
    if (amount !== null && amount > item)
      return { of: last, sentence: sentence.number, first: item, last: amount, amount, date: null };
  }
  return null;
}

const price =
  /\b(?:the|a|no|its|their) (?:purchase )?(?:price|amount|sum|cost|terms|size|value of the (?:deal|contract|agreement))\b|\bput(?:s|ting)? (?:it|the (?:price|sum|amount|cost|value)) at\b|\b(?:spoke|speaks?|speaking) of\b|\breport(?:s|ed)? (?:a price|more than|about|around|over|up to|roughly) [$\u20ac\u00a3\d]/;

/** "The price was not published; Bloomberg put it at $700 million": the sum of the claim before it, told by others. */
function priceTold(sentence: Sentence, last: Candidate): Continuation | null {
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.start[sentence.start] ?? 0, items.end[sentence.end - 1] ?? 0);
  const found = last.amount === null ? price.exec(words) : null;
  if (!found || sentence.number - last.sentence > 2) return null;
  const from = (items.start[sentence.start] ?? 0) + found.index;
  const { trigger } = placeOf(sentence, from);
  const amount = nearestMoney(sentence, { ...last, trigger, first: trigger, last: trigger })?.item ?? null;
  if (amount === null) return null;
  return {
    of: last,
    sentence: sentence.number,
    first: Math.min(trigger, amount),
    last: Math.max(trigger, amount),
    amount,
    date: null,
  };
}

function startOfPhrase(sentence: Sentence, noun: number): number {
  const { items } = sentence.reading;
  for (let item = noun; item >= Math.max(sentence.start, noun - 5); item--)
    if (/^(?:the|this)$/.test(wordAt(items, item).text)) return items.start[item] ?? 0;
  return items.start[noun] ?? 0;
}

/** "However, the talks did not result in any agreement.": the talks of the sentence before, told as over; or null. */
export function findCollapse(sentence: Sentence, before: readonly Candidate[]): Candidate | null {
  const last = before.at(-1);
  if (last?.status !== 'talks' || sentence.number - last.sentence > 2) return null;
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.start[sentence.start], items.end[sentence.end - 1]);
  if (
    !cameToNothing.test(words) ||
    sentence.groups.some(({ mentions }) => !mentions.every((one) => isParty(sentence, last, one)))
  )
    return null;
  return {
    ...last,
    capacity: [],
    amount: null,
    date: null,
    status: 'ended',
    mark: 'cancelled',
    sentence: sentence.number,
    first: sentence.start,
    last: sentence.end - 1,
    trigger: sentence.start,
  };
}

const taking =
  /\b(?:pay(?:s|ing)?|paid|tak(?:e|es|ing)|took|gets?|getting|receiv(?:e|es|ed|ing)|will (?:own|hold|have))\b.{0,80}(?:%|\bper ?cent\b)(?: \w+)? (?:stake|shareholding|holding|interest|of (?:the (?:company|firm|start-?up)|it|its shares))\b/;

/** "It is paying $14.3 billion for a 49% stake.": what one backer gets by the investment of the sentence before, without words for in whom; or null. */
export function findStakeOfLast(sentence: Sentence, before: readonly Candidate[]): Candidate | null {
  const last = before.at(-1);
  if (last?.type !== 'investment' || last.stake !== null || last.from.length !== 1) return null;
  if (sentence.number - last.sentence > 2) return null;
  const { items, folded } = sentence.reading;
  const said = taking.exec(folded.slice(items.start[sentence.start], items.end[sentence.end - 1]));
  if (!said) return null;
  const until = (items.start[sentence.start] ?? 0) + said.index + said[0].length;
  const others = sentence.groups.filter(({ first, mentions, reference }) => {
    const isBehind = (items.start[first] ?? 0) > until;
    return !reference && !isBehind && !mentions.every((one) => isParty(sentence, last, one));
  });
  if (others.length > 0) return null;
  return { ...last, ...nothingAttached(), sentence: sentence.number, ...placeOf(sentence, until - said[0].length) };
}

/** The item at a place of the text, as all that a claim stands on. */
function placeOf(
  { reading: { items }, start, end }: Sentence,
  place: number,
): { first: number; last: number; trigger: number } {
  let trigger = start;
  while (trigger + 1 < end && (items.end[trigger] ?? 0) <= place) trigger++;
  return { first: trigger, last: trigger, trigger };
}

/** Whether a mention names a party of the claim. */
const isParty = ({ reading: { mentions } }: Sentence, { from, to, between }: Candidate, mention: number): boolean =>
  [...from, ...to, ...between].some(
    (party) => mentions[party]?.organization?.slug === mentions[mention]?.organization?.slug,
  );
