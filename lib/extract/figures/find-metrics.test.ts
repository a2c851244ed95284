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
  ['At that price Nvidia would be worth $9.6 billion.', ['valuation 9600000000']],
  ['Nvidia was for the first time worth more than $4 trillion.', ['valuation 4000000000000']],
  ['Nvidia won a contract for trucks in Chile, with a total value of $164 million.', []],
  ['Holders get 412 pence per share, which values Nvidia at about $684 million.', []],
  ['Nvidia valued the contract at $3 billion.', []],
  ['Nvidia looks for staff in Ohio, where it employs over 5,000 people.', []],
  ['Nvidia said that licence revenue rose by $4.1 million.', []],
  ['Nvidia puts the contracted revenue at $6.7 billion.', []],

  ['Nvidia said its revenue backlog had grown to $45 billion.', []],
  ['Nvidia puts its contracted revenue at $6 billion.', []],
  ['Nvidia said that licence revenue rose by $4 million.', []],
  ['Nvidia said that licence revenue rose to $4 million.', ['revenue 4000000']],
  ['Reports put the value of Nvidia at $4 trillion.', ['valuation 4000000000000']],
  ['Reports put the value of the deal with Nvidia at $4 billion.', []],
  ['Nvidia is to earn $18 billion in revenue over the 17 years of the contract.', []],
  ['Nvidia expects the deal to generate over $100 million in revenue.', []],
  ['Nvidia expects to generate over $100 million in revenue.', ['revenue 100000000']],
  ['Nvidia is in talks to invest $200 million into AI start-up Anthropic.', []],
  ['Nvidia raised its annual spending forecast to $85 billion.', ['capex 85000000000']],
  ['Nvidia said it would invest $100 billion to build data centres for AI.', ['capex 100000000000']],
  ['Nvidia employs over 300 AI experts.', ['headcount 300']],
  ['Nvidia employs over 300 AI workers in its games.', []],
  ["Nvidia's plant in Ohio, employing 11,000 people, is growing.", []],
  ['Anthropic is raising a round at a valuation that could reach $2.5 billion.', ['valuation 2500000000']],

  [
    'Nvidia has seen its valuation soar to $29.3 billion, from $9.9 billion in June.',
    ['valuation 29300000000', 'valuation 9900000000'],
  ],
  [
    "Nvidia's valuation jumped from $9.9 billion at the end of the previous round in June to $29.3 billion.",
    ['valuation 9900000000', 'valuation 29300000000'],
  ],
  ['Nvidia had revenue of $57 billion, up 62% from $35 billion.', ['revenue 57000000000', 'revenue 35000000000']],
  [
    "Nvidia's annual revenue was $26.3 billion in 2022, and soared 64% to $43.2 billion last year.",
    ['revenue 26300000000', 'revenue 43200000000'],
  ],
  ['Nvidia will make half of its $183.5 billion in datacenter revenues in 2026.', ['revenue 183500000000']],
  ['Nvidia, which fetched an $18 billion value at its last fundraising, is hiring.', ['valuation 18000000000']],
  ['Nvidia is in a market predicted to be worth $54 billion this year.', []],
  ['Nvidia targets $17 billion in data center sales deals.', []],
  ['Nvidia, which has $200 million in annual recurring revenue, raised $330 million.', ['arr 200000000']],
  ['Nvidia will dispatch about 1,000 employees to it.', []],
  ['Researchers at Nvidia looked at data from over 25,000 workers.', []],

  ["The lease lifts Nvidia's contracted lease revenue to $11 billion.", []],
  ['Nvidia has $3.7 billion in contracted revenue.', []],
  ['Nvidia will buy Modular, valuing its capacity at $8 million per megawatt.', []],
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
  ['Nvidia has invested $50 million in Anthropic. It is valued at $1 billion.', ['valuation of anthropic']],
  ['Nvidia praised Anthropic. It is valued at $1 billion.', ['valuation of nvidia']],
  ['Nvidia grew. Revenue should reach $3.6 billion this year.', ['revenue of nvidia']],
  ['Nvidia may fund Anthropic, a start-up valued at $850 million.', ['valuation of anthropic']],
  ['Nvidia has bid for Spotify, offering nearly double its own $18 billion valuation.', ['valuation of nvidia']],
  ['Google laughs, but with 30 million users and a new browser, Anthropic is growing.', ['users of anthropic']],
  ['Google began with 30 million users, and Nvidia waits.', ['users of google']],
  ['Nvidia admires Anthropic, which Google bought in May and is used by 500,000 doctors.', ['users of anthropic']],
  [
    'Anthropic raised money at a $5 billion valuation; OpenAI, meanwhile, secured a $6 billion valuation.',
    ['valuation of anthropic', 'valuation of openai'],
  ],
  [
    'Anthropic raised $200 million at a $4 billion valuation, while OpenAI reached an $11 billion valuation after a raise.',
    ['valuation of anthropic', 'valuation of openai'],
  ],
  [
    'A deal values Anthropic at $100 billion and OpenAI at $250 billion.',
    ['valuation of anthropic', 'valuation of openai'],
  ],
  [
    'Anthropic will acquire Modular. The term sheet values the merged company at around $20 billion.',
    ['valuation of anthropic'],
  ],
  [
    'Anthropic is raising money. The round could value the maker of models for robots at around $14 billion, triple the $4.7 billion it commanded in May.',
    ['valuation of anthropic', 'valuation of anthropic'],
  ],
  ['Nvidia values Anthropic, which 5,000 doctors like, at $200 million.', ['valuation of anthropic']],
])('whose they are: %s', (text, owners) => expect(ownersOf(text)).toEqual(owners));
