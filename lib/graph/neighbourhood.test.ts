import { expect, it } from 'vitest';
import { aDeal } from './a-deal.ts';
import { buildGraph } from './build-graph.ts';
import { neighbourhood } from './neighbourhood.ts';

/** OpenAI - CoreWeave - Nvidia - TSMC, and a rivalry that closes OpenAI and Nvidia's circle at two steps. */
const graph = buildGraph([
  aDeal({ type: 'compute', from: ['CoreWeave'], to: ['OpenAI'] }),
  aDeal({ type: 'chips', from: ['Nvidia'], to: ['CoreWeave'] }),
  aDeal({ type: 'chips', from: ['TSMC'], to: ['Nvidia'] }),
  aDeal({ type: 'rivalry', between: ['Lambda', 'CoreWeave'] }),
  aDeal({ type: 'chips', from: ['Nvidia'], to: ['Lambda'] }),
]);

const within = (depth: number) => neighbourhood(graph, 'openai', depth);
const idsOf = (depth: number) =>
  within(depth)
    .nodes.map(({ id }) => id)
    .sort();

it('goes along edges against their direction as well', () => {
  expect(idsOf(1)).toEqual(['coreweave', 'openai']);
});

it('takes one step for each of its depth', () => {
  expect(idsOf(2)).toEqual(['coreweave', 'lambda', 'nvidia', 'openai']);
  expect(idsOf(3)).toEqual(['coreweave', 'lambda', 'nvidia', 'openai', 'tsmc']);
});

it('includes what its outermost have with each other', () => {
  expect(within(2).edges.map(({ id }) => id)).toContain('chips:nvidia:lambda');
});

it('of a stranger is empty, not everything', () => {
  expect(neighbourhood(graph, 'nobody', 3)).toEqual({ nodes: [], edges: [] });
});
