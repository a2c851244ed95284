// One relation in many moods: what counts as agreed, as talks, as ended, and what says nothing at all. A negated, supposed or
// advised deal must never come out as one.
import { describe, expect, it } from 'vitest';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';

const lexicon = buildLexicon([
  RegistryEntry.parse({ name: 'Norvane', kind: 'software' }),
  RegistryEntry.parse({ name: 'Tessel', kind: 'lab' }),
]);

function statusOf(text: string): string {
  const [claim] = extract({ title: '', text, published: '2025-06-10' }, lexicon).claims.filter(
    ({ type }) => type !== 'rivalry',
  );
  return claim ? claim.status : 'nothing';
}

const agreed: readonly string[] = [
  'Norvane acquired Tessel.',
  'Norvane has acquired Tessel.',
  'Norvane is acquiring Tessel.',
  'Norvane will acquire Tessel.',
  'Norvane agreed to acquire Tessel.',
  'Norvane plans to acquire Tessel.',
  'Norvane to acquire Tessel for $2 billion',
  'Norvane said it would acquire Tessel.',
  'Norvane intends to buy Tessel.',
  'Tessel was acquired by Norvane.',
  'Tessel, acquired by Norvane last year, makes models.',
  'Norvane invested $2 billion in Tessel.',
  'Norvane has committed to invest $2 billion in Tessel.',
  'Norvane announced an investment in Tessel.',
  'Norvane holds a 10% stake in Tessel.',
  'Norvane signed a partnership with Tessel.',
  'Norvane has partnered with Tessel.',
  'Norvane and Tessel are teaming up.',
  'Norvane expanded its partnership with Tessel.',
  'Norvane completed its acquisition of Tessel.',
  'Norvane no longer rents computing power from Tessel alone.',
  'Norvane will no longer depend solely on Tessel for computing power.',
  "Norvane's acquisition of Tessel closed in May.",
  'Norvane confirmed that it is buying Tessel.',
  'Once Norvane acquired Tessel, prices fell.',
  'Regulators sued to block the Norvane takeover of Tessel.',
  'Not only has Norvane acquired Tessel, it has also moved there.',
  'Norvane pays between $20 million and $25 million a year for the right to use the articles of Tessel.',
];
const talks: readonly string[] = [
  'Norvane is in talks to acquire Tessel.',
  'Norvane has an option to acquire Tessel.',
  'Norvane has the right to buy Tessel.',
  'Norvane is considering acquiring Tessel.',
  'Norvane is weighing an acquisition of Tessel.',
  'Norvane is exploring a partnership with Tessel.',
  'Norvane is reportedly in advanced talks to invest in Tessel.',
  'Norvane announced a plan to invest $2 billion in Tessel.',
  'Norvane is seeking to acquire Tessel.',
  'Norvane may acquire Tessel.',
  'Norvane could invest in Tessel.',
  'Norvane might buy Tessel.',
  'Norvane is in negotiations to buy Tessel.',
  'Norvane has discussed acquiring Tessel.',
  'A takeover of Tessel by Norvane for some $7 billion was under discussion for a time.',
  'The acquisition of Tessel by Norvane is being negotiated.',
  'Norvane signed a letter of intent to acquire Tessel.',
  'Norvane is pursuing a possible partnership with Tessel.',
  'Norvane is looking to invest in Tessel.',
  'Norvane is mulling a bid for Tessel.',
  'Norvane is close to acquiring Tessel.',
  'Norvane is trying to buy Tessel.',
  'Norvane is thinking about buying Tessel.',
  'Norvane has long wanted to buy Tessel.',
  'Norvane is pursuing a $3 billion arrangement with Tessel.',
  'Norvane signed a memorandum of understanding with Tessel on robots.',
  'Norvane signed a memorandum of understanding with Tessel on robots. It is not binding.',
  'Norvane signed a memorandum of understanding with Tessel to explore robots.',
];
const ended: readonly string[] = [
  'Norvane ended its partnership with Tessel.',
  'Norvane terminated its agreement with Tessel.',
  'Norvane scrapped its partnership with Tessel.',
  'Norvane cancelled its deal with Tessel.',
  'Norvane abandoned its acquisition of Tessel.',
  "Regulators blocked Norvane's acquisition of Tessel.",
  "Norvane's deal with Tessel collapsed.",
  "Norvane's deal to buy Tessel is off.",
  'Norvane called off its takeover of Tessel.',
  'Norvane walked away from its deal with Tessel.',
  'Norvane has walked away from negotiations to acquire a 40% stake in Tessel.',
  'Norvane has severed its partnership with Tessel.',
  "Norvane's contract with Tessel expired.",
  'Shareholders voted down the $9 billion sale of Tessel to Norvane.',
  'Holders of Tessel voted against the acquisition of Tessel by Norvane.',
  'Tessel shareholders vote down Norvane takeover.',
  'Regulators blocked the Norvane takeover of Tessel.',
  'Norvane tried to buy Tessel in 2022.',
  'Norvane attempted to acquire Tessel last year.',
  "Norvane's failed attempt to acquire Tessel cost it $100 million.",
  'Norvane abandoned its attempt to buy Tessel.',
  'Norvane had been ready to pay $2 billion for Tessel.',
  'Norvane had meant to invest in Tessel.',
  'Norvane would have bought Tessel for $2 billion.',
  'Norvane breaks off talks on $5 billion purchase of Tessel.',
  'Norvane, once an investor in Tessel, now builds its own models.',
  'Norvane was previously an investor in Tessel.',
  'Norvane said that it would end its investment in Tessel.',
  "Norvane's $2 billion takeover of Tessel, announced in 2022, was called off.",
];
const nothing: readonly string[] = [
  'Norvane did not acquire Tessel.',
  'Norvane has not invested in Tessel.',
  "Norvane won't buy Tessel.",
  'Norvane never partnered with Tessel.',
  'Norvane has no plans to acquire Tessel.',
  'Norvane has no partnership with Tessel.',
  'Norvane declined to invest in Tessel.',
  'Norvane should acquire Tessel.',
  'If Norvane acquires Tessel, prices will rise.',
  'Should Norvane acquire Tessel?',
  'Will Norvane buy Tessel?',
  'Norvane refused to partner with Tessel.',
  'Norvane ruled out an acquisition of Tessel.',
  'Norvane was banned from investing in Tessel.',
  'Norvane rejected a partnership with Tessel.',
  'Unless Norvane invests in Tessel, it will fail.',
  'Norvane and Tessel both showed robots.',
];

/** What a text says of the deal beside its status. */
const marks: ReadonlyArray<readonly [mark: string | null, text: string]> = [
  ['amended', 'Norvane and Tessel have lowered the price of their merger to $2 billion.'],
  ['expanded', 'Norvane has exercised an option to lease a further 260 megawatts from Tessel.'],
  ['expanded', 'Norvane signed a third lease with Tessel.'],
  ['signed', 'Norvane signed a lease with Tessel, with an option on a further 150 megawatts.'],
  ['amended', 'Norvane has extended its supply agreement with Tessel by two years.'],
  ['amended', 'Norvane has extended its contract with Tessel until 2030.'],
  ['expanded', 'Norvane has extended its partnership with Tessel to Norway.'],
  ['denied', 'Norvane denied that it would acquire Tessel.'],
  ['denied', 'An investor on Thursday denied a report that Norvane was investing in Tessel.'],
  [null, 'A judge denied a motion for Norvane to acquire Tessel.'],
];

function markOf(text: string): string | null {
  return extract({ title: '', text, published: '2025-06-10' }, lexicon).claims[0]?.mark ?? null;
}

describe('marks', () => it.each(marks)('%s: %s', (mark, text) => expect(markOf(text)).toBe(mark)));
describe('agreed', () => it.each(agreed)('%s', (text) => expect(statusOf(text)).toBe('agreed')));
describe('talks', () => it.each(talks)('%s', (text) => expect(statusOf(text)).toBe('talks')));
describe('ended', () => it.each(ended)('%s', (text) => expect(statusOf(text)).toBe('ended')));
describe('nothing', () => it.each(nothing)('%s', (text) => expect(statusOf(text)).toBe('nothing')));
