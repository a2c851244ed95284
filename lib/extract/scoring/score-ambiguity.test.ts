// Names that are ordinary words too: what is linked must be right nearly always, and the rest stays unresolved.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { AmbiguousName, scoreAmbiguity } from './score-ambiguity.ts';

const cases = z
  .array(AmbiguousName)
  .parse(JSON.parse(readFileSync(new URL('../fixtures/ambiguous-names.json', import.meta.url), 'utf8')));
const score = scoreAmbiguity(cases, buildLexicon(registry));

test('what is linked is right', () => {
  expect(score.wrong.map(({ text }) => text)).toEqual([]);
  expect(score.links[0] / score.links[1]).toBeGreaterThanOrEqual(0.99);
});

test('most names that mean an organization are linked', () => {
  expect(score.found[0] / score.found[1]).toBeGreaterThan(0.85);
});

test('a name linked where it is only a word counts as wrong', () => {
  const lexicon = buildLexicon(registry);
  const said = { name: 'Nvidia', means: null, text: 'Nvidia said sales rose.' };
  expect(scoreAmbiguity([said], lexicon)).toMatchObject({ links: [0, 1], found: [0, 0], wrong: [said] });
});
