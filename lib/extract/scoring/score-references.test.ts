// Pairs of sentences with what "it", "the chipmaker", "both firms" and short forms mean in them: written before looking at what the
// code makes of them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReferenceCases, wrongReferences } from './score-references.ts';

const written = ReferenceCases.parse(
  JSON.parse(readFileSync(new URL('../fixtures/references.json', import.meta.url), 'utf8')),
);

test('four in five references are read as meant', () => {
  expect(written.cases.length).toBeGreaterThanOrEqual(60);
  expect(1 - wrongReferences(written).length / written.cases.length).toBeGreaterThan(0.8);
});

test('words taken for another firm than they mean count as wrong, and so does a firm for words that mean nobody', () => {
  const [text, words] = ['Norvane bought chips from Ostrin. The chipmaker was glad.', 'The chipmaker'];
  const said = (means: string[]) => wrongReferences({ ...written, cases: [{ text, words, means }] });
  expect(said(['Ostrin'])).toEqual([]);
  expect(said(['Norvane'])).toMatchObject([{ said: ['Ostrin'] }]);
  expect(said([])).toMatchObject([{ said: ['Ostrin'] }]);
});
