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

/** What the text told last, where it did. */
export interface ToldLast {
  readonly day: Day | null;
  /** A day of the month that it told last, be it by a day of that month. */
  readonly month: Day | null;
}

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
    told: ToldLast,
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

const count = '(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty-four|forty-eight|\\d{1,2})';

const nearly = '(?:just |about |around |nearly |almost )?';

/** "The news comes a week after X sued Y", "raised it a year after its last round": what follows is told against the news. */
const afterNews =
  '(?= after (?:it|they|its|their|the (?:company|firm|start-?up|two|pair|companies|firms)|reports?|[a-z-]+)\\b)';

/** Not of what is itself told of another time: "in 2021, a year after it". */
const isBeforeNews = (left: string): boolean =>
  /\b(?:comes?|coming|arrives|lands) (?:(?:just|only|barely|exactly|roughly|some|over|(?:little )?(?:more|less) than) )?$/.test(
    left,
  );

/** "The next day", and not "over the next week". */
const meansNext = (left: string): boolean => /(?<!\b(?:over|within|for|during|throughout) )\bthe $/.test(left);

const countOf = (n: string | undefined): number => Number(parseNumberWord(n ?? '') ?? n);

const fewDaysBefore = (today: Day): ApproximateDate => ({ from: addDays(today, -7), until: addDays(today, -1) });

/** So many hours, days or weeks after a day. */
const later = (day: Day, count: string | undefined, unit: string | undefined): ApproximateDate | null => {
  const n = count === 'twenty-four' ? 24 : count === 'forty-eight' ? 48 : countOf(count);
  if (!Number.isInteger(n)) return null;
  if (unit === 'week') return weekBack(addDays(day, 7 * n), 0);
  return daysBack(day, -(unit === 'hour' ? Math.floor(n / 24) : n));
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
    // What was earlier this week is over.
    pattern: 'earlier this week',
    read: (_, today) => (today === null ? null : { ...weekBack(today, 0), until: today }),
  },
  {
    byDay: true,
    pattern: '(?:later )?this week',
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
    pattern: '(?:over|during) the (spring|summer|autumn|fall)',
    read: ([name], today) => (today === null ? null : nearestSeason(name, today, false)),
  },
  {
    pattern: '(?:earlier |later )?(this|last) (spring|summer|autumn|fall)',
    read: ([which, name], today) => (today === null ? null : nearestSeason(name, today, which === 'last')),
  },
  { pattern: 'next month', read: (_, today) => (today === null ? null : monthsBack(today, -1)) },
  {
    pattern: '(?:earlier |later |early |late )?this year|earlier in the year|(?:start|beginning) of the year',
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
    pattern: `${nearly}${count} (day|week)s?${afterNews}`,
    read: ([n, unit], today, left) => (isBeforeNews(left) ? ago(n, unit, today) : undefined),
  },
  {
    pattern: `${nearly}${count} (month|year)s?${afterNews}`,
    read: ([n, unit], today, left) => (isBeforeNews(left) ? ago(n, unit, today) : undefined),
  },
  {
    byDay: true,
    pattern: `${nearly}(?:a few |several )?days (?:ago|earlier)`,
    read: (_, today) => (today === null ? null : fewDaysBefore(today)),
  },
  {
    byDay: true,
    pattern: `${nearly}(?:a few |several )?days${afterNews}`,
    read: (_, today, left) => (!isBeforeNews(left) ? undefined : today === null ? null : fewDaysBefore(today)),
  },
  {
    byDay: true,
    // "Two days later": seen from the day that was told before.
    pattern: `${nearly}${count} (hour|day|week)s? later`,
    read: ([n, unit], _today, _left, { day }) => (day === null ? null : later(day, n, unit)),
  },
  {
    byDay: true,
    pattern: '(?:next|following) (day|week)',
    read: ([unit], _today, left, { day }) =>
      meansNext(left) ? (day === null ? null : later(day, '1', unit)) : undefined,
  },
  {
    pattern: `${nearly}${count} months? later`,
    read: ([n], _today, _left, { month }) => (month === null ? null : monthsBack(month, -countOf(n))),
  },
  {
    pattern: 'following month',
    read: (_, _today, left, { month }) =>
      !meansNext(left) ? undefined : month === null ? null : monthsBack(month, -1),
  },
  {
    byDay: true,
    // "On the same day X announced": the day that was told before, else that of the article.
    pattern: 'same (day|date|week)(?! as| that| delivery)',
    read: ([unit], today, left, { day }) => {
      const meant = day ?? today;
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
