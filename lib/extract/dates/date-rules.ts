// How English news writes dates, as rules: a pattern and the dates it means, seen from the article's own day. What depends on
// that day means nothing where it is unknown.
import { type ApproximateDate, addDays, approximateDate, type Day } from '#lib/domain/approximate-date.ts';
import { parseNumberWord } from '#lib/extract/figures/decimal.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const month =
  '(january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?(?= ?\\d))';

const lead =
  '(?:back in |in |on |since |until |by |late |early |mid-|from |through |during |around |of |before |after )?';

const day = '(\\d{1,2})(?:st|nd|rd|th)?';

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** "its 2022 purchase of X": what a year in front of it says the time of. */
export const dated =
  'purchase|acquisition|takeover|buyout|merger|deal|agreement|partnership|investment|round|lawsuit|suit|settlement|contract|sale|loan';

interface Rule {
  readonly pattern: string;
  /** Whether the word at the match must be capitalised, as months and weekdays are. */
  readonly capital?: boolean;
  /** Counts in days or weeks: an article of which only the month is known leaves it open. */
  readonly byDay?: boolean;
  readonly read: (
    groups: ReadonlyArray<string | undefined>,
    today: Day | null,
    left: string,
    /** The day that the text told last, or null. */
    told: Day | null,
  ) => ApproximateDate | null | undefined;
}

const monthNumber = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3)) + 1;

const yearOf = (today: Day) => Number(today.slice(0, 4));

const monthOf = (today: Day) => Number(today.slice(5, 7));

const span = (from: ApproximateDate | null, until: ApproximateDate | null): ApproximateDate | null =>
  from && until ? { from: from.from, until: until.until } : null;

const quarter = (year: number, n: number) => span(approximateDate(year, n * 3 - 2), approximateDate(year, n * 3));

const half = (year: number, n: number) => span(approximateDate(year, n * 6 - 5), approximateDate(year, n * 6));

const seasonStarts: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9 };

/** "summer 2024": three months, as the north counts them. */
const season = (year: number, name: string | undefined) => {
  const start = seasonStarts[name ?? ''];
  return start === undefined ? null : span(approximateDate(year, start), approximateDate(year, start + 2));
};

/** "this summer", "last summer": of this year; "last" is the year before where this year's has not ended. */
const nearestSeason = (name: string | undefined, today: Day, isLast: boolean): ApproximateDate | null => {
  const here = season(yearOf(today), name);
  return here && isLast && here.until >= today ? season(yearOf(today) - 1, name) : here;
};

const monthsBack = (today: Day, n: number) => {
  const at = yearOf(today) * 12 + monthOf(today) - 1 - n;
  return approximateDate(Math.floor(at / 12), (at % 12) + 1);
};

/** Monday to Sunday of the week that lies `n` weeks back. */
const weekBack = (today: Day, n: number): ApproximateDate => {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(today, -sinceMonday - 7 * n);
  return { from, until: addDays(from, 6) };
};

const future =
  /(?:\bby|\bnext|\bstarting|\bbeginning(?: in)?|\buntil|\bthrough|\bfrom|\bwill [a-z]{2,15} (?:in|on)|\bexpected (?:in|on)) ?$/;

/** The latest such month that has begun by `today`, or the coming one after words of the future. */
function nearestMonth(number: number, today: Day | null, left: string): ApproximateDate | null {
  if (!today) return null;
  const ahead = future.test(left) && number > monthOf(today);
  const year = number <= monthOf(today) || ahead ? yearOf(today) : yearOf(today) - 1;
  return approximateDate(year, number);
}

const dayInYear = (
  number: number,
  dayText: string | undefined,
  today: Day | null,
  left: string,
): ApproximateDate | null | undefined => {
  if (!today) return null;
  const here = approximateDate(yearOf(today), number, Number(dayText));
  if (!here) return undefined;
  if (here.from <= today || future.test(left)) return here;
  return addDays(today, 21) >= here.from ? here : approximateDate(yearOf(today) - 1, number, Number(dayText));
};

const ago = (count: string | undefined, unit: string | undefined, today: Day | null): ApproximateDate | null => {
  const n = Number(parseNumberWord(count ?? '') ?? count);
  if (!today || !Number.isInteger(n)) return null;
  if (unit === 'day') return { from: addDays(today, -n), until: addDays(today, -n) };
  if (unit === 'week') return weekBack(today, n);
  return unit === 'month' ? monthsBack(today, n) : approximateDate(yearOf(today) - n);
};

const weekday = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)';

/** How many days ago a day of the week was; 0 for today. */
const daysSince = (name: string | undefined, today: Day): number =>
  (new Date(`${today}T00:00:00Z`).getUTCDay() - weekdays.indexOf((name ?? '').slice(0, 3)) + 7) % 7;

const daysBack = (today: Day, n: number): ApproximateDate => ({ from: addDays(today, -n), until: addDays(today, -n) });

export const rules: readonly Rule[] = [
  { pattern: '(\\d{4})-(\\d{2})-(\\d{2})', read: ([y, m, d]) => approximateDate(Number(y), Number(m), Number(d)) },
  {
    pattern: `${lead}${month} ${day}(?:,| of)? (\\d{4})`,
    capital: true,
    read: ([m, d, y]) => approximateDate(Number(y), monthNumber(m), Number(d)) ?? undefined,
  },
  {
    pattern: `${lead}${day} (?:of )?${month},? (\\d{4})`,
    read: ([d, m, y]) => approximateDate(Number(y), monthNumber(m), Number(d)) ?? undefined,
  },
  {
    pattern: `${lead}${month},? (?:of )?(\\d{4})`,
    capital: true,
    read: ([m, y]) => approximateDate(Number(y), monthNumber(m)),
  },
  {
    pattern: `${lead}${month} ${day}(?![\\d%]|(?:,\\d)|-year)`,
    capital: true,
    read: ([m, d], today, left) => dayInYear(monthNumber(m), d, today, left),
  },
  { pattern: `${lead}${day} ${month}`, read: ([d, m], today, left) => dayInYear(monthNumber(m), d, today, left) },
  {
    pattern: `${lead}${month},?(?: of)? last year`,
    capital: true,
    read: ([m], today) => (today === null ? null : approximateDate(yearOf(today) - 1, monthNumber(m))),
  },
  {
    pattern: `${lead}${month},?(?: of)? this year`,
    capital: true,
    read: ([m], today) => (today === null ? null : approximateDate(yearOf(today), monthNumber(m))),
  },
  {
    pattern: `${lead}${month},?(?: of)? next year`,
    capital: true,
    read: ([m], today) => (today === null ? null : approximateDate(yearOf(today) + 1, monthNumber(m))),
  },
  {
    pattern: `next ${month}`,
    read: ([m], today) =>
      today === null
        ? null
        : approximateDate(yearOf(today) + (monthNumber(m) > monthOf(today) ? 0 : 1), monthNumber(m)),
  },
  {
    pattern: `(?:last |early |late |mid-|since |in |back in |this )?${month}(?! \\d)`,
    capital: true,
    read: ([m], today, left) => nearestMonth(monthNumber(m), today, left),
  },
  {
    pattern: '(?:calendar )?q([1-4])(?: of)?(?: fiscal(?: year)?)? ?(\\d{4})',
    read: ([q, y]) => quarter(Number(y), Number(q)),
  },
  {
    pattern: '(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter(?: of)?(?: fiscal(?: year)?)? (\\d{4})',
    read: ([q, y]) => quarter(Number(y), ordinals[q ?? ''] ?? 1),
  },
  { pattern: '(first|second)[ -]half(?: of)? (\\d{4})', read: ([h, y]) => half(Number(y), ordinals[h ?? ''] ?? 1) },
  {
    pattern: '(first|second|third|fourth)[ -]quarter of (this|last|next) year',
    read: ([q, which], today) =>
      today === null
        ? null
        : quarter(yearOf(today) + (which === 'last' ? -1 : which === 'next' ? 1 : 0), ordinals[q ?? ''] ?? 1),
  },
  {
    pattern: '(first|second)[ -]half of (this|last|next) year',
    read: ([h, which], today) =>
      today === null
        ? null
        : half(yearOf(today) + (which === 'last' ? -1 : which === 'next' ? 1 : 0), ordinals[h ?? ''] ?? 1),
  },
  { pattern: '(?:fiscal(?: year)?|fy) ?(\\d{4})', read: ([y]) => approximateDate(Number(y)) },
  {
    pattern:
      '(?:in |since |by |during |until |through |of |early |late |mid-|from |back in |around |end of |year |before |after )(\\d{4})(?![\\d,.]\\d| (?:employees|people|customers|companies|startups|gpus|chips|users|jobs|mw|gw|megawatts))',
    read: ([y]) => (Number(y) >= 1950 && Number(y) <= 2060 ? approximateDate(Number(y)) : undefined),
  },
  {
    pattern: `(\\d{4})(?= (?:[a-z-]+ )?(?:${dated})\\b)`,
    read: ([y]) => (Number(y) >= 1990 && Number(y) <= 2050 ? approximateDate(Number(y)) : undefined),
  },
  {
    pattern: '\\((\\d{4})\\)',
    read: ([y]) => (Number(y) >= 1980 && Number(y) <= 2050 ? approximateDate(Number(y)) : undefined),
  },
  {
    byDay: true,
    pattern: `last ${weekday}`,
    capital: true,
    // "Last Tuesday", said on a Tuesday, is not today.
    read: ([name], today) => (today === null ? null : daysBack(today, daysSince(name, today) || 7)),
  },
  {
    byDay: true,
    pattern: `(?:on |this |late |early )?${weekday}`,
    capital: true,
    read: ([name], today, left) => {
      if (!today) return null;
      return /next $|coming $/.test(left) ? undefined : daysBack(today, daysSince(name, today));
    },
  },
  {
    byDay: true,
    pattern: '(?:earlier )?today|this (?:morning|afternoon|evening)|tonight',
    read: (_, today) => (today === null ? null : { from: today, until: today }),
  },
  {
    byDay: true,
    pattern: 'yesterday',
    read: (_, today) => (today === null ? null : { from: addDays(today, -1), until: addDays(today, -1) }),
  },
  {
    byDay: true,
    pattern: '(?:earlier |later )?this week',
    read: (_, today) => (today === null ? null : weekBack(today, 0)),
  },
  {
    byDay: true,
    pattern: '(?:late |earlier )?last week|the previous week',
    read: (_, today) => (today === null ? null : weekBack(today, 1)),
  },
  {
    byDay: true,
    pattern: 'the week before last',
    read: (_, today) => (today === null ? null : weekBack(today, 2)),
  },
  {
    byDay: true,
    pattern: '(?:over|during) the weekend',
    read: (_, today) => {
      if (today === null) return null;
      const sunday = addDays(today, -daysSince('sunday', today));
      return { from: addDays(sunday, -1), until: sunday };
    },
  },
  {
    pattern: '(?:earlier |later )?this month|(?:earlier|later) in the month',
    read: (_, today) => (today === null ? null : approximateDate(yearOf(today), monthOf(today))),
  },
  {
    pattern: '(?:late |early )?last month|the previous month',
    read: (_, today) => (today === null ? null : monthsBack(today, 1)),
  },
  {
    pattern:
      '(?:earlier |late |later |last |this |in the |over the )?(?:late |early )?(spring|summer|autumn|fall)(?: of)? (\\d{4})',
    read: ([name, y]) => season(Number(y), name),
  },
  {
    pattern: '(?:earlier |later )?(this|last) (spring|summer|autumn|fall)',
    read: ([which, name], today) => (today === null ? null : nearestSeason(name, today, which === 'last')),
  },
  { pattern: 'next month', read: (_, today) => (today === null ? null : monthsBack(today, -1)) },
  {
    pattern: '(?:earlier |later |early |late )?this year|earlier in the year',
    read: (_, today) => (today === null ? null : approximateDate(yearOf(today))),
  },
  {
    pattern: '(?:late |early |earlier )?last year|the previous year',
    read: (_, today) => (today === null ? null : approximateDate(yearOf(today) - 1)),
  },
  { pattern: 'next year', read: (_, today) => (today === null ? null : approximateDate(yearOf(today) + 1)) },
  {
    pattern: 'last quarter',
    read: (_, today) => {
      if (!today) return null;
      const at = Math.floor((monthOf(today) - 1) / 3);
      return at === 0 ? quarter(yearOf(today) - 1, 4) : quarter(yearOf(today), at);
    },
  },
  {
    byDay: true,
    pattern:
      '(?:just |about |around |nearly |almost )?(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) (day|week)s? (?:ago|earlier)',
    read: ([n, unit], today) => ago(n, unit, today),
  },
  {
    pattern:
      '(?:just |about |around |nearly |almost )?(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) (month|year)s? (?:ago|earlier)',
    read: ([n, unit], today) => ago(n, unit, today),
  },
  {
    byDay: true,
    // "On the same day X announced": the day that was told before, else that of the article.
    pattern: 'same (day|date|week)(?! as| that| delivery)',
    read: ([unit], today, left, told) => {
      const meant = told ?? today;
      if (!/\b(?:on|in|during) (?:that|the|the very|that very) $/.test(left)) return undefined;
      if (meant === null) return null;
      return unit === 'week' ? weekBack(meant, 0) : { from: meant, until: meant };
    },
  },
  {
    byDay: true,
    pattern: 'a couple of (day|week|month|year)s ago',
    read: ([unit], today) =>
      unit === 'week' || unit === 'day'
        ? today === null
          ? null
          : { from: addDays(today, unit === 'week' ? -21 : -3), until: addDays(today, unit === 'week' ? -7 : -1) }
        : ago('two', unit, today),
  },
];

// One scan over all anchors finds where a date can start; the rules are then tried there, in their order, longest first.
