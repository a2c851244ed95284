// When the news itself was told: "announced on Monday", "said on 13 September". A claim of the lead that has no date of its own
// takes the date on which the lead says it was announced, if that is the article's own week; its span is those words.
import { type ApproximateDate, addDays, type Day } from '#lib/domain/approximate-date.ts';
import { classesAt, kindAt, punctAt, type Reading, sentenceEnd, sentenceStart } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { isUndergoing, namesLaterDay } from './is-date-of-another.ts';

const leadSentences = 7;
const reach = 2;
/** How far before a day the verb of its announcement may stand: "announced the pact at its conference in San Jose on Wednesday". */
const wayBack = 110;
const announcing =
  /\b(?:announc|said|says|say|confirm|reveal|unveil|disclos|report|told|sign|struck|reach|agreed|ma(?:de|kes?) (?:this |it |that |the [a-z]+ )?public|present(?:ed|s)|lodg|detail|outlin|shares? [^.;]{0,50}(?:rose|fell|gained|jumped|climbed|surged|soared|dropped|slid|up|down)|acquir|su(?:ed|es)|filed|file|rais|clos|block|order|releas|updat|publish|post(?:ed|s)|issued|secur|land|bag|snag|nab|pocket|collect|receiv|walked away|stat(?:ed|ement)|complet|launch|invest|agree|buy|bought|award|select|(?:co-)?led\b|read out|found(?:ed|s)\b|form(?:ed|s)\b|settle|ruled|met\b)/;

const background =
  /\bhad (?:already |previously |also |earlier )?[a-z]+(?:ed|en|ought|ld)\b|\b(?:previously|earlier|already|backed|investor|years ago)\b/;
/** "X has sued Y" right after the headline is the news itself, further down what was before. */
const perfect = /\b(?:has|have) (?:also )?[a-z]+(?:ed|en|ought|ld)\b/;

/** "LONDON, June 4 (Reuters) - ...": the day from which a report is sent. "June 4 - Norvane sues Ostrin" is an entry of a timeline. */
export function isDateline({ items }: Reading, item: number): boolean {
  const start = items.sentences[items.sentence[item] ?? 0] ?? 0;
  if (item === start && punctAt(items, item + 1) !== '(') return false;
  return item - start <= 6 && /^[(/\u2013\u2014-]$/.test(punctAt(items, item + 1));
}

/** "Munich and Ostrin, December 2, 2025", "FOR IMMEDIATE RELEASE 11 August 2026": a line of its own over a release, of all that it tells. */
const isDayOfRelease = ({ items }: Reading, item: number): boolean => {
  const sentence = items.sentence[item] ?? 0;
  const start = items.sentences[sentence] ?? 0;
  const isLast = item + 1 === items.sentences[sentence + 1];
  return isLast && sentence <= releaseLines && item - start <= 8 && !hasVerb(items, start, item);
};
const releaseLines = 4;
const hasVerb = (items: Reading['items'], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (classesAt(items, at) & (Class.Verb | Class.Report | Class.Be)) return true;
  return false;
};

/** What stands for long is not what was announced: who backs, owns or supplies whom. */
export const standing: ReadonlySet<string> = new Set([
  'backer',
  'backed',
  'back',
  'own',
  'funded-by',
  'supplier',
  'customer',
  'lender',
  'partner-noun',
  'listed-pair',
]);

/** "Announced in November", in that month: no day is known, and the month is that of the news. */
const isThisMonth = ({ from, until }: ApproximateDate, day: Day): boolean =>
  from.slice(0, 7) === day.slice(0, 7) &&
  until.slice(0, 7) === from.slice(0, 7) &&
  from.endsWith('-01') &&
  until > addDays(from, 26);

/** The day on which a sentence says its news was told, or the month where it says no more; or -1. */
function announcementIn(reading: Reading, sentence: number, day: Day, since: Day, isMonth: boolean): number {
  const { items, dates, folded } = reading;
  for (let item = sentenceStart(items, sentence); item < sentenceEnd(items, sentence); item++) {
    if (kindAt(items, item) !== Kind.Date) continue;
    const date = dates[items.ref[item] ?? -1]?.date;
    if (!date) continue;
    if (isMonth ? !isThisMonth(date, day) : date.from !== date.until || date.from > day || date.from < since) continue;
    if (!isMonth && (isDateline(reading, item) || isDayOfRelease(reading, item))) return item;
    const from = Math.max(items.start[sentenceStart(reading.items, sentence)] ?? 0, (items.start[item] ?? 0) - wayBack);
    const around = folded.slice(from, (items.end[item] ?? 0) + 30);
    const left = folded.slice(from, items.start[item]);
    // "Had been reported earlier in November": that was before the news.
    const upTo = folded.slice(from, items.end[item]);
    if (isMonth && (namesLaterDay(left) || /\b(?:earlier (?:this |in the |in )?[a-z]*|later)$/.test(upTo))) continue;
    if (announcing.test(around)) return item;
  }
  return -1;
}

/**
 * Gives the undated claims of the lead the date of its announcement, in place. Background told in the past perfect has none, and what a
 * later sentence has dated ("announced in March, the deal") keeps that.
 */
export function dateAnnouncements(
  reading: Reading,
  candidates: readonly Candidate[],
  dated: ReadonlySet<Candidate> = new Set(),
): void {
  const { day } = reading;
  if (day === null || candidates.length === 0) return;
  const since = addDays(day, -8);
  const first = candidates[0]?.sentence ?? 0;
  for (const candidate of candidates) {
    if (
      candidate.date !== null ||
      dated.has(candidate) ||
      candidate.type === 'rivalry' ||
      (standing.has(candidate.rule) && candidate.sentence > first) ||
      candidate.sentence > first + leadSentences
    )
      continue;
    if (isUndergoing(reading, candidate)) continue;
    const { items, folded } = reading;
    const words = folded.slice(
      items.start[Math.max(sentenceStart(items, candidate.sentence), candidate.first - 3)],
      items.end[candidate.last],
    );
    if (background.test(words) && candidate.sentence > first) continue;
    if (perfect.test(words) && candidate.sentence > first + 1) continue;
    const told = (isMonth: boolean) =>
      toldNear(reading, candidate, (at) => announcementIn(reading, at, day, since, isMonth));
    candidate.date = told(false) ?? told(true);
  }
}

/** What is found in the sentences around a candidate, the nearest first; or null. */
function toldNear({ items }: Reading, candidate: Candidate, find: (sentence: number) => number): number | null {
  for (let distance = 0; distance <= reach; distance++)
    for (const sentence of [candidate.sentence + distance, candidate.sentence - distance]) {
      if (sentence < 0 || sentence + 1 >= items.sentences.length) continue;
      const item = find(sentence);
      if (item >= 0) return item;
    }
  return null;
}
