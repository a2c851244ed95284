// How the press of the field's countries writes money, power, chips and shares: each string with what it means.
import { describe, expect, it } from 'vitest';
import { readLetters } from '#lib/extract/text/letters.ts';
import { findQuantities } from './find-quantities.ts';

/** The first figure of a text, written short: "USD 40000000000 exact", a range as "USD 1..2 range". */
function read(text: string): string {
  const [first] = findQuantities(readLetters(text));
  if (!first) return 'nothing';
  const value = first.high === null ? first.value : `${first.value}..${first.high}`;
  const name = first.kind === 'money' || first.kind === 'power' ? first.unit : first.kind;
  return `${name} ${value} ${first.bound}${first.period === 'total' ? '' : ` per ${first.period}`}`;
}

const money: ReadonlyArray<readonly [text: string, meaning: string]> = [
  ['$40 billion', 'USD 40000000000 exact'],
  ['raised a$15 million round', 'USD 15000000 exact'],
  ['A$15 million', 'AUD 15000000 exact'],
  ['its worth was$852 billion', 'USD 852000000000 exact'],
  ['14Norwick Capital', 'nothing'],
  ['$40bn', 'USD 40000000000 exact'],
  ['$40B', 'USD 40000000000 exact'],
  ['$40b', 'USD 40000000000 exact'],
  ['$40-billion', 'USD 40000000000 exact'],
  ['$40 bln', 'USD 40000000000 exact'],
  ['$1.3 billion', 'USD 1300000000 exact'],
  ['$500 million', 'USD 500000000 exact'],
  ['$500m', 'USD 500000000 exact'],
  ['$500M', 'USD 500000000 exact'],
  ['$500mn', 'USD 500000000 exact'],
  ['$25k', 'USD 25000 exact'],
  ['$1.4 trillion', 'USD 1400000000000 exact'],
  ['$1.4tn', 'USD 1400000000000 exact'],
  ['$1.4T', 'USD 1400000000000 exact'],
  ['$22,500', 'USD 22500 exact'],
  ['$2,400,000', 'USD 2400000 exact'],
  ['US$1 billion', 'USD 1000000000 exact'],
  ['US$ 1 billion', 'USD 1000000000 exact'],
  ['USD 1 billion', 'USD 1000000000 exact'],
  ['USD1.5bn', 'USD 1500000000 exact'],
  ['1.5 billion dollars', 'USD 1500000000 exact'],
  ['1.5 billion US dollars', 'USD 1500000000 exact'],
  ['a 1.5 billion US dollar loan', 'USD 1500000000 exact'],
  ['6.6-billion-dollar', 'USD 6600000000 exact'],
  ['one billion dollars', 'USD 1000000000 exact'],
  ['a billion dollars', 'USD 1000000000 exact'],
  ['half a billion dollars', 'USD 500000000 exact'],
  ['two million euros', 'EUR 2000000 exact'],
  ['a hundred million dollars', 'USD 100000000 exact'],
  ['€1.7bn', 'EUR 1700000000 exact'],
  ['€1.7 billion', 'EUR 1700000000 exact'],
  ['EUR 600 million', 'EUR 600000000 exact'],
  ['600 million euros', 'EUR 600000000 exact'],
  ['1.3 billion-euro', 'EUR 1300000000 exact'],
  ['£2.5bn', 'GBP 2500000000 exact'],
  ['£100 million', 'GBP 100000000 exact'],
  ['300 million pounds', 'GBP 300000000 exact'],
  ['2 billion pounds sterling', 'GBP 2000000000 exact'],
  ['¥100 billion', 'JPY 100000000000 exact'],
  ['1 trillion yen', 'JPY 1000000000000 exact'],
  ['380 billion yuan', 'CNY 380000000000 exact'],
  ['RMB 10 billion', 'CNY 10000000000 exact'],
  ['10 billion renminbi', 'CNY 10000000000 exact'],
  ['CNY 5 billion', 'CNY 5000000000 exact'],
  ['¥8 billion yuan', 'CNY 8000000000 exact'],
  ['10 trillion won', 'KRW 10000000000000 exact'],
  ['Won80bn', 'KRW 80000000000 exact'],
  ['W1tn', 'KRW 1000000000000 exact'],
  ['Y20bn', 'JPY 20000000000 exact'],
  ['$US40bn', 'USD 40000000000 exact'],
  ['$A24 billion', 'AUD 24000000000 exact'],
  ['₩22.8 trillion', 'KRW 22800000000000 exact'],
  ['Rs 1,200 crore', 'INR 12000000000 exact'],
  ['₹2,000 crore', 'INR 20000000000 exact'],
  ['Rs. 50 lakh', 'INR 5000000 exact'],
  ['₹1.5 lakh crore', 'INR 1500000000000 exact'],
  ['10 billion rupees', 'INR 10000000000 exact'],
  ['C$240 million', 'CAD 240000000 exact'],
  ['240 million Canadian dollars', 'CAD 240000000 exact'],
  ['A$5 billion', 'AUD 5000000000 exact'],
  ['S$1 billion', 'SGD 1000000000 exact'],
  ['HK$3.2 billion', 'HKD 3200000000 exact'],
  ['NT$100 billion', 'TWD 100000000000 exact'],
  ['R$4 billion', 'BRL 4000000000 exact'],
  ['CHF 50 million', 'CHF 50000000 exact'],
  ['50 million Swiss francs', 'CHF 50000000 exact'],
  ['SEK 1 billion', 'SEK 1000000000 exact'],
  ['3 billion Swedish kronor', 'SEK 3000000000 exact'],
  ['20 billion Norwegian kroner', 'NOK 20000000000 exact'],
  ['AED 5 billion', 'AED 5000000000 exact'],
  ['5 billion dirhams', 'AED 5000000000 exact'],
  ['SAR 15 billion', 'SAR 15000000000 exact'],
  ['15 billion Saudi riyals', 'SAR 15000000000 exact'],
  ['₪200 million', 'ILS 200000000 exact'],
  ['200 million shekels', 'ILS 200000000 exact'],
  ['1 billion zlotys', 'PLN 1000000000 exact'],
  ['2 billion ringgit', 'MYR 2000000000 exact'],
  ['11 million rand', 'ZAR 11000000 exact'],
  ['3 trillion rupiah', 'IDR 3000000000000 exact'],
  ['40 billion naira', 'NGN 40000000000 exact'],
  ['1.5 billion baht', 'THB 1500000000 exact'],
  ['2 billion forints', 'HUF 2000000000 exact'],
  ['up to $100 billion', 'USD 100000000000 up_to'],
  ['as much as $50 billion', 'USD 50000000000 up_to'],
  ['up to an additional $4 billion', 'USD 4000000000 up_to'],
  ['a maximum of €5 million', 'EUR 5000000 up_to'],
  ['no more than $3 billion', 'USD 3000000000 up_to'],
  ['up-to-$50 billion', 'USD 50000000000 up_to'],
  ['at least $10 billion', 'USD 10000000000 at_least'],
  ['more than $300 billion', 'USD 300000000000 at_least'],
  ['over US$1 billion', 'USD 1000000000 at_least'],
  ['exceeding $3 billion', 'USD 3000000000 at_least'],
  ['upwards of $2 billion', 'USD 2000000000 at_least'],
  ['north of $7 billion', 'USD 7000000000 at_least'],
  ['no less than $6 billion', 'USD 6000000000 at_least'],
  ['$30+ billion', 'USD 30000000000 at_least'],
  ['$30 billion or more', 'USD 30000000000 at_least'],
  ['$30 billion-plus', 'USD 30000000000 at_least'],
  ['in excess of £1bn', 'GBP 1000000000 at_least'],
  ['about $20 billion', 'USD 20000000000 about'],
  ['around $5 billion', 'USD 5000000000 about'],
  ['roughly $135 billion', 'USD 135000000000 about'],
  ['nearly $13.8 billion', 'USD 13800000000 about'],
  ['almost €2bn', 'EUR 2000000000 about'],
  ['some $9 billion', 'USD 9000000000 about'],
  ['approximately $1 billion', 'USD 1000000000 about'],
  ['an estimated $15 billion', 'USD 15000000000 about'],
  ['close to $7 billion', 'USD 7000000000 about'],
  ['just under $4 billion', 'USD 4000000000 about'],
  ['$10 billion to $15 billion', 'USD 10000000000..15000000000 range'],
  ['$10-15 billion', 'USD 10000000000..15000000000 range'],
  ['$10bn-$15bn', 'USD 10000000000..15000000000 range'],
  ['between $10 billion and $15 billion', 'USD 10000000000..15000000000 range'],
  ['between 5 and 7 billion euros', 'EUR 5000000000..7000000000 range'],
  ['$30 billion a year', 'USD 30000000000 exact per year'],
  ['$30 billion per year', 'USD 30000000000 exact per year'],
  ['$1 billion annually', 'USD 1000000000 exact per year'],
  ['$60 million each year', 'USD 60000000 exact per year'],
  ['$2 million a month', 'USD 2000000 exact per month'],
  ['$4 billion a quarter', 'USD 4000000000 exact per quarter'],
];

const other: ReadonlyArray<readonly [text: string, meaning: string]> = [
  ['10 gigawatts', 'GW 10 exact'],
  ['4.5 GW', 'GW 4.5 exact'],
  ['at least 10 gigawatts', 'GW 10 at_least'],
  ['up to 4.5 gigawatts', 'GW 4.5 up_to'],
  ['a 6-gigawatt', 'GW 6 exact'],
  ['six gigawatts', 'GW 6 exact'],
  ['one gigawatt', 'GW 1 exact'],
  ['750 megawatts', 'MW 750 exact'],
  ['250MW', 'MW 250 exact'],
  ['1,920 MW', 'MW 1920 exact'],
  ['100,000 GPUs', 'chips 100000 exact'],
  ['100,000 Nvidia H100 GPUs', 'chips 100000 exact'],
  ['up to one million TPUs', 'chips 1000000 up_to'],
  ['more than 250,000 Nvidia processors', 'chips 250000 at_least'],
  ['1 million Google TPUs', 'chips 1000000 exact'],
  ['14%', 'percent 14 exact'],
  ['27 per cent', 'percent 27 exact'],
  ['roughly 10 percent', 'percent 10 about'],
  ['32.1 million shares', 'shares 32100000 exact'],
  ['160 million common shares', 'shares 160000000 exact'],
];

const never: readonly string[] = [
  '$26.79 per share',
  'GPT-4',
  'the year of change',
  'H100',
  'a billion stars?',
  'v2.5.1',
  'no figure at all',
  '$',
  'billion',
  '10x',
  'won 3 awards',
  'Y2K',
  'won 5 million users',
];

describe('money', () => {
  it.each(money)('%s', (text, meaning) => expect(read(`It was ${text} in all.`)).toBe(meaning));
});
describe('power, chips, shares', () => {
  it.each(other)('%s', (text, meaning) => expect(read(`They agreed on ${text} there.`)).toBe(meaning));
});
describe('no money', () => {
  it.each(never)('%s', (text) =>
    expect(findQuantities(readLetters(`Here is ${text} again.`)).filter(({ kind }) => kind === 'money')).toEqual([]),
  );
});

it('leaves offsets as they are: the figure is where the text has it', () => {
  const text = 'Ørsted paid “€1.7bn” – that is, 1.7 billion euros.';
  const [first] = findQuantities(readLetters(text));
  expect(text.slice(first?.start, first?.end)).toBe('€1.7bn');
});
