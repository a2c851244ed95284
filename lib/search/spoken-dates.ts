// Days, months and longer stretches as they are said: "between March and June 2025", "in the first half of 2024", "3 November 2025",
// "last year". A bare year stays a word, since it is in the name of much; what is said from today on needs to know which day that is. Pure;
// English only.
import { type ApproximateDate, addDays, approximateDate, type Day } from '#lib/domain/approximate-date.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ordinals = 'first second third fourth'.split(' ');
/** First and last month; winters belong to two years and are left out. */
const spans = new Map<string, readonly [number, number]>([
  ['spring', [3, 5]],
  ['summer', [6, 8]],
  ['autumn', [9, 11]],
  ['fall', [9, 11]],
]);
const thirds = new Map([
  ['early', 0],
  ['beginning', 0],
  ['start', 0],
  ['mid', 1],
  ['middle', 1],
  ['late', 2],
  ['end', 2],
]);
const daysIn = new Map([
  ['days', 1],
  ['weeks', 7],
  ['months', 30.4],
  ['years', 365.25],
]);

export interface SpokenDate {
  readonly taken: number;
  readonly from: Day | null;
  readonly until: Day | null;
}

interface Period extends ApproximateDate {
  readonly taken: number;
  /** Nothing but a year, or a month that does not say of which: taken for a date only where a word says so. */
  readonly bare: boolean;
}

const yearOf = (word: string | undefined): number | null => (/^(19|20)\d\d$/.test(word ?? '') ? Number(word) : null);
const dayOf = (word: string | undefined): number | null =>
  /^([1-9]|[12]\d|3[01])(st|nd|rd|th)?$/.test(word ?? '') ? Number.parseInt(word ?? '', 10) : null;
const monthOf = (word: string | undefined): number => {
  const name = word ?? '';
  return (months.indexOf(name) === -1 ? shortMonths.indexOf(name) : months.indexOf(name)) + 1;
};

const made = (taken: number, date: ApproximateDate | null, bare = false): Period | null =>
  date && { taken, ...date, bare };

function monthsOf(taken: number, year: number | null, [first, last]: readonly [number, number]): Period | null {
  const [from, until] = year === null ? [null, null] : [approximateDate(year, first), approximateDate(year, last)];
  return from && until && { taken, from: from.from, until: until.until, bare: false };
}

/** "March 2025", "3 March 2025", "March 3 2025", or a month alone, of `year` where one is given. */
function monthAt(words: readonly string[], year: number | null): Period | null {
  const [first, second, third] = words;
  const month = monthOf(first);
  if (month > 0) {
    const [day, ofDay] = [dayOf(second), yearOf(third)];
    if (day !== null && ofDay !== null) return made(3, approximateDate(ofDay, month, day));
    const ofMonth = yearOf(second);
    if (ofMonth !== null) return made(2, approximateDate(ofMonth, month));
    return year === null ? null : made(1, approximateDate(year, month), true);
  }
  const [day, ofDay] = [dayOf(first), yearOf(third)];
  return day !== null && monthOf(second) > 0 && ofDay !== null
    ? made(3, approximateDate(ofDay, monthOf(second), day))
    : null;
}

/** "Q3 2025", "third quarter of 2025", "first half 2025", "summer of 2025". */
function partOfYear(words: readonly string[]): Period | null {
  const [first = '', second = ''] = words;
  const numbered = /^(q[1-4]|h[12])$/.test(first) ? Number(first.charAt(1)) : ordinals.indexOf(first) + 1;
  const length = /^q/.test(first) || second === 'quarter' ? 3 : /^h[12]$/.test(first) || second === 'half' ? 6 : 0;
  const span = spans.get(first);
  const named = /^[qh]\d$/.test(first) || span !== undefined ? 1 : 2;
  const of = words[named] === 'of' ? 1 : 0;
  const [year, taken] = [yearOf(words[named + of]), named + of + 1];
  if (span) return monthsOf(taken, year, span);
  if (numbered < 1 || length === 0 || numbered * length > 12) return null;
  return monthsOf(taken, year, [(numbered - 1) * length + 1, numbered * length]);
}

const monthBefore = (year: number, month: number, before: number): [number, number] => {
  const at = year * 12 + month - 1 - before;
  return [Math.floor(at / 12), (at % 12) + 1];
};

/** "This year", "last month", "the past six weeks" as of a day; the past so many days end with it. */
function fromToday(words: readonly string[], today: Day): Period | null {
  const [first = '', second = '', third = ''] = words;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (first === 'today') return made(1, { from: today, until: today });
  if (first === 'yesterday') return made(1, { from: addDays(today, -1), until: addDays(today, -1) });
  const back = first === 'this' ? 0 : first === 'last' || first === 'previous' || first === 'past' ? 1 : null;
  if (back === null) return null;
  if (second === 'year') return made(2, approximateDate(year - back));
  if (second === 'month') return made(2, approximateDate(...monthBefore(year, month, back)));
  if (second === 'week') return made(2, { from: addDays(today, -7), until: today });
  if (second === 'quarter') {
    const [ofYear, start] = monthBefore(year, month - ((month - 1) % 3), 3 * back);
    return monthsOf(2, ofYear, [start, start + 2]);
  }
  const count = Number(second);
  const days = daysIn.get(third);
  if (back === 0 || days === undefined || !/^\d{1,3}$/.test(second)) return null;
  return made(3, { from: addDays(today, -Math.round(count * days)), until: today });
}

/** "Early 2025", "mid-2025", "the end of January 2026": a third of a year or of a month. */
function thirdAt(words: readonly string[]): Period | null {
  const [, joined = '', ofYear] = /^(early|mid|late)-(\d{4})$/.exec(words[0] ?? '') ?? [];
  const third = thirds.get(joined || (words[0] ?? ''));
  if (third === undefined) return null;
  if (joined) return monthsOf(1, yearOf(ofYear), [4 * third + 1, 4 * third + 4]);
  const skip = words[1] === 'of' ? 2 : 1;
  const year = yearOf(words[skip]);
  if (year !== null) return monthsOf(skip + 1, year, [4 * third + 1, 4 * third + 4]);
  const month = monthAt(words.slice(skip), null);
  if (month?.taken !== 2) return null;
  const from = addDays(month.from, 10 * third);
  return { taken: skip + 2, from, until: third === 2 ? month.until : addDays(from, 9), bare: false };
}

function periodAt(words: readonly string[], today: Day | null, year: number | null): Period | null {
  const the = words[0] === 'the' ? 1 : 0;
  const said = words.slice(the);
  const whole = yearOf(said[0]);
  const found =
    (whole === null ? null : made(1, approximateDate(whole), true)) ??
    monthAt(said, year) ??
    partOfYear(said) ??
    thirdAt(said) ??
    (today === null ? null : fromToday(said, today));
  return found && { ...found, taken: found.taken + the };
}

/** The year of a month that says none: of today's months of that name the last one that has begun. */
function lastYearOf(word: string | undefined, today: Day | null): number | null {
  const month = monthOf(word);
  if (month === 0 || today === null) return null;
  return Number(today.slice(0, 4)) - (month > Number(today.slice(5, 7)) ? 1 : 0);
}

/** "Between March and June 2025", "from 2019 to 2021", "2019-2021". */
function spanAt(words: readonly string[], today: Day | null): SpokenDate | null {
  const joined = /^((?:19|20)\d\d)[-–]((?:19|20)\d\d)$/.exec(words[0] ?? '');
  const joins = words[0] === 'between' ? /^and$/ : words[0] === 'from' ? /^(to|until|till|through)$/ : null;
  if (joined) {
    const [from, until] = [approximateDate(Number(joined[1])), approximateDate(Number(joined[2]))];
    return from && until && from.from <= until.from ? { taken: 1, from: from.from, until: until.until } : null;
  }
  if (joins === null) return null;
  const middle = words.findIndex((word, i) => i > 1 && i < 5 && joins.test(word));
  const last = middle === -1 ? null : periodAt(words.slice(middle + 1), today, null);
  const first = last && periodAt(words.slice(1, middle), today, Number(last.from.slice(0, 4)));
  if (!first || !last || first.taken !== middle - 1 || first.from > last.until) return null;
  return { taken: middle + 1 + last.taken, from: first.from, until: last.until };
}

const within = new Set(['in', 'at', 'during', 'within', 'on', 'from', 'of']);

/** What these words begin with, said as a date; null where they begin with none. `today` makes sense of "last year". */
export function readDate(words: readonly string[], today: Day | null): SpokenDate | null {
  const span = spanAt(words, today);
  if (span) return span;
  const relation = words[0] ?? '';
  const says = within.has(relation) || ['since', 'before', 'after', 'until', 'till', 'by'].includes(relation);
  if (!says) {
    const period = periodAt(words, today, null);
    return period && !period.bare ? { taken: period.taken, from: period.from, until: period.until } : null;
  }
  const ends = !within.has(relation) && words.slice(1, 4).join(' ') === 'the end of' ? 3 : 0;
  const said = words.slice(1 + ends);
  const period = periodAt(said, today, relation === 'of' ? null : lastYearOf(said[0], today));
  if (!period) return null;
  const taken = 1 + ends + period.taken;
  if (relation === 'since') return { taken, from: period.from, until: null };
  if (relation === 'after') return { taken, from: period.until, until: null };
  if (relation === 'before') return { taken, from: null, until: period.from };
  if (!within.has(relation)) return { taken, from: null, until: period.until };
  return { taken, from: period.from, until: period.until };
}
