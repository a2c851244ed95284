import { expect, it } from 'vitest';
import { aDeal } from './a-deal.ts';
import { buildGraph } from './build-graph.ts';
import { coopetitionsOf } from './find-coopetitions.ts';

const pairs = (...deals: Parameters<typeof aDeal>[0][]) =>
  coopetitionsOf(buildGraph(deals.map(aDeal)).edges).map(({ source, target }) => `${source} ${target}`);

const rivals = { type: 'rivalry', between: ['OpenAI', 'Google'] } as const;

it('is a rivalry and a deal of one pair, whichever way the deal points', () => {
  expect(pairs(rivals, { type: 'compute', from: ['Google'], to: ['OpenAI'] })).toEqual(['google openai']);
  expect(pairs(rivals, { type: 'content', from: ['OpenAI'], to: ['Google'] })).toEqual(['google openai']);
});

it('is neither a rivalry alone nor a deal with somebody else', () => {
  expect(pairs(rivals, { type: 'compute', from: ['Google'], to: ['Anthropic'] })).toEqual([]);
});

it('is not a rivalry and a lawsuit', () => {
  expect(pairs(rivals, { type: 'dispute', from: ['Google'], to: ['OpenAI'] })).toEqual([]);
});

it('is not made by a deal that has ended, but by one in talks', () => {
  expect(pairs(rivals, { type: 'compute', from: ['Google'], to: ['OpenAI'], status: 'ended' })).toEqual([]);
  expect(pairs(rivals, { type: 'compute', from: ['Google'], to: ['OpenAI'], status: 'talks' })).toEqual([
    'google openai',
  ]);
});
