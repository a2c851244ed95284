// What belongs to each candidate of an article once all are known: ends of mergers, and days that are told elsewhere.
import { addDays } from '#lib/domain/approximate-date.ts';
import type { Sentence } from './clause/groups.ts';
import { dateAnnouncements } from './dates/date-announcements.ts';
import { isDateOfMaking, isDateOfPlan } from './dates/is-date-of-another.ts';
import { organizationNumber } from './names/number-organizations.ts';
import type { Reading } from './reading.ts';
import { attach } from './relations/attach.ts';
import type { Candidate } from './relations/candidate.ts';
import { readEndedMergers } from './relations/ended-merger.ts';
import type { Continuation } from './relations/find-continuations.ts';

/** Whether two claims are about one relation of the same firms. */
function isSamePair({ mentions }: Reading, one: Candidate, other: Candidate): boolean {
  const slugs = (side: readonly number[]) => side.map((mention) => mentions[mention]?.organization?.slug).join('~');
  return (
    one.type === other.type &&
    (['from', 'to', 'between'] as const).every((side) => slugs(one[side]) === slugs(other[side]))
  );
}

/** So many days back a deal is still that of which the news tells. */
const recentDays = 300;

/** "X takes over Y", and further down "X bought Y in March": claims of which another says lately when, and not the news itself. */
function datedByOthers(reading: Reading, all: readonly Candidate[]): Candidate[] {
  const { items, dates, day } = reading;
  if (day === null) return [];
  const since = addDays(day, -recentDays);
  const isLately = (date: number | null) => (dates[items.ref[date ?? -1] ?? -1]?.date?.from ?? '') >= since;
  const key = (one: Candidate) =>
    `${one.status} ${one.type} ${(['from', 'to', 'between'] as const).map((side) => one[side].map((mention) => organizationNumber(reading, mention))).join('>')}`;
  const dated = new Set(all.filter(({ date, type }) => type !== 'dispute' && date !== null && isLately(date)).map(key));
  return dated.size === 0 ? [] : all.filter((one) => one.date === null && dated.has(key(one)));
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
  const all = [...told, ...learned];
  readEndedMergers(reading, all);
  // Such a date says when it was agreed, or for when it was planned: that of its end is still to be found.
  for (const candidate of all) {
    if (candidate.status !== 'ended' || candidate.date === null) continue;
    const isMade = isDateOfMaking(reading, candidate.date);
    if (isMade) candidate.made = candidate.date;
    if (isMade || isDateOfPlan(reading, candidate.date)) candidate.date = null;
  }
  const dated = continuations.flatMap(({ of, date }) => (date === null ? [] : [of]));
  const followed = all.filter((one) => dated.some((other) => isSamePair(reading, one, other)));
  dateAnnouncements(reading, all, new Set([...followed, ...datedByOthers(reading, all)]));
  return all;
}
