// Month and weekday names of the languages that feeds and pages come in, and the zones that they abbreviate. The names come from the
// platform's own tables, so no list of ours can be incomplete or misspelt.

const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl tr ru uk bg el ca id et lt lv ar hi he'.split(
  ' ',
);

/** Lower case, without accents and dots: "Déc." and "dec" are the same word. */
const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

function collect(options: Intl.DateTimeFormatOptions, part: 'month' | 'weekday', dates: Date[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
    dates.forEach((date, index) => {
      const word = foldWord(format.formatToParts(date).find(({ type }) => type === part)?.value ?? '');
      if (/^\p{L}{2,}$/u.test(word) && !words.has(word)) words.set(word, index);
    });
  }
  return words;
}

const MONTH_FORMS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];
const FIRSTS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
const A_WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 8, 1 + day))); // from a Sunday

const MONTHS = new Map(MONTH_FORMS.toReversed().flatMap((form) => [...collect(form, 'month', FIRSTS)]));
MONTHS.set('sept', 8);
const WEEKDAYS = new Map(
  [...collect({ weekday: 'short' }, 'weekday', A_WEEK), ...collect({ weekday: 'long' }, 'weekday', A_WEEK)].concat([
    ['tues', 2],
    ['wednes', 3],
    ['thur', 4],
    ['thurs', 4],
  ]),
);

/** 1-12, or null. */
export function monthOf(word: string): number | null {
  const month = MONTHS.get(foldWord(word));
  return month === undefined ? null : month + 1;
}

/** 0 (Sunday) to 6, or null. */
export const weekdayOf = (word: string): number | null => WEEKDAYS.get(foldWord(word)) ?? null;

/** Minutes east of Greenwich. Ambiguous letters (IST, CST of China) are read as the feeds of this field use them. */
export const ZONE_MINUTES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    WEST: 60,
    BST: 60,
    CET: 60,
    MET: 60,
    CEST: 120,
    MEST: 120,
    EET: 120,
    EEST: 180,
    MSK: 180,
    IST: 330,
    SGT: 480,
    HKT: 480,
    AWST: 480,
    JST: 540,
    KST: 540,
    AEST: 600,
    AEDT: 660,
    NZST: 720,
    NZDT: 780,
    EDT: -240,
    EST: -300,
    ET: -300,
    CDT: -300,
    CST: -360,
    CT: -360,
    MDT: -360,
    MST: -420,
    MT: -420,
    PDT: -420,
    PST: -480,
    PT: -480,
    AKDT: -480,
    AKST: -540,
    HST: -600,
    BRT: -180,
    ART: -180,
  }),
); // biome keeps this table as it is
