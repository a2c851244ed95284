// Money in the words of a table cell. "up to", "about", "at least" and "a year" are part of the figure and never dropped;
// an undisclosed amount reads as the word, not as a number.
import { words } from '#components/words.ts';
import type { MoneyFigure } from '#lib/domain/deal.ts';
import type { Money } from '#lib/domain/money.ts';
import { compareDecimals, exactNumber, shortNumber } from './format-number.ts';
import { readerFormat } from './reader-format.ts';

const signs: Readonly<Record<string, string>> = {
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  CNY: 'CN¥',
  INR: '₹',
  KRW: '₩',
  CAD: 'C$',
  AUD: 'A$',
  NZD: 'NZ$',
  TWD: 'NT$',
  HKD: 'HK$',
  SGD: 'S$',
  CHF: 'CHF ',
};

/** What stands before a number of that currency: "$" is the dollar that the reader means by it. */
export const signOf = (currency: string): string =>
  currency === readerFormat().dollar ? '$' : (signs[currency] ?? `${currency} `);

const withSign = (currency: string | null, number: string): string =>
  currency === null ? number : `${signOf(currency)}${number}`;

const joined = (...parts: ReadonlyArray<string>): string => parts.filter((part) => part !== '').join(' ');

/** A length of time that a source states in months: "5 years", "18 months". */
export function formatTerm(months: number): string {
  return months % 12 === 0 ? words.deals.year(months / 12) : words.deals.month(months);
}

function amountOf(money: Money, number: (value: string) => string): string {
  if (money.value === null) return words.bounds.undisclosed;
  const low = withSign(money.currency, number(money.value));
  const figure = money.high === null ? low : `${low}–${withSign(money.currency, number(money.high))}`;
  return joined(words.bounds[money.bound], figure, words.periods[money.period]);
}

/** For a row: "up to $100B", "$30B a year", "$10B–$13B", "undisclosed". The term is left to `formatTerm`. */
export const formatMoney = (money: Money): string => amountOf(money, shortNumber);

/** For a tooltip or a term sheet, nothing shortened: "about $38,000,000,000 over 7 years, committed". */
export function exactMoney(money: Money): string {
  const term = money.termMonths === null ? '' : `${words.deals.over} ${formatTerm(money.termMonths)}`;
  return `${joined(amountOf(money, exactNumber), term)}, ${words.bases[money.basis]}`;
}

/** One line for what may be several: the first value, two disputed ones side by side, or the ends of many. */
export function formatMoneyFigure(figure: MoneyFigure): string {
  if (!figure.disputed) return formatMoney(figure.value);
  // What it came to together with others contradicts no sum of its own.
  const isOwn = ({ period }: Money): boolean => (period === 'to_date') === (figure.value.period === 'to_date');
  const stated = figure.values.map(({ value }) => value).filter(isOwn);
  const spoken = [...new Set(stated.map(formatMoney))];
  if (spoken.length <= 2) return spoken.join(` ${words.deals.or} `);
  const known = stated.filter((money) => money.value !== null);
  const alike = known.every((m) => m.currency === known[0]?.currency && m.period === known[0]?.period);
  const ordered = known.toSorted((a, b) => compareDecimals(a.value ?? '0', b.value ?? '0'));
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!alike || !least || !most) return spoken.join(` ${words.deals.or} `);
  // "about $10B–$13B": what both ends are called is said once.
  const end = most.bound === least.bound && most.high === null ? { ...most, bound: 'exact' as const } : most;
  return `${formatMoney({ ...least, period: 'total' })}–${formatMoney(end)}`;
}
