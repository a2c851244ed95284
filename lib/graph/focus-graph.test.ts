import { describe, expect, it } from 'vitest';
import { aDeal } from './a-deal.ts';
import { buildGraph } from './build-graph.ts';
import { focusGraph } from './focus-graph.ts';

/** a - b - c - d, a - e - d, b - e; and f apart with g. */
const graph = buildGraph(
  [
    ['A', 'B'],
    ['B', 'C'],
    ['C', 'D'],
    ['A', 'E'],
    ['E', 'D'],
    ['B', 'E'],
    ['F', 'G'],
  ].map(([from = '', to = '']) => aDeal({ type: 'compute', from: [from], to: [to] })),
);

const part = (focus: string[], depth = 1) => {
  const { nodes, edges, missing } = focusGraph(graph, focus, depth);
  return { nodes: nodes.map(({ id }) => id).sort(), edges: edges.map(({ id }) => id.slice(8)).sort(), missing };
};

describe('a focus', () => {
  it('on nothing is the whole graph', () => {
    expect(part([]).edges).toHaveLength(7);
  });

  it('on one is its neighbourhood, with the edges between its partners', () => {
    expect(part(['a'])).toEqual({ nodes: ['a', 'b', 'e'], edges: ['a:b', 'a:e', 'b:e'], missing: [] });
    expect(part(['a'], 2).nodes).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('on two that deal with each other is what is between them', () => {
    expect(part(['a', 'b'])).toEqual({ nodes: ['a', 'b'], edges: ['a:b'], missing: [] });
  });

  it('on two that deal with each other and share a venture has both', () => {
    const joint = buildGraph([
      aDeal({ type: 'compute', from: ['A'], to: ['B'] }),
      aDeal({ type: 'joint_venture', between: ['A', 'B', 'C'] }),
      aDeal({ type: 'joint_venture', between: ['A', 'C', 'D'] }),
    ]);
    const { nodes, edges } = focusGraph(joint, ['a', 'b'], 1);
    expect(nodes.map(({ id, kind }) => (kind === 'venture' ? kind : id)).sort()).toEqual(['a', 'b', 'venture']);
    expect(edges.map(({ type }) => type).sort()).toEqual(['compute', 'joint_venture', 'joint_venture']);
  });

  it('on two others is every shortest chain, and no edge across', () => {
    expect(part(['a', 'd'])).toEqual({ nodes: ['a', 'd', 'e'], edges: ['a:e', 'e:d'], missing: [] });
    expect(part(['a', 'c'])).toEqual({ nodes: ['a', 'b', 'c'], edges: ['a:b', 'b:c'], missing: [] });
  });

  it('on two that nothing joins is the two alone', () => {
    expect(part(['a', 'f'])).toEqual({ nodes: ['a', 'f'], edges: [], missing: [] });
  });

  it('on more is what is among them', () => {
    expect(part(['a', 'b', 'e', 'd'])).toEqual({
      nodes: ['a', 'b', 'd', 'e'],
      edges: ['a:b', 'a:e', 'b:e', 'e:d'],
      missing: [],
    });
  });

  it('tells what the graph does not have, and shows nothing where it has none of them', () => {
    expect(part(['a', 'nobody'])).toEqual({
      nodes: ['a', 'b', 'e'],
      edges: ['a:b', 'a:e', 'b:e'],
      missing: ['nobody'],
    });
    expect(part(['nobody'])).toEqual({ nodes: [], edges: [], missing: ['nobody'] });
  });
});
