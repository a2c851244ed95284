// Which of the listed names an ambiguous one stands for, by what else the text names and whose it is said to be.
import { expect, it } from 'vitest';
import { readOne } from '#lib/extract/read-article.ts';
import { buildLexicon } from './lexicon.ts';
import { registry } from './registry.ts';

const lexicon = buildLexicon(registry);

/** The listed organizations of a text, each time that it names one. */
const listedIn = (text: string): string[] =>
  readOne({ title: 'Tuesday in chips.', text, published: null }, lexicon).mentions.flatMap(({ organization }) =>
    organization && !organization.discovered ? [organization.name] : [],
  );

it.each([
  ['The U.S. Army was sued by Palantir, which then won an Army contract.', ['US Army', 'Palantir', 'US Army']],
  ["The U.S. Army buys from Palantir, and so does India's Army.", ['US Army', 'Palantir']],
  ["Palantir sells software to France's Army.", ['Palantir']],
  ['An army of workers builds a hall for Palantir.', ['Palantir']],
])('%s', (text, names) => {
  expect(listedIn(text)).toEqual(names);
});
