// Accept-Language -> how that reader writes dates and numbers. Worked out on the server alone, since two ICU libraries need not agree.
import { type DateOrder, type ReaderFormat, usualFormat } from './reader-format.ts';

const dollars = ['CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'] as const;

/** The languages of the header, the dearest first, without what is no language. */
function languagesIn(header: string): string[] {
  const listed = header.split(',').map((part) => {
    const [, tag = '', weight = '1'] = /^\s*([a-z]{2,3}(?:-[a-z\d]{2,8})*)\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
    return { tag, weight: Number(weight) };
  });
  return listed
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

function orderIn(locale: string): DateOrder {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const parts = format.formatToParts(0).map(({ type }) => type);
  const [day, month, year] = [parts.indexOf('day'), parts.indexOf('month'), parts.indexOf('year')];
  if (year < day && year < month) return 'ymd';
  return month < day ? 'mdy' : 'dmy';
}

function dollarIn(locale: string): string {
  const signOf = (currency: string) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value;
  return dollars.find((currency) => signOf(currency) === '$') ?? usualFormat.dollar;
}

/** The format of the first language in the header that is known here; the usual one where none is. */
export function formatFor(acceptLanguage: string): ReaderFormat {
  const [known] = Intl.NumberFormat.supportedLocalesOf(languagesIn(acceptLanguage));
  if (known === undefined) return usualFormat;
  // Other calendars and digits would need words and figures of their own.
  const locale = new Intl.Locale(known, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345_678.5);
  const sign = (type: string, usual: string) => parts.find((part) => part.type === type)?.value ?? usual;
  const above = parts.filter(({ type }) => type === 'integer').at(-2)?.value.length === 2 ? 2 : 3;
  const { group, decimal } = usualFormat;
  return {
    order: orderIn(locale),
    group: sign('group', group),
    decimal: sign('decimal', decimal),
    above,
    dollar: dollarIn(locale),
  };
}
