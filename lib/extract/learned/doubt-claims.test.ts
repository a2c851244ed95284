// Claims of rules taken back, with weights small enough to know by heart.
import { expect, test } from 'vitest';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { trace } from '../extract.ts';
import { RelationModel } from './model.ts';

const lexicon = buildLexicon(registry);
/** Takes "boldly" for a sure sign that there is nothing, and is otherwise of two minds. */
const model = new RelationModel({
  coarse: { classes: ['', 'supply>'], features: { 'between=boldly': [500, -500], always: [0, 0] } },
  types: { classes: ['chips>', 'compute>'], features: { always: [0, 0] } },
  pair: {},
  claim: { words: 1 },
  curve: { slope: 1, offset: 0 },
});
const read = (text: string) => trace({ title: '', text, published: '2025-06-10' }, lexicon, model);

test('a claim is dropped where the weights are sure of nothing, with a reason', () => {
  const { candidates, dropped, relations } = read('Microsoft boldly acquired Mistral AI.');
  expect([candidates, relations]).toEqual([[], []]);
  expect(dropped.map(({ reason }) => reason)).toContain('doubted');
});

test('a claim stands where they are of two minds', () => {
  expect(read('Microsoft acquired Mistral AI.').candidates).toHaveLength(1);
});

test('a claim stands as long as one sentence about the pair leaves it standing', () => {
  const { candidates } = read('Microsoft boldly acquired Mistral AI. Microsoft acquired Mistral AI for $6 billion.');
  expect(candidates.length).toBeGreaterThan(0);
});
