// How newspapers write the currencies of this field: signs and codes before a figure, words and codes after it.
// A bare "$" is read as US dollars and a bare "¥" as yen, unless words after the figure say otherwise.

const before: ReadonlyArray<readonly [currency: string, forms: string]> = [
  ['USD', 'us$ $us usd u.s.$ $ us $'],
  ['EUR', '€ eur'],
  ['GBP', '£ gbp'],
  ['JPY', '¥ jpy jp¥ y'],
  ['CNY', 'rmb cny cn¥ yuan'],
  ['KRW', '₩ krw won w'],
  ['INR', '₹ rs rs. inr'],
  ['CAD', 'c$ $c ca$ cad'],
  ['AUD', 'a$ $a au$ aud'],
  ['SGD', 's$ sgd sg$'],
  ['HKD', 'hk$ hkd'],
  ['TWD', 'nt$ twd'],
  ['BRL', 'r$ brl'],
  ['CHF', 'chf sfr'],
  ['SEK', 'sek'],
  ['NOK', 'nok'],
  ['DKK', 'dkk'],
  ['AED', 'aed dh dhs'],
  ['SAR', 'sar sr'],
  ['ILS', '₪ ils nis'],
  ['QAR', 'qar'],
  ['PLN', 'pln'],
  ['TRY', '₺'],
  ['NZD', 'nz$'],
  ['MYR', 'rm myr'],
  ['ZAR', 'zar'],
  ['THB', 'thb'],
  ['IDR', 'idr rp'],
  ['NGN', 'ngn ₦'],
  ['CZK', 'czk'],
  ['HUF', 'huf'],
  ['KES', 'kes ksh'],
];

/** Such forms are words and letters of other things too: "Won80bn" and "Y20bn" are sums, "won 3 awards" and "Y2K" are none. */
export const gluedForms: ReadonlySet<string> = new Set(['won', 'w', 'y']);

const after: ReadonlyArray<readonly [currency: string, forms: string]> = [
  ['USD', 'dollars|dollar|us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|usd|us$|bucks'],
  ['EUR', 'euros|euro|eur|€'],
  ['GBP', 'pounds sterling|pounds|pound|sterling|gbp|quid'],
  ['JPY', 'yen|japanese yen|jpy'],
  ['CNY', 'yuan|renminbi|rmb|chinese yuan|cny'],
  ['KRW', 'won|south korean won|korean won|krw'],
  ['INR', 'rupees|indian rupees|rupee|inr'],
  ['CAD', 'canadian dollars|canadian dollar|cad'],
  ['AUD', 'australian dollars|australian dollar|aud'],
  ['SGD', 'singapore dollars|singapore dollar|sgd'],
  ['HKD', 'hong kong dollars|hong kong dollar|hkd'],
  ['TWD', 'taiwan dollar|taiwan dollars|new taiwan dollars|twd'],
  ['BRL', 'reais|brazilian reais|brl'],
  ['CHF', 'swiss francs|francs|chf'],
  ['SEK', 'swedish kronor|swedish crowns|kronor|sek'],
  ['NOK', 'norwegian kroner|norwegian crowns|nok'],
  ['DKK', 'danish kroner|danish crowns|dkk'],
  ['AED', 'dirhams|uae dirhams|emirati dirhams|aed'],
  ['SAR', 'riyals|saudi riyals|sar'],
  ['ILS', 'shekels|israeli shekels|ils|nis'],
  ['PLN', 'zlotys|zloty|pln'],
  ['TRY', 'lira|turkish lira'],
  ['MYR', 'ringgit|myr'],
  ['NZD', 'new zealand dollars|new zealand dollar|nzd'],

  ['ZAR', 'south african rand|rand|zar'],
  ['THB', 'thai baht|baht|thb'],
  ['IDR', 'indonesian rupiah|rupiah|idr'],
  ['NGN', 'nigerian naira|naira|ngn'],
  ['CZK', 'czech crowns|czech koruna|koruna|czk'],
  ['HUF', 'hungarian forints|forints|forint|huf'],
  ['KES', 'kenyan shillings|kes'],
];

const quoted = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const byForm = (table: ReadonlyArray<readonly [string, string]>, separator: string) =>
  new Map(table.flatMap(([currency, forms]) => forms.split(separator).map((form) => [form, currency] as const)));
const patternOf = (forms: Iterable<string>) =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map(quoted)
    .join('|');

const prefixes = byForm(before, ' ');
const suffixes = byForm(after, '|');
export const currencyPrefixPattern = patternOf(prefixes.keys());
export const currencySuffixPattern = patternOf(suffixes.keys());
export const currencyOfPrefix = (form: string): string | null => prefixes.get(form.toLowerCase()) ?? null;
export const currencyOfSuffix = (form: string): string | null => suffixes.get(form.toLowerCase()) ?? null;
