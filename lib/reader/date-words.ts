// Month and weekday names of the languages that feeds and pages come in, and the zones that they abbreviate. The names come from the
// platform's own tables, so no list of ours can be incomplete or misspelt.

const LANGUAGES = (
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl tr ru uk bg el ca id et lt lv ar hi he th ms sr sr-Latn mk be is eu gl sq az kk ka hy ' +
  'ur bn ta te mr gu kn ml sw fil af lb ja zh zh-TW ko vi'
).split(' ');

/** Lower case, without accents and dots: "Déc." and "dec" are the same word. The marks of India and Thailand are vowels: months differ by them. */
const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/(?![\u0900-\u0e7f])\p{M}|\p{Cf}|[.॰]/gu, '')
    .toLowerCase();

type Part = 'month' | 'weekday';

const FIRSTS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
const A_WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 8, 1 + day))); // from a Sunday

function collect(options: Intl.DateTimeFormatOptions, part: Part, dates: readonly Date[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
    dates.forEach((date, index) => {
      const word = foldWord(format.formatToParts(date).find(({ type }) => type === part)?.value ?? '');
      if (/^\p{L}[\p{L}\p{M}]+$/u.test(word) && !found.has(word)) found.set(word, index);
    });
  }
  return found;
}

const listWords = (text: string): string[] => foldWord(text).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** "a las", "klo", "г.", "יום": what a whole date of a language has beside its parts, and weekdays of two words. */
function collectFiller(): Set<string> {
  const found = new Set<string>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
    for (const date of A_WEEK) {
      for (const { type, value } of format.formatToParts(date)) {
        const said = listWords(value);
        if (type === 'literal' || (type === 'weekday' && said.length > 1)) for (const word of said) found.add(word);
      }
    }
  }
  return found;
}

/** Words for the two halves of a day, each without spaces and dots; half a day too early would be invented. */
function collectHalves(): Map<string, 'am' | 'pm'> {
  const halves = new Map<string, 'am' | 'pm'>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      timeStyle: 'short',
      hour12: true,
      timeZone: 'UTC',
    });
    for (const [hour, half] of [
      [9, 'am'],
      [15, 'pm'],
    ] as const) {
      const said =
        format.formatToParts(Date.UTC(2024, 0, 1, hour)).find(({ type }) => type === 'dayPeriod')?.value ?? '';
      if (said) halves.set(foldWord(said).replace(/\s/g, ''), half);
    }
  }
  return halves;
}

const MONTH_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

function collectAll() {
  const months = new Map(MONTH_FORMS.toReversed().flatMap((form) => [...collect(form, 'month', FIRSTS)]));
  months.set('sept', 8);
  // July in Croatia, August in Czechia.
  months.delete('srp');
  const weekdays = new Map(
    [...collect({ weekday: 'short' }, 'weekday', A_WEEK), ...collect({ weekday: 'long' }, 'weekday', A_WEEK)].concat([
      ['tues', 2],
      ['wednes', 3],
      ['thur', 4],
      ['thurs', 4],
    ]),
  );
  return { months, weekdays, filler: collectFiller(), halves: collectHalves() };
}

/** Made when a date is first written in words: it takes a fifth of a second of a processor, and few commands read such dates. */
let collected: ReturnType<typeof collectAll> | null = null;
function words(): ReturnType<typeof collectAll> {
  collected ??= collectAll();
  return collected;
}

/** 1-12, or null. */
export function monthOf(word: string): number | null {
  const folded = foldWord(word);
  // Hebrew writes "in" and the month as one word.
  const month = words().months.get(folded) ?? words().months.get(folded.replace(/^ב/, ''));
  return month === undefined ? null : month + 1;
}

/** 0 (Sunday) to 6, or null. */
export const weekdayOf = (word: string): number | null => words().weekdays.get(foldWord(word)) ?? null;

/** Whether whole dates of some language have this word beside their parts. */
export const isFiller = (word: string): boolean => words().filler.has(foldWord(word));

export const halfOf = (said: string): 'am' | 'pm' | null =>
  words().halves.get(foldWord(said).replace(/\s/g, '')) ?? null;

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
    TRT: 180,
    PKT: 300,
    IST: 330,
    WIB: 420,
    ICT: 420,
    WITA: 480,
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
