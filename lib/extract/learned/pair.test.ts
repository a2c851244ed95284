// Who is paired in a sentence, and on which side.
import { expect, test } from 'vitest';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { trace } from '../extract.ts';
import { surveyPairs } from './survey-pairs.ts';

const lexicon = buildLexicon(registry);

/** The pairs of a text, as "left ~ right". */
function pairsOf(text: string): string[] {
  const { reading, sentences, candidates } = trace({ title: '', text, published: '2025-06-10' }, lexicon, null);
  const names = (mentions: readonly number[]) =>
    mentions.map((mention) => reading.mentions[mention]?.organization?.name).join(' + ');
  return surveyPairs(reading, sentences, candidates).map(
    ({ pair: { left, right, isList } }) => `${names(left)} ~ ${names(right)}${isList ? ' (list)' : ''}`,
  );
}

test('each two of a sentence are a pair, in the order of the text', () => {
  expect(pairsOf('Microsoft paid Nvidia $2 billion. Oracle paid Mistral AI $3 billion.')).toEqual([
    'Microsoft ~ Nvidia',
    'Oracle ~ Mistral AI',
  ]);
});

test('a list is one side of others, and its first member is a pair with the rest', () => {
  expect(pairsOf('Backers of Microsoft include Nvidia, Oracle and Mistral AI, with $2 billion in all.')).toEqual([
    'Microsoft ~ Nvidia + Oracle + Mistral AI',
    'Nvidia ~ Oracle + Mistral AI (list)',
  ]);
});

test('a unit and its group are no pair', () => {
  expect(pairsOf('Google paid Google Cloud $2 billion.')).toEqual([]);
});
