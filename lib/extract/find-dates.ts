// Text -> its dates, at the precision it gives, relative ones against the article's own day ("Tuesday", "last month", "in
// May"). Without that day a relative date stays unresolved (null): it is never guessed. A bare month is the latest such
// month that has begun by the article's day, or the next one after words of the future.
import { type ApproximateDate, type Day, lastDayOf } from '#lib/domain/approximate-date.ts';
import { isDigit, isLower } from './characters.ts';
import { rules } from './date-rules.ts';

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
    `(?:(?:${leadWords}) |mid-)?(?:${anyMonth}|(?:sun|mon|tues|wednes|thurs|fri|satur)day)(?![a-z])`,
    `(?:${leadWords}|mid-) ?(?:fiscal (?:year )?)?\\d{4}(?!\\d)`,
    '(?:earlier )?today|yesterday|tonight',
    '(?:earlier |later |late |early )?(?:this|last|next|the previous) (?:week|month|year|quarter|morning|afternoon|evening)',
    '(?:calendar )?q[1-4]',
    '(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -](?:quarter|half)',
    'fiscal|fy ?\\d',
    `(?:just |about |around |nearly |almost )?(?:${anyCount}) (?:day|week|month|year)s? (?:ago|earlier)`,
    'a couple of (?:day|week|month|year)s ago',
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|')
    .replace(/^/, '(?<![a-z0-9$\u20ac\u00a3])(?:')
    .concat(')'),
  'y',
);

const compiled = rules.map((rule) => ({ ...rule, regex: new RegExp(`(?:${rule.pattern})(?![a-z0-9])`, 'y') }));

/** The words that a date can begin with, by their first two letters: most words begin otherwise. */
const openings = new Set(
  `${leadWords}|mid|${anyMonth.replace(/[(?:)]+/g, '|')}|sunday|monday|tuesday|wednesday|thursday|friday|saturday|${anyCount.replace('an?', 'a|an')}|today|yesterday|tonight|earlier|later|the|calendar|q1|q2|q3|q4|first|second|third|fourth|fiscal|fy|just|about|around|nearly|almost`
    .split('|')
    .filter((word) => /^[a-z]/.test(word))
    .map((word) => word.slice(0, 2)),
);
const pairOf = (a: number, b: number): number => (a - 97) * 32 + b - 97;
const opens = new Uint8Array(26 * 32 + 32);
for (const pair of openings) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  if (isLower(b)) opens[pairOf(a, b)] = 1;
}
/** Openings whose second letter is none: "a week ago", "q3", "fy 2026". */
const alone = new Set([...openings].flatMap((pair) => (/^[a-z][a-z]$/.test(pair) ? [] : [pair.charCodeAt(0)])));

const PARENTHESIS = 40;
const signs = new Set([0x24, 0x20ac, 0xa3]);

/** Whether a date can begin here: a cheap test before the anchors are tried. */
function mayOpen(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (isLower(code)) {
    const next = folded.charCodeAt(at + 1);
    if (isLower(next) ? opens[pairOf(code, next)] !== 1 : !alone.has(code)) return false;
  } else if (!isDigit(code) && code !== PARENTHESIS) return false;
  const before = folded.charCodeAt(at - 1);
  return !isLower(before) && !isDigit(before) && !signs.has(before);
}

/** All dates of a text, in order; `today` is the article's own day, `month` a day of its month; null where they are unknown. */
export function findDates(text: string, folded: string, today: Day | null, month: Day | null = today): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!mayOpen(folded, at)) continue;
    anchors.lastIndex = at;
    if (!anchors.test(folded)) continue;
    const read = readDateAt(text, folded, at, today, month);
    if (read) {
      found.push(read);
      at = read.end - 1;
    } else if (!isDigit(folded.charCodeAt(at))) at = Math.max(at + 1, nextWord(folded, at)) - 1;
  }
  return found;
}

function nextWord(folded: string, at: number): number {
  const space = folded.indexOf(' ', at);
  return space < 0 ? folded.length : space;
}

function readDateAt(text: string, folded: string, at: number, today: Day | null, month: Day | null): FoundDate | null {
  for (const rule of compiled) {
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
    const date = rule.read(match.slice(1), rule.byDay ? today : month, folded.slice(Math.max(0, at - 24), at));
    if (date === undefined) continue;
    return { start: at, end, date };
  }
  return null;
}

/** Whether a date is so wide that it says nothing about a month. */
export const isWholeYear = (date: ApproximateDate): boolean =>
  date.from.endsWith('-01-01') && date.until.endsWith('-12-31') && date.from.slice(0, 4) === date.until.slice(0, 4);

/** The shortest ISO form that covers the date: its day, its month or its year; null where it spans years. */
export function coveringIso(date: ApproximateDate): string | null {
  if (date.from === date.until) return date.from;
  if (date.from.slice(0, 7) === date.until.slice(0, 7)) return date.from.slice(0, 7);
  return date.from.slice(0, 4) === date.until.slice(0, 4) ? date.from.slice(0, 4) : null;
}

export const monthEnd = (year: number, number: number): Day =>
  `${year}-${String(number).padStart(2, '0')}-${lastDayOf(year, number)}`;
