// Folded text -> the figures in it, in reading order: money, electrical power, chips, per cent, and plain numbers. A figure
// keeps its bound ("up to"), its scale and what follows it at once; what it belongs to is decided later. Every pattern is
// anchored at a digit or number word and of bounded length, so the cost grows with the text and no faster.
import type { Bound } from '#lib/domain/money.ts';
import { isDigit, isLower, isUpper, isWordCode } from '#lib/extract/text/characters.ts';
import { type Letters, letterAt } from '#lib/extract/text/letters.ts';
import { AnchoredPattern } from '#lib/extract/words/anchored-pattern.ts';
import {
  currencyOfPrefix,
  currencyOfSuffix,
  currencyPrefixPattern,
  currencySuffixPattern,
  gluedForms,
} from './currencies.ts';
import { numberWordPattern, parseDecimal, parseNumberWord, shiftDecimal } from './decimal.ts';

export type QuantityKind = 'money' | 'power' | 'chips' | 'percent' | 'shares' | 'number';

export interface Quantity {
  readonly kind: QuantityKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Upper end of a range. */
  readonly high: string | null;
  /** Currency code of money, GW or MW of power, '' else. */
  readonly unit: string;
  readonly bound: Bound;
  readonly period: 'total' | 'year' | 'quarter' | 'month';
}

const scales: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  millions: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  m: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  bln: 9,
  b: 9,
  trillion: 12,
  trillions: 12,
  tn: 12,
  trn: 12,
  t: 12,
  crore: 7,
  crores: 7,
  cr: 7,
  lakh: 5,
  lakhs: 5,
  'lakh crore': 12,
  milliard: 9,
};
const scaleWords =
  'lakh crore|thousand|millions?|billions?|trillions?|crores?|lakhs?|milliard|mn|mln|mio|bn|bln|tn|trn|cr|k|m|b|t';
const number = String.raw`\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,6})?`;
const scale = `(?:\\+?[ -]?(${scaleWords})(?![a-z0-9]))?`;
const figure = new RegExp(`(${number})${scale}`, 'y');
const signBefore = new RegExp(`(?<=(?:^|[^a-z0-9])(${currencyPrefixPattern})( ?))`, 'y');
const inWords = new RegExp(
  `(?<![a-z0-9])(?:(${currencyPrefixPattern}) ?)?(${numberWordPattern})[ -](hundred |thousand |million|billion|trillion|crore|gigawatt|megawatt)`,
  'g',
);
const scaleAfter = new AnchoredPattern('[ -](?:hundred |thousand |[mbt]r?illion|crore|gigawatt|megawatt)');
/** No currency and number in words are longer. */
const longestWords = 24;
const suffix = new AnchoredPattern(`[ -]?(${currencySuffixPattern})(?![a-z0-9])`);
const rangeEnd = new AnchoredPattern(`(?: ?- ?| to | and )(?:(${currencyPrefixPattern}) ?)?(${number})${scale}`);
const plus = new AnchoredPattern(String.raw`\+|-plus| or more| plus(?= )`);
const power = new AnchoredPattern(`[ -]?(gigawatts?|megawatts?|gw|mw|kilowatts?|kw)(?![a-z0-9])`);
const percent = new AnchoredPattern(` ?%| per ?cent(?:age points)?(?![a-z])| percent(?![a-z])`);
const chips = new AnchoredPattern(
  `(?: (?:of |its |the )?[a-z0-9]{1,12}(?:'s)?){0,4}? (?:chips|gpus|processors|accelerators|tpus|cpus|superchips|h100s|h200s|b200s|gb200s|gb300s|a100s|xpus)(?![a-z])`,
);
const shares = new AnchoredPattern(`(?: [a-z]{2,12}){0,2}? (?:shares|warrants)(?![a-z])`);
const perPeriod = new AnchoredPattern(
  ` ?(?:/ ?(?:year|yr)|(?:a|per|each|every) (?:year|annum)|annually|yearly|in annual|of annual|(?:a|per|each|every|/ ?) ?(?:month|quarter)|monthly|quarterly)`,
);
const perShare = new AnchoredPattern(` ?(?:a|per) share`);

/** Words right before a figure: matched backwards from where it begins. */
const bounds: ReadonlyArray<readonly [Bound, RegExp]> = [
  [
    'up_to',
    /(?<=(?:up[ -]to|as much as|as many as|at most|maximum of|no more than|a ceiling of|capped at)(?: an?)?(?: additional| further)?(?: the equivalent of)?[ -]?)/y,
  ],
  [
    'at_least',
    /(?<=(?:at least|more than|over|exceed(?:s|ing|ed)?|upwards? of|north of|minimum of|above|no less than|greater than|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)|in excess of|beyond|past)(?: an?)?(?: additional| further)?[ -]?)/y,
  ],
  [
    'about',
    /(?<=(?:about|around|roughly|approximately|nearly|almost|some|estimated|close to|approx\.?|circa|~|just (?:under|over|shy of)|an? (?:reported )?estimated|in the region of|near|more or less|(?:just )?under|less than|below|fewer than)(?: an?)?(?: additional| further)?[ -]?)/y,
  ],
];

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const standsAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const times = (value: string, scaleWord: string | undefined): string =>
  shiftDecimal(value, scales[scaleWord ?? ''] ?? 0);

const anyBound = new RegExp(bounds.map(([, pattern]) => pattern.source).join('|'), 'y');

function boundAt(text: string, start: number): Bound {
  if (!standsAt(anyBound, text, start)) return 'exact';
  for (const [bound, pattern] of bounds) if (standsAt(pattern, text, start)) return bound;
  return 'exact';
}

function periodAt(letters: Letters, end: number): { period: Quantity['period']; end: number } {
  const found = perPeriod.match(letters, end)?.[0];
  if (!found) return { period: 'total', end };
  const period = found.includes('quarter') ? 'quarter' : found.includes('month') ? 'month' : 'year';
  return { period, end: end + found.length };
}

/** A number whose digits end at `end`: which kind it is, by what stands around it. */
function complete(
  letters: Letters,
  start: number,
  end: number,
  value: string,
  prefix: string | undefined,
  scaleWord: string | undefined,
): Quantity | null {
  const { folded: text } = letters;
  const total = times(value, scaleWord);
  let currency = prefix ? currencyOfPrefix(prefix) : null;
  let last = end;
  const word = suffix.match(letters, end);
  if (word) {
    const named = currencyOfSuffix(word[1] ?? '');
    if (named && (currency === null || named !== 'USD')) currency = named;
    last = end + word[0].length;
  }
  const afterPlus = plus.match(letters, last);
  if (currency !== null) {
    if (perShare.match(letters, last)) return null;
    const bound = afterPlus || text.slice(start, end).includes('+') ? 'at_least' : boundAt(text, start);
    const { period } = periodAt(letters, last + (afterPlus?.[0].length ?? 0));
    return { kind: 'money', start, end: last, value: total, high: null, unit: currency, bound, period };
  }
  const bound = afterPlus || text.slice(start, end).includes('+') ? 'at_least' : boundAt(text, start);
  const base = { start, value: total, high: null, bound, period: 'total' } as const;
  const from = end + (afterPlus?.[0].length ?? 0);
  const watts = power.match(letters, from);
  if (watts) {
    const unit = watts[1] ?? '';
    if (unit.startsWith('k')) return null;
    return { ...base, kind: 'power', end: from + watts[0].length, unit: unit.startsWith('g') ? 'GW' : 'MW' };
  }
  const share = percent.match(letters, end);
  if (share) return { ...base, kind: 'percent', end: end + share[0].length, unit: '' };
  const count = total.length >= 4 ? chips.match(letters, from) : null;
  if (count) return { ...base, kind: 'chips', end: from, unit: '' };
  const stock = total.length >= 4 ? shares.match(letters, from) : null;
  if (stock) return { ...base, kind: 'shares', end: from, unit: '' };
  return { ...base, kind: 'number', end, unit: '' };
}

/** "$10 billion to $15 billion", "$10-15bn", "between 5 and 7 billion euros": joins the two ends. */
function withRange(letters: Letters, low: Quantity, rawLow: string, lowScale: string | undefined): Quantity {
  if (low.kind !== 'money' && low.kind !== 'number') return low;
  const { folded: text } = letters;
  const second = rangeEnd.match(letters, low.end);
  if (!second) return low;
  const isAnd = second[0].startsWith(' and');
  if (
    isAnd &&
    !/between (?:us)?[^a-z0-9]{0,3}$/.test(
      text.slice(Math.max(0, low.start - 12), low.start + 1).replace(/[^a-z ]/g, ''),
    )
  )
    return low;
  const highValue = parseDecimal(second[2] ?? '');
  const end = low.end + second[0].length;
  if (highValue === null) return low;
  const sign = second[1] ?? (low.kind === 'money' ? low.unit.toLowerCase() : undefined);
  const high = complete(letters, low.end, end, highValue, sign, second[3]);
  if (high?.kind !== 'money') return low;
  const lowValue = parseDecimal(rawLow);
  if (lowValue === null) return low;
  const value = times(lowValue, lowScale ?? second[3]);
  return { ...high, start: low.start, value, high: high.value, bound: 'range' };
}

/** A currency before a figure, and where it begins. */
interface Sign {
  readonly currency: string;
  readonly start: number;
}

const longestSum = 20;
const largeSum = /^[\d.,]+ ?(?:m|mn|million|b|bn|billion|tn|trillion)(?![a-z])/;

/** The currency right before the digits at a place. In "raised a$15 million" the article has lost its space: no dollars of Australia. */
function signAt({ folded, raw }: Letters, at: number): Sign | null {
  const found = matchAt(signBefore, folded, at);
  const currency = found?.[1] ?? '';
  if (gluedForms.has(currency) && !(found?.[2] === '' && largeSum.test(folded.slice(at, at + longestSum)))) return null;
  const start = at - currency.length - (found?.[2]?.length ?? 0);
  const last = folded.charAt(at - 1);
  const isGlued = found === null || (currency.length > 1 && signs.includes(last) && isLower(raw[start] ?? 0));
  if (!isGlued) return { currency, start };
  return signs.includes(last) ? { currency: last, start: at - 1 } : null;
}

/** Where a figure begins with its sign; a second sign before it belongs to it. */
function startOf(folded: string, at: number, sign: Sign | null): number {
  if (!sign) return at;
  return sign.start > 0 && signs.includes(folded.charAt(sign.start - 1)) ? sign.start - 1 : sign.start;
}
const SPACE = 32;
const HYPHEN = 45;

/** The last characters of what stands before a sum: "$", "eur", "rs.". */
const signEnds = new Set(currencyPrefixPattern.split('|').map((one) => one.charCodeAt(one.length - 1)));
const canEndSign = (code: number): boolean => signEnds.has(code);

const signs = '$\u20ac\u00a3\u00a5\u20b9\u20a9\u20aa\u20ba';

/** Where the digits from a place on end. A loop of its own: one inside another that seldom runs is compiled again and again. */
function lastDigit(letters: Letters, from: number): number {
  let at = from;
  while (isDigit(letterAt(letters, at + 1))) at++;
  return at;
}

/** "14Norwick Capital": digits right before a capital and a small letter begin a name. */
const opensName = ({ raw }: Letters, end: number): boolean => isUpper(raw[end] ?? 0) && isLower(raw[end + 1] ?? 0);

/** All figures of a folded text, in order, none overlapping another. */
export function findQuantities(letters: Letters): Quantity[] {
  const { folded, codes } = letters;
  const found: Quantity[] = [];
  for (let at = 0; at < folded.length; at++) {
    const code = codes[at] ?? 0;
    if (!isDigit(code)) continue;
    const before = letterAt(letters, at - 1);
    // "US1" is no figure, "Rs1" and "eur5" are: letters right before a digit must be a currency.
    const sign = canEndSign(before === SPACE ? letterAt(letters, at - 2) : before) ? signAt(letters, at) : null;
    const match =
      isWordCode(before) && !sign ? null : before === 46 || before === 44 ? null : matchAt(figure, folded, at);
    if (!match) {
      at = lastDigit(letters, at);
      continue;
    }
    const value = parseDecimal(match[1] ?? '');
    const start = startOf(folded, at, sign);
    const end = at + match[0].length;
    const low =
      value === null || opensName(letters, end) ? null : complete(letters, start, end, value, sign?.currency, match[2]);
    if (!low) {
      at = end - 1;
      continue;
    }
    const quantity = withRange(letters, low, match[1] ?? '', match[2]);
    found.push(quantity);
    at = Math.max(end, quantity.end) - 1;
  }
  const spelled = /illion|crore|watt|hundred/.test(folded) ? findSpelled(letters) : [];
  return spelled.length === 0 ? found : merged(found, spelled);
}

/** Figures in words: looked for only right before a word of scale that no digit stands before. */
function findSpelled(letters: Letters): Quantity[] {
  const { folded, codes } = letters;
  const spelled: Quantity[] = [];
  let from = 0;
  /** Before it no figure in words begins: the search for the next one is not made twice. */
  let next = 0;
  for (let at = 1; at < folded.length; at++) {
    const code = codes[at] ?? 0;
    if (code !== SPACE && code !== HYPHEN) continue;
    if (!isLower(codes[at - 1] ?? 0) || !scaleAfter.match(letters, at)) continue;
    if (at < next) continue;
    inWords.lastIndex = Math.max(from, at - longestWords);
    const match = inWords.exec(folded);
    if (!match) break;
    next = match.index;
    if (next > at) continue;
    from = inWords.lastIndex;
    const value = parseNumberWord(match[2] ?? '');
    const word = match[3]?.trim() ?? '';
    if (value === null) continue;
    const isPower = word.endsWith('watt');
    const end = isPower ? match.index + match[0].length - word.length - 1 : match.index + match[0].trimEnd().length;
    const hundreds = word === 'hundred' ? shiftDecimal(value, 2) : value;
    const quantity = complete(letters, match.index, end, hundreds, match[1], isPower ? undefined : word);
    if (quantity) spelled.push(quantity);
  }
  return spelled;
}

function merged(found: readonly Quantity[], spelled: readonly Quantity[]): Quantity[] {
  const all = [...found, ...spelled].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((quantity, at) => at === 0 || quantity.start >= (all[at - 1]?.end ?? 0));
}
