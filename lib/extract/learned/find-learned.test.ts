// The component asked about sentences that no rule can read, with weights small enough to know by heart.
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { extract, trace } from '../extract.ts';
import { RelationModel } from './model.ts';
import { nameFeatures } from './name-features.ts';
import { relationModel } from './relation-model.ts';
import { surveyPairs } from './survey-pairs.ts';
import { stem, tokensOf } from './tokens.ts';

const lexicon = buildLexicon(registry);
/** Believes that a left side before "shepherds" provides, and nothing else. */
const model = new RelationModel({
  coarse: { classes: ['', 'supply<', 'supply>'], features: { 'between=shepherd': [-500, -500, 500], left: [0, 0, 0] } },
  types: { classes: ['chips>', 'compute>'], features: { 'right=lab': [0, 300] } },
  pair: { deal: 1 },
  claim: {},
  curve: { slope: 1, offset: 0 },
});
const read = (text: string) => trace({ title: '', text, published: '2025-06-10' }, lexicon, model);

describe('a pair that no rule claims', () => {
  test('is claimed with its type, its direction and the word that spoke for it', () => {
    const { reading, learned } = read('Microsoft shepherds Mistral AI, which is worth $6 billion.');
    expect(learned).toHaveLength(1);
    const [claim] = learned;
    const name = (mention = -1) => reading.mentions[mention]?.organization?.name;
    expect([claim?.type, name(claim?.from[0]), name(claim?.to[0]), claim?.rule]).toEqual([
      'compute',
      'Microsoft',
      'Mistral AI',
      'learned',
    ]);
    const trigger = claim?.trigger ?? 0;
    expect(reading.text.slice(reading.items.start[trigger], reading.items.end[trigger])).toBe('shepherds');
  });

  test('is left alone where nothing speaks for it', () => {
    expect(read('Microsoft and Mistral AI are worth $6 billion.').learned).toEqual([]);
  });

  test('is left alone without a model', () => {
    const article = { title: '', text: 'Microsoft shepherds Mistral AI, which is worth $6 billion.', published: null };
    expect(extract(article, lexicon, null).claims).toEqual([]);
    expect(extract(article, lexicon, model).claims).toHaveLength(1);
  });
});

describe('a pair that a rule has claimed', () => {
  test('is not asked about once more', () => {
    const { candidates, learned } = read(
      'Microsoft acquired Mistral AI. Microsoft shepherds Mistral AI for $6 billion.',
    );
    expect(candidates.length).toBeGreaterThan(0);
    expect(learned).toEqual([]);
  });

  test('can have a deal of another kind beside it', () => {
    const { candidates, learned } = read(
      'Microsoft invested $2 billion in Mistral AI. Microsoft shepherds Mistral AI for $6 billion.',
    );
    expect(candidates.map(({ type }) => type)).toEqual(['investment']);
    expect(learned.map(({ type, sentence }) => [type, sentence])).toEqual([['compute', 1]]);
  });

  test('has no second deal of its own kind', () => {
    const { candidates, learned } = read(
      'Microsoft supplies Mistral AI with chips. Microsoft shepherds Mistral AI for $6 billion.',
    );
    expect(candidates.map(({ type }) => type)).toEqual(['compute']);
    expect(learned).toEqual([]);
  });
});

test('no name is ever a word that can be learned', () => {
  const { sentences } = read('Microsoft shepherds Mistral AI, Sam Altman and Norvanix for $6 billion.');
  expect(sentences.flatMap((sentence) => tokensOf(sentence)).join(' ')).not.toMatch(/microsoft|mistral|altman|norvan/i);
});

test('the weights that ship load, and judge the same twice', () => {
  const features = ['kinds=chip_maker/lab', 'left=chip_maker', 'right=lab', 'between=chip', 'shared=2'];
  const [first, second] = [relationModel.opinionOn(features), relationModel.opinionOn(features)];
  expect(first).toEqual(second);
  expect(first.deal.share).toBeGreaterThan(0);
});

test('a pair is judged by numbers as it is by the names of its features', () => {
  const { reading, sentences, candidates } = trace(
    {
      title: 'Microsoft and Mistral AI',
      text: 'Microsoft shepherds Mistral AI, which Nvidia and Amazon, not Oracle, will back; its rival OpenAI powers CoreWeave. Dell, the chip maker AMD and Meta were tapped by the lab.',
      published: '2025-06-10',
    },
    lexicon,
    null,
  );
  const pairs = surveyPairs(reading, sentences, candidates);
  expect(pairs.length).toBeGreaterThan(5);
  for (const pair of pairs) {
    const [byNumber, byName] = [relationModel.opinionOf(pair), relationModel.opinionOn(nameFeatures(pair))];
    expect(byNumber.deal.label).toBe(byName.deal.label);
    expect(byNumber.deal.share).toBeCloseTo(byName.deal.share, 12);
    expect(byNumber.other.share).toBeCloseTo(byName.other.share, 12);
  }
});

test.each([
  ['acquires', 'acquir'],
  ['acquired', 'acquir'],
  ['companies', 'company'],
  ['applied', 'apply'],
  ['investments', 'invest'],
  ['partnership', 'partner'],
  ['supplier', 'suppli'],
  ['used', 'used'],
  ['being', 'being'],
  ['release', 'releas'],
])('%s is learned as %s', (word, bare) => expect(stem(word)).toBe(bare));
