// Each frame finds what its own examples say and leaves alone what they forbid.
import { describe, expect, it } from 'vitest';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { trace } from '../extract.ts';
import { frames } from './frames.ts';

const entry = (name: string, kind: string) => RegistryEntry.parse({ name, kind });
const lexicon = buildLexicon([
  entry('Norvane', 'unknown'),
  entry('Norvane Cloud', 'cloud'),
  entry('Norvane Capital', 'fund'),
  entry('Norvane Bank', 'bank'),
  entry('Norvane AI', 'lab'),
  entry('Ministry of Norvane', 'government'),
  entry('Tessel', 'unknown'),
  entry('Tessel Cloud', 'cloud'),
  entry('The Tessel Post', 'media'),
  entry('Ostrin', 'unknown'),
  entry('Ostrin Ventures', 'fund'),
]);
const rulesIn = (text: string): string[] =>
  trace({ title: '', text, published: '2025-06-10' }, lexicon, null).candidates.map(({ rule }) => rule);

for (const frame of frames) {
  const rule = frame.round ? 'round' : frame.id;
  describe(`frame ${frame.id}`, () => {
    it.each(frame.must)('finds: %s', (text) => expect(rulesIn(text)).toContain(rule));
    it.each(frame.mustNot)('leaves: %s', (text) => expect(rulesIn(text)).not.toContain(rule));
  });
}
