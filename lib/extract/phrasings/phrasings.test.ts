// How news says things, by type: each sentence says what stands beside it and nothing else, without the learned part. The companies
// are invented, so that only the words can tell; a frame that is widened must not undo what another one reads.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OrganizationKind, RegistryEntry } from '#lib/domain/organization.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import type { Relation } from '#lib/extract/relations/relation.ts';
import { trace } from '../extract.ts';

const Phrasing = z.strictObject({
  text: z.string(),
  says: z.array(z.string()),
  status: z.enum(['talks', 'agreed', 'ended']).optional(),
});

const kinds: Readonly<Record<string, OrganizationKind>> = {
  Lumora: 'lab',
  Anvex: 'lab',
  Tarnic: 'chip_maker',
  Veltrix: 'chip_maker',
  Hynara: 'memory',
  Skyreach: 'cloud',
  Gridforge: 'neocloud',
  Haldenfield: 'data_centre',
  Brightwater: 'energy',
  'Carrow Bank': 'bank',
  'Pell Capital': 'fund',
  'Ostrin Ventures': 'fund',
  'Marlow Media': 'media',
  Quantia: 'software',
  Fennec: 'device_maker',
  'Ministry of Norvane': 'government',
  'Strada Motors': 'vehicle_maker',
  Telvia: 'telecom',
  Zephyra: 'unknown',
  Kestrine: 'unknown',
};
const lexicon = buildLexicon(Object.entries(kinds).map(([name, kind]) => RegistryEntry.parse({ name, kind })));

function read(text: string): { says: string[]; status: string | undefined } {
  const { reading, relations } = trace({ title: '', text, published: '2026-06-10' }, lexicon, null);
  const name = (mention: number) => reading.mentions[mention]?.organization?.name ?? '?';
  const pairs = ({ type, from, to, between }: Relation) =>
    between.length > 1
      ? between.flatMap((a, at) => between.slice(at + 1).map((b) => `${type} ${[name(a), name(b)].sort().join('~')}`))
      : from.flatMap((a) => to.map((b) => `${type} ${name(a)}>${name(b)}`));
  return { says: [...new Set(relations.flatMap(pairs))].sort(), status: relations[0]?.parts[0]?.status };
}

for (const file of readdirSync(import.meta.dirname).filter((one) => one.endsWith('.json'))) {
  const phrasings = z.array(Phrasing).parse(JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')));
  describe(file.replace('.json', ''), () => {
    it.each(phrasings)('$text', ({ text, says, status }) => {
      const found = read(text);
      expect(found.says).toEqual(says);
      if (status) expect(found.status).toBe(status);
    });
  });
}
