// Pairs of sentences with what "it", "the chipmaker", "both firms" and short forms mean in them: written before looking at what the
// code makes of them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { buildLexicon } from './lexicon.ts';
import { ReferenceCase, wrongReferences } from './score-references.ts';

const cases = z
  .array(ReferenceCase)
  .parse(JSON.parse(readFileSync(new URL('./fixtures/references.json', import.meta.url), 'utf8')));
const lexicon = buildLexicon(
  [
    { name: 'Norvane', kind: 'lab', products: ['Vella'] },
    { name: 'Corvid', kind: 'lab' },
    { name: 'Ostrin', kind: 'chip_maker' },
    { name: 'Palter', kind: 'chip_maker' },
    { name: 'Veldt', kind: 'neocloud' },
    { name: 'Arcadon', kind: 'cloud' },
    { name: 'Kestrel Capital', kind: 'fund' },
    { name: 'Brightmoor', kind: 'software' },
    { name: 'Halden Bank', kind: 'bank' },
    { name: 'Lumenor', kind: 'energy' },
    { name: 'Tessic', kind: 'robotics' },
    { name: 'Grandview Times', kind: 'media' },
    { name: 'Moravel', kind: 'vehicle_maker' },
  ].map((entry) => RegistryEntry.parse(entry)),
);

test('nine in ten references are read as meant', () => {
  const wrong = wrongReferences(cases, lexicon);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(wrong.map(({ text, words, said }) => `${words} -> ${said.join(', ')}: ${text}`)).toEqual([]);
});
