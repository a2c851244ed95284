// Decimal strings as people read them: "43000000000" -> "43B". Digits are shifted as text, never through a float, and
// shortened to four significant digits at most; whoever prints a short figure must offer the exact one beside it.
import type { DecimalString } from '#lib/domain/money.ts';
import { readerFormat } from './reader-format.ts';

const scales = [
  { digits: 12, sign: 'T' },
  { digits: 9, sign: 'B' },
  { digits: 6, sign: 'M' },
] as const;

const trimZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;

const withoutLeadingZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

const grouping = { 2: /\B(?=(\d{2})*\d{3}$)/g, 3: /\B(?=(\d{3})+$)/g } as const;

/** All digits with thousands apart, as the reader writes them: "1,234,567.5". */
export function exactNumber(value: DecimalString): string {
  const { group, decimal, above } = readerFormat();
  const [whole = '0', fraction = ''] = trimZeros(value).split('.');
  const grouped = withoutLeadingZeros(whole).replace(grouping[above], group);
  return fraction === '' ? grouped : `${grouped}${decimal}${fraction}`;
}

/** A whole number of things. */
export const formatCount = (count: number): string => exactNumber(String(count));

/** Short form with T, B or M from a million upwards, rounded half up to four significant digits: "1.235B". */
export function shortNumber(value: DecimalString): string {
  const whole = withoutLeadingZeros(value.split('.')[0] ?? '0');
  const scale = scales.find(({ digits }) => whole.length > digits);
  if (!scale) return exactNumber(value);
  const decimals = Math.max(0, 4 - (whole.length - scale.digits));
  const unit = 10n ** BigInt(scale.digits - decimals);
  const rounded = (BigInt(whole) + unit / 2n) / unit;
  // 999,960,000 rounds to 1000.0M, which is one of the next unit.
  const carried = (rounded * unit).toString();
  if (carried.length > whole.length) return shortNumber(carried);
  const digits = rounded.toString();
  const cut = digits.length - decimals;
  return `${exactNumber(decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`)}${scale.sign}`;
}

/** Orders two decimal strings without a float: negative where `a` is smaller. */
export function compareDecimals(a: DecimalString, b: DecimalString): number {
  const [wholeA = '0', fractionA = ''] = a.split('.');
  const [wholeB = '0', fractionB = ''] = b.split('.');
  const [intA, intB] = [BigInt(wholeA), BigInt(wholeB)];
  if (intA !== intB) return intA < intB ? -1 : 1;
  const width = Math.max(fractionA.length, fractionB.length);
  const [restA, restB] = [fractionA.padEnd(width, '0'), fractionB.padEnd(width, '0')];
  return restA === restB ? 0 : restA < restB ? -1 : 1;
}
