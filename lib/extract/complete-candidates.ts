// What belongs to each candidate of an article once all are known: ends of mergers, and days that are told elsewhere.
import type { Sentence } from './clause/groups.ts';
import { dateAnnouncements } from './dates/date-announcements.ts';
import { isDateOfMaking, isDateOfPlan, isDateOfTry, isToldAside } from './dates/is-date-of-another.ts';
import { type Reading, sentenceEnd, sentenceStart } from './reading.ts';
import { attach } from './relations/attach.ts';
import { type Candidate, learned as learnedRule, nothingAttached } from './relations/candidate.ts';
import { readEndedMergers } from './relations/ended-merger.ts';
import type { Continuation } from './relations/stories/find-continuations.ts';
import { listedSum } from './relations/stories/find-listed-sums.ts';

/** Whether two claims are about one relation of the same firms. */
function isSamePair({ mentions }: Reading, one: Candidate, other: Candidate): boolean {
  const slugs = (side: readonly number[]) => side.map((mention) => mentions[mention]?.organization?.slug).join('~');
  return (
    one.type === other.type &&
    (['from', 'to', 'between'] as const).every((side) => slugs(one[side]) === slugs(other[side]))
  );
}

/** "Buys X out" above, "bought X's stake in Y" below: what is bought is the stake, and not X. */
function isOfStake({ mentions }: Reading, { type, from, to }: Candidate, all: readonly Candidate[]): boolean {
  const slugs = (side: readonly number[]) => side.map((mention) => mentions[mention]?.organization?.slug).join('~');
  return (
    type === 'acquisition' &&
    all.some(({ rule, from: buyer }) => rule === 'stake-of-another' && slugs(buyer) === slugs(from)) &&
    all.some(({ rule, status, from: owner }) => rule === 'stake' && status === 'ended' && slugs(owner) === slugs(to))
  );
}

const round = /\b(?:rounds?|series [a-h]|rais(?:e|es|ed|ing)|financing|funding)\b/;

/**
 * "A pays $430 million for a tenth of C, the price that B had agreed to": the sum that a rule has read as A's is not B's as well, and that B
 * pays it has only been guessed. Of a round many are told who bring it.
 */
function isSumOfAnother(
  { items, folded }: Reading,
  { type, from, amount, sentence }: Candidate,
  told: readonly Candidate[],
) {
  if (type !== 'investment' || amount === null) return false;
  if (
    round.test(folded.slice(items.start[sentenceStart(items, sentence)], items.end[sentenceEnd(items, sentence) - 1]))
  )
    return false;
  return told.some(
    (one) => one.type === type && one.amount === amount && !one.from.some((mention) => from.includes(mention)),
  );
}

/** "X will provide Y with 100,000 of Z's processors": whoever only made them sells nothing to Y. */
function isMakersOnly({ mentions }: Reading, one: Candidate, told: readonly Candidate[]): boolean {
  const slugs = (side: readonly number[]) => side.map((mention) => mentions[mention]?.organization?.slug);
  const buyers = slugs(one.to);
  return (
    one.rule === learnedRule &&
    one.type === 'chips' &&
    told.some(
      ({ rule, sentence, from, to }) =>
        sentence === one.sentence &&
        (rule === 'supply' || rule === 'purchase-goods') &&
        slugs(to).some((buyer) => buyers.includes(buyer)) &&
        !slugs(from).some((seller) => slugs(one.from).includes(seller)),
    )
  );
}

/** All candidates of an article, with what belongs to each. */
export function completeCandidates(
  reading: Reading,
  sentences: readonly Sentence[],
  told: readonly Candidate[],
  learned: readonly Candidate[],
  continuations: readonly Continuation[] = [],
): Candidate[] {
  for (const candidate of learned) {
    const sentence = sentences.find(({ number }) => number === candidate.sentence);
    if (sentence) attach(sentence, [candidate]);
  }
  const every = [...told, ...learned.filter((one) => !isSumOfAnother(reading, one, told))];
  const listed = new Set(told.flatMap(({ rule, trigger }) => (rule === listedSum ? [trigger] : [])));
  const aside = new Set(told.flatMap((one) => (isToldAside(reading, one) ? one.sentence : [])));
  // Whose venture it is has been told there; who else is named beside it is none of its owners by that.
  const all = every.filter(
    (one) =>
      !isOfStake(reading, one, every) &&
      // Who gets one sum of a list gives none of the others.
      !(one.rule === learnedRule && listed.has(one.trigger)) &&
      !isMakersOnly(reading, one, told) &&
      !(one.rule === learnedRule && one.type === 'joint_venture' && aside.has(one.sentence)),
  );
  readEndedMergers(reading, all);
  // Such a date says when it was agreed, or for when it was planned: that of its end is still to be found.
  for (const candidate of all) {
    if (candidate.status !== 'ended' || candidate.date === null) continue;
    const isMade = isDateOfMaking(reading, candidate.date) || isDateOfTry(reading, candidate.date);
    if (isMade) candidate.made = candidate.date;
    if (isMade || isDateOfPlan(reading, candidate.date)) candidate.date = null;
  }
  const dated = continuations.flatMap(({ of, date }) => (date === null ? [] : [of]));
  dateAnnouncements(reading, all, new Set(all.filter((one) => dated.some((other) => isSamePair(reading, one, other)))));
  // Of what is denied no sum and no day is stated.
  for (const one of all) if (one.mark === 'denied') Object.assign(one, nothingAttached());
  return all;
}
