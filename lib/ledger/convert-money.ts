// Turns a sum from one currency into another, through the euro, by the mean of the rates of the months in which a date can lie.
// A month within the table without a rate gives no answer rather than its neighbour's; one past its end gets the last known
// rate, and the conversion says so. Decimal throughout; pure, the table is handed in.
import { Decimal } from 'decimal.js';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Conversion } from '#lib/domain/totals.ts';

/** Rates by month ("2024-07") as their source quotes them: units of a currency for one euro, or for one dollar. */
export interface RateTable {
  readonly series: Readonly<
    Record<string, { readonly per: 'EUR' | 'USD'; readonly months: Readonly<Record<string, string>> }>
  >;
}

/** Widest date for which a mean of months still says something. */
const mostMonths = 12;

/** The months that a date touches, first to last. */
export function monthsOf(date: ApproximateDate): string[] {
  const months: string[] = [];
  const last = date.until.slice(0, 7);
  for (let month = date.from.slice(0, 7); month <= last && months.length <= mostMonths; ) {
    months.push(month);
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}

/** Units of a currency for one euro in a month; null where the table has no rate. The dollar is quoted for the euro. */
function perEuro(currency: string, month: string, table: RateTable): Decimal | null {
  if (currency === 'EUR') return new Decimal(1);
  const series = table.series[currency];
  const rate = series?.months[month];
  if (!series || rate === undefined) return null;
  return perEuro(series.per, month, table)?.times(rate) ?? null;
}

const meanOf = (values: readonly Decimal[]): Decimal => Decimal.sum(...values).div(values.length);

const earlier = (a: string, b: string): string => [a, b].sort()[0] ?? a;

/** The last month for which the table knows both currencies; null where there is none. */
function lastMonthOf(currencies: readonly string[], { series }: RateTable): string | null {
  const read = currencies.flatMap((currency) => [currency, series[currency]?.per ?? 'EUR']);
  const foreign = [...new Set(read)].filter((currency) => currency !== 'EUR');
  const ends = foreign.flatMap(
    (currency) =>
      Object.keys(series[currency]?.months ?? {})
        .sort()
        .at(-1) ?? [],
  );
  return ends.length < foreign.length || ends.length === 0 ? null : ends.reduce(earlier);
}

/** Units of `to` for one of `from` over that date, or the month that lacks a rate. */
export function rateFor(
  from: string,
  to: string,
  date: ApproximateDate,
  table: RateTable,
): Conversion | { readonly missing: string } {
  const asked = monthsOf(date);
  const last = lastMonthOf([from, to], table);
  const isLastKnown = last !== null && asked.some((month) => month > last);
  const months = last === null ? asked : [...new Set(asked.map((month) => earlier(month, last)))];
  if (asked.length > mostMonths) return { missing: `${date.from} to ${date.until}` };
  const rates: Decimal[] = [];
  for (const month of months) {
    const [a, b] = [perEuro(from, month, table), perEuro(to, month, table)];
    if (!a || !b) return { missing: `${from}/${to} ${month}` };
    rates.push(b.div(a));
  }
  return { rate: meanOf(rates).toSignificantDigits(8).toFixed(), months, isLastKnown };
}

/** Rounded to hundredths, half up. */
export const convert = (value: string, { rate }: Conversion): string =>
  new Decimal(value).times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed();
