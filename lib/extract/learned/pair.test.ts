// Who is paired in a sentence, and who is meant beside those that it names.
import { expect, test } from 'vitest';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { trace } from '../extract.ts';
import { surveyPairs } from './survey-pairs.ts';

const lexicon = buildLexicon(registry);

/** The pairs of an article that one side stands in unsaid, as "who is meant ~ who is named". */
function silentPairs(title: string, text: string): string[] {
  const { reading, sentences, candidates } = trace({ title, text, published: '2025-06-10' }, lexicon, null);
  const name = (mention = -1) => reading.mentions[mention]?.organization?.name;
  return surveyPairs(reading, sentences, candidates).flatMap(({ pair: { silent, left, right } }) =>
    silent ? right.map((mention) => `${silent}: ${name(left[0])} ~ ${name(mention)}`) : [],
  );
}

test('whom the text is about is meant where a sentence names others only', () => {
  expect(silentPairs('', 'Mistral AI raised $600 million. Existing backers include Nvidia and Salesforce.')).toEqual([
    'focus: Mistral AI ~ Nvidia',
    'focus: Mistral AI ~ Salesforce',
  ]);
});

test('nobody is meant where the sentence names them, or a unit of theirs', () => {
  expect(silentPairs('', 'Google raised prices. Google Cloud sells $2 billion of chips to Oracle.')).toEqual([]);
});

test('a pair that stands together elsewhere is judged there alone', () => {
  const text = 'Mistral AI raised $600 million. Backers include Nvidia. Mistral AI has met Nvidia for $5 million.';
  expect(silentPairs('', text)).toEqual([]);
});

test('whom the headline is about is meant where the text has moved on', () => {
  const text = 'Oracle grew by 5% in May. Nvidia is believed to have paid $600 million.';
  expect(silentPairs('Mistral AI raises $600 million', text)).toContain('headline: Mistral AI ~ Nvidia');
});

test('an outlet in brackets behind the headline is whose report it is, and no side of a deal', () => {
  const text = 'Oracle grew by 5% in May. It is the largest order in the history of Nvidia, which sells processors.';
  expect(silentPairs('Orders for processors (Reuters)', text).join()).not.toContain('Reuters');
});
