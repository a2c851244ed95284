// A remembered answer is the pattern's own, for every item of a text, asked once or twice.
import { expect, it } from 'vitest';
import { trace } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { wordAt } from '#lib/extract/reading.ts';
import { WordPattern } from './word-pattern.ts';

const lexicon = buildLexicon(registry);
const text =
  "Nvidia's co-founder said it's a data-center deal, and the data center isn't his. Don't buy Quistra's U.S. arm: round two, Series B, led by OpenAI for $5 billion.";
const { reading } = trace({ title: 'A round is led', text, published: '2025-06-10' }, lexicon);
const { items, folded } = reading;

it.each([
  /^(?:a|the|is|'s|data center|data-center)$/,
  /^(?:round|led|series [a-h]|quistra)$/,
  /(?:ed|n't)$/,
  /^$/,
  /^(?:data|co)-/,
])('%s', (pattern) => {
  const remembering = new WordPattern(pattern);
  const places = Array.from({ length: items.count + 3 }, (_, at) => at - 1);
  for (let time = 0; time < 2; time++) {
    expect(places.map((item) => remembering.at(items, item))).toEqual(
      places.map((item) => pattern.test(wordAt(items, item).text)),
    );
    expect(places.map((item) => remembering.written(reading, item))).toEqual(
      places.map((item) => pattern.test(folded.slice(items.start[item] ?? 0, items.end[item] ?? 0))),
    );
  }
});
