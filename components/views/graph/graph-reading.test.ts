// What a first look says, worked out by hand on six relations.
import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { readGraph } from './graph-reading.ts';

const node = (id: string, degree: number, kind: GraphNode['kind'] = 'organization'): GraphNode => ({
  id,
  label: id,
  kind,
  target: id,
  degree,
  x: 0,
  y: 0,
});
const edge = (
  type: GraphEdge['type'],
  source: string,
  target: string,
  deals = 1,
  status: GraphEdge['status'] = 'agreed',
): GraphEdge => ({
  id: `${type}:${source}:${target}`,
  source,
  target,
  type,
  status,
  deals: Array.from({ length: deals }, (_, i) => `${type}${source}${target}${i}`),
  lane: 0,
  lanes: 1,
});

const nodes = [node('a', 9), node('b', 12), node('c', 2), node('v', 40, 'venture')];
const edges = [
  edge('rivalry', 'a', 'b'),
  edge('compute', 'b', 'a', 2),
  edge('rivalry', 'c', 'a'),
  edge('investment', 'a', 'c', 3),
  edge('chips', 'a', 'c', 2),
  edge('rivalry', 'b', 'c'),
  edge('licensing', 'b', 'c', 4, 'ended'),
];

test('the centre is counted on the map, not beyond it; a venture is nobody there, however large', () => {
  expect(readGraph(nodes, edges).centre.map(({ of, count }) => [of.id, count])).toEqual([
    ['a', 5],
    ['c', 5],
    ['b', 4],
  ]);
});

test('families are counted by relation, not by deal, and none is told that is not there', () => {
  const { families } = readGraph(nodes, edges);
  expect(families.map(({ of, count }) => [of, count])).toEqual([
    ['conflict', 3],
    ['supply', 2],
    ['capital', 1],
    ['rights', 1],
  ]);
  expect(readGraph(nodes, edges.slice(0, 1)).families).toHaveLength(1);
});

test('rivals stand by the deals between them; those whose dealing has ended are not among them', () => {
  const { rivals } = readGraph(nodes, edges);
  expect(rivals.map(({ of: [one, other], count }) => [one.id, other.id, count])).toEqual([
    ['a', 'c', 5],
    ['a', 'b', 2],
  ]);
});
