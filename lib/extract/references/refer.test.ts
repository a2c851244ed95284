// Pronouns and descriptions: each sentence pair with the firm that a careful reader would take them for.
import { expect, it } from 'vitest';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';

const lexicon = buildLexicon([
  RegistryEntry.parse({ name: 'Norvane', kind: 'lab' }),
  RegistryEntry.parse({ name: 'Ostrin', kind: 'chip_maker' }),
  RegistryEntry.parse({ name: 'Veldt', kind: 'neocloud' }),
  RegistryEntry.parse({ name: 'Corvid', kind: 'software', country: 'JP' }),
  RegistryEntry.parse({ name: 'Palter', kind: 'software', country: 'CH' }),
]);
const cases: ReadonlyArray<readonly [text: string, relation: string]> = [
  ['Norvane grew fast. The company acquired Veldt in May.', 'acquisition: norvane veldt'],
  ['Norvane grew fast. It acquired Veldt in May.', 'acquisition: norvane veldt'],
  ['Ostrin fell. Norvane, a customer, rose. The chipmaker acquired Veldt.', 'acquisition: ostrin veldt'],
  ['Norvane and Veldt met in Oslo. The two companies signed a partnership.', 'partnership: norvane veldt'],
  // Of those that are named equally often the first two.
  ['Norvane and Veldt grew. Ostrin fell. The two companies signed a partnership.', 'partnership: norvane veldt'],
  ['Norvane said it has acquired Veldt.', 'acquisition: norvane veldt'],
  ['Veldt is small. Norvane said that it would acquire the company.', 'acquisition: norvane veldt'],
  ['Palter sold an office to Corvid. The Japanese company acquired Veldt.', 'acquisition: corvid veldt'],
  ['Corvid sold an office to Palter. The Swiss group acquired Veldt.', 'acquisition: palter veldt'],
  ["Norvane met Veldt. Veldt, Ostrin's smaller rival, is growing. It acquired Corvid.", 'acquisition: veldt corvid'],
  ['Norvane-backed Veldt has 20 customers. It acquired Corvid.', 'acquisition: veldt corvid'],
  ['Veldt is raising money. Norvane declined to comment. The company acquired Corvid.', 'acquisition: veldt corvid'],
  ['Norvane paid $2 billion in cash for Corvid. The start-up had acquired Veldt.', 'acquisition: corvid veldt'],
  ['Norvane relies on its chip supplier Ostrin.', 'chips: ostrin norvane'],
  ['Norvane, a lab that competes with Ostrin-backed Corvid, said it had acquired Veldt.', 'acquisition: norvane veldt'],
  [
    "The Corvid deal came weeks after Norvane's announcement that it would acquire Veldt.",
    'acquisition: norvane veldt',
  ],
  ["Ostrin grew fast. Norvane's stock rose after it acquired Veldt.", 'acquisition: norvane veldt'],
  ['Corvid sold its plants to Ostrin, allowing the company to acquire Veldt.', 'acquisition: ostrin veldt'],
];
it.each(cases)('%s', (text, relation) => {
  const { claims, mentions } = extract({ title: '', text, published: null }, lexicon);
  const found = claims.map(
    ({ type, parties }) => `${type}: ${parties.map(({ mention }) => mentions[mention]?.organization).join(' ')}`,
  );
  expect(found).toContain(relation);
});
