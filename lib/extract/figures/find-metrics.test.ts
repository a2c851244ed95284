import { expect, it } from 'vitest';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';

const lexicon = buildLexicon(registry);

/** What a text says of organizations in figures, written short. */
const metricsOf = (text: string): string[] =>
  extract({ title: 'Tuesday in chips.', text, published: null }, lexicon, null).metrics.map(
    ({ metric, value }) => `${metric} ${value}`,
  );

it.each([
  ['Nvidia now has more than 300 customers that each bring over $200,000 in run-rate revenue.', []],
  ['Nvidia has more than $200,000 in run-rate revenue.', ['arr 200000']],
  ['Nvidia will make its assistant available to 90,000 employees of the bank.', []],
  ['Nvidia has 90,000 employees.', ['headcount 90000']],
  ['Nvidia is cutting 14% of its staff (about 200 employees).', []],
  ['Nvidia dismissed a tenth of its workforce, about 1,000 employees.', []],
  ['Nvidia, which grew by a fifth of its size, has 1,000 employees.', ['headcount 1000']],
  ['Nvidia has a team of 57 employees in Berlin.', ['headcount 57']],
  ['Nvidia spent $37.5 billion on capex in the quarter.', ['capex 37500000000']],
  ['Nvidia saw that its market capitalization is now $60 billion.', ['valuation 60000000000']],
  ['Nvidia met its goal. In 2025 it was worth $3.1 billion.', ['valuation 3100000000']],
  ['Nvidia told of its deal. It was worth $3.1 billion.', []],
])('%s', (text, metrics) => {
  expect(metricsOf(text)).toEqual(metrics);
});

const ownersOf = (text: string): string[] => {
  const { metrics, mentions } = extract({ title: 'Tuesday in chips.', text, published: null }, lexicon, null);
  return metrics.map(({ metric, mention }) => `${metric} of ${mentions[mention]?.organization}`);
};

it.each([
  ['Anthropic, in which Google invested, has 20 million monthly users.', ['users of anthropic']],
  ['Nvidia grew. Lattice generates more than $1 billion in annual recurring revenue.', []],
  ['Nvidia gets 0.3% of Anthropic at a valuation of $72 billion.', ['valuation of anthropic']],
  [
    'Nvidia has agreed to acquire Modular. It raised $250 million last year at a valuation of $1.6 billion.',
    ['valuation of modular'],
  ],
  ['Nvidia grew. Revenue should reach $3.6 billion this year.', ['revenue of nvidia']],
])('whose they are: %s', (text, owners) => expect(ownersOf(text)).toEqual(owners));
