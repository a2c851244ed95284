// Text -> its dates, at the precision it gives, relative ones against the article's own day ("Tuesday", "last month", "in
// May"). Without that day a relative date stays unresolved (null): it is never guessed. A bare month is the latest such
// month that has begun by the article's day, or the next one after words of the future.
import type { ApproximateDate, Day } from '#lib/domain/approximate-date.ts';
import { isDigit, isLower } from '#lib/extract/text/characters.ts';
import { type Letters, letterAt } from '#lib/extract/text/letters.ts';
import { Openings } from '#lib/extract/words/openings.ts';
import { dated, rules, type ToldLast } from './date-rules.ts';

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: ApproximateDate | null;
}

const leadWords =
  'in|on|since|by|during|until|through|of|early|late|from|back in|around|end of|year|before|after|last|this|next';

const anyMonth =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const anyCount = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}';

export const anchors = new RegExp(
  [
    '\\d{4}-\\d\\d-\\d\\d',
    `(?:(?:${leadWords}) )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${anyMonth})(?![a-z])`,
    '\\(\\d{4}\\)',
    `(?:19|20)\\d\\d (?:[a-z-]+ )?(?:${dated})(?![a-z])`,
    `(?:(?:${leadWords}) |mid-)?(?:${anyMonth}|(?:sun|mon|tues|wednes|thurs|fri|satur)day)(?![a-z])`,
    `(?:${leadWords}|mid-) ?(?:fiscal (?:year )?)?\\d{4}(?!\\d)`,
    '(?:earlier )?today|yesterday|tonight',
    '(?:earlier |later |late |early )?(?:this|last|next|the previous) (?:week|month|year|quarter|morning|afternoon|evening)',
    '(?:earlier|later) in the (?:month|year)',
    '(?:calendar )?q[1-4]',
    '(?:(?:earlier |later )?(?:this|last) |(?:in the |over the )?(?:late |early )?)(?:spring|summer|autumn|fall)(?: of)?(?= \\d{4}|[ .,;:)]|$)',
    '(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -](?:quarter|half)',
    'fiscal|fy ?\\d',
    `(?:just |about |around |nearly |almost )?(?:(?:(?:${anyCount}|twenty-four|forty-eight) (?:hour|day|week|month|year)s?|(?:a few |several )?days) (?:ago|earlier|later|after)|(?:next|following) (?:day|week|month))`,
    '(?:over|during) the (?:spring|summer|autumn|fall)',
    '(?:start|beginning) of the year',
    'a couple of (?:day|week|month|year)s ago',
    'same (?:day|date|week)',

    'the week before last|(?:over|during) the weekend',
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|')
    .replace(/^/, '(?<![a-z0-9$\u20ac\u00a3])(?:')
    .concat(')'),
  'y',
);

const compiled = rules.map(({ pattern, capital = false, byDay = false, read }) => ({
  capital,
  byDay,
  read,
  regex: new RegExp(`(?:${pattern})(?![a-z0-9])`, 'y'),
  openings: new Openings(pattern),
}));

const calendarWords = `${anyMonth.replace(/\(\?:[a-z]+\)\??|\?/g, '')}|sunday|monday|tuesday|wednesday|thursday|friday|saturday|fiscal`;
/** The words that a date can begin with. */
const openingWords = `${leadWords}|mid|${calendarWords}|${anyCount.replace('an?', 'a|an')}|today|yesterday|tonight|earlier|later|the previous|over|calendar|first|second|third|fourth|spring|summer|autumn|fall|just|about|around|nearly|almost|same|days|several|twenty|forty|following|start|beginning`;

const PARENTHESIS = 40;
const SPACE = 32;
const signs = new Set([0x24, 0x20ac, 0xa3]);

/** Three letters as one number; two with anything else after them as if that were a space. */
const prefixOf = (a: number, b: number, c: number): number =>
  ((a - 97) << 10) | ((b - 97) << 5) | (isLower(c) ? c - 96 : 0);

/** What words begin with, as a table of three letters each. */
function prefixTable(list: string): Uint8Array {
  const table = new Uint8Array(1 << 15);
  for (const word of list.split('|'))
    if (/^[a-z]{2}/.test(word)) table[prefixOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;
  return table;
}
const opening = prefixTable(openingWords);
const ofCalendar = prefixTable(calendarWords);
const beforeDate = new Set(['in', 'on', 'by', 'of']);
const isShortLead = (letters: Letters, at: number): boolean => beforeDate.has(letters.folded.slice(at, at + 2));

/** Whether the letters at a place begin a word of the table. */
const begins = (table: Uint8Array, letters: Letters, at: number): boolean =>
  isLower(letterAt(letters, at + 1)) &&
  table[prefixOf(letterAt(letters, at), letterAt(letters, at + 1), letterAt(letters, at + 2))] === 1;

/** "a week ago", "q3", "fy 2026". */
function opensAlone(letters: Letters, at: number): boolean {
  const [code, next] = [letterAt(letters, at), letterAt(letters, at + 1)];
  if (code === 97) return next === SPACE;
  return code === 113 ? isDigit(next) : code === 102 && next === 121 && !isLower(letterAt(letters, at + 2));
}

/** Whether a date can begin here: a cheap test before the anchors are tried. */
function mayOpen(letters: Letters, at: number): boolean {
  const code = letterAt(letters, at);
  const isLetter = isLower(code);
  if (!isLetter && !isDigit(code) && code !== PARENTHESIS) return false;
  const before = letterAt(letters, at - 1);
  if (isLower(before) || isDigit(before) || signs.has(before)) return false;
  if (!isLetter) return true;
  if (!begins(opening, letters, at)) return opensAlone(letters, at);
  // Most of what is in, on, by or of something is no date.
  if (letterAt(letters, at + 2) !== SPACE || !isShortLead(letters, at)) return true;
  return (
    isDigit(letterAt(letters, at + 3)) || (isLower(letterAt(letters, at + 3)) && begins(ofCalendar, letters, at + 3))
  );
}

/** All dates of a text, in order; `today` is the article's own day, `month` a day of its month; null where they are unknown. */
export function findDates(letters: Letters, today: Day | null, month: Day | null = today): FoundDate[] {
  const { folded, codes } = letters;
  const found: FoundDate[] = [];
  let told: ToldLast = { day: null, month: null };
  for (let at = 0; at < folded.length; at++) {
    if ((at > 0 && isLower(codes[at - 1] ?? 0)) || !mayOpen(letters, at)) continue;
    anchors.lastIndex = at;
    if (!anchors.test(folded)) continue;
    const read = readDateAt(letters, at, today, month, told);
    if (read) {
      found.push(read);
      if (read.date) told = toldBy(read.date, told);
      at = read.end - 1;
    } else if (!isDigit(letterAt(letters, at))) at = Math.max(at + 1, nextWord(folded, at)) - 1;
  }
  return found;
}

/** What the text told last once it tells this date. */
const toldBy = ({ from, until }: ApproximateDate, before: ToldLast): ToldLast => ({
  day: from === until ? from : before.day,
  month: from.slice(0, 7) === until.slice(0, 7) ? from : before.month,
});

function nextWord(folded: string, at: number): number {
  const space = folded.indexOf(' ', at);
  return space < 0 ? folded.length : space;
}

function readDateAt(
  letters: Letters,
  at: number,
  today: Day | null,
  month: Day | null,
  told: ToldLast,
): FoundDate | null {
  const { text, folded } = letters;
  const [first, second] = [letterAt(letters, at), letterAt(letters, at + 1)];
  for (const rule of compiled) {
    if (!rule.openings.admits(first, second)) continue;
    rule.regex.lastIndex = at;
    const match = rule.regex.exec(folded);
    if (!match) continue;
    const end = at + match[0].length;
    const named = match.slice(1).find((group) => group !== undefined && /^[a-z]{3}/.test(group));
    if (rule.capital && named !== undefined) {
      const nameAt = folded.indexOf(named, at);
      const code = text.charCodeAt(nameAt);
      if (code < 65 || code > 90) continue;
    }
    const date = rule.read(match.slice(1), rule.byDay ? today : month, folded.slice(Math.max(0, at - 24), at), told);
    if (date === undefined) continue;
    return { start: at, end, date };
  }
  return null;
}

/** The shortest ISO form that covers the date: its day, its month or its year; null where it spans years. */
export function coveringIso(date: ApproximateDate): string | null {
  if (date.from === date.until) return date.from;
  if (date.from.slice(0, 7) === date.until.slice(0, 7)) return date.from.slice(0, 7);
  return date.from.slice(0, 4) === date.until.slice(0, 4) ? date.from.slice(0, 4) : null;
}
