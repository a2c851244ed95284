import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { aDeal } from './a-deal.ts';
import { buildGraph } from './build-graph.ts';
import { layoutGraph, type Place, placesOf } from './layout-graph.ts';

/** A field like the real one: few hubs, many with one relation, some pairs apart from the rest. */
function aField(size: number) {
  const random = seededRandom(7);
  const name = (i: number) => `Organization ${i}`;
  const deals = Array.from({ length: size - 1 }, (_, i) => {
    const to = i % 20 === 19 ? i : Math.floor(random() ** 2 * i);
    return aDeal({ type: 'investment', from: [name(i + 1)], to: [name(to)] });
  });
  return buildGraph(deals, { nodes: size, edges: 4 * size });
}

const byId = (nodes: ReturnType<typeof layoutGraph>) =>
  new Map<string, Place>(nodes.map(({ id, x, y }) => [id, { x, y }]));

describe('a layout', () => {
  const graph = aField(60);

  it('is the same in every run', () => {
    expect(layoutGraph(graph)).toEqual(layoutGraph(graph));
  });

  it('does not depend on the order of nodes and edges', () => {
    const turned = { nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
    expect(byId(layoutGraph(turned))).toEqual(byId(layoutGraph(graph)));
  });

  it('keeps the order in which the nodes are given, for those who draw by it', () => {
    expect(layoutGraph(graph).map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
  });

  it('fills the unit square in one direction and stays in its middle in the other', () => {
    const places = layoutGraph(graph);
    const range = (values: number[]) => [Math.min(...values), Math.max(...values)];
    expect(range(places.map(({ x }) => x))).toEqual([0, 1]);
    const [top = 0, bottom = 0] = range(places.map(({ y }) => y));
    expect(top).toBeGreaterThan(0);
    expect(top + bottom).toBeCloseTo(1, 3);
  });

  it('puts partners nearer to each other than strangers', () => {
    const places = byId(layoutGraph(graph));
    const apart = (a: string, b: string) => {
      const [one, other] = [places.get(a), places.get(b)];
      return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : Number.NaN;
    };
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const partners = mean(graph.edges.map(({ source, target }) => apart(source, target)));
    const all = mean(graph.nodes.flatMap((a) => graph.nodes.filter((b) => b !== a).map((b) => apart(a.id, b.id))));
    expect(partners).toBeLessThan(all / 2);
  });
});

it('leaves no two nodes of 200 on one another', () => {
  const places = layoutGraph(aField(200));
  const closest = Math.min(
    ...places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
  expect(closest).toBeGreaterThan(0.008);
});

it('draws pairs that nobody else deals with close to the rest, not to the ends of the map', () => {
  const star = Array.from({ length: 30 }, (_, i) => aDeal({ type: 'investment', from: [`Fund ${i}`], to: ['Hub'] }));
  const pair = aDeal({ type: 'compute', from: ['Adani'], to: ['EdgeConneX'] });
  const places = byId(layoutGraph(buildGraph([...star, pair])));
  const [hub, adani] = [places.get('hub'), places.get('adani')];
  expect(Math.hypot((hub?.x ?? 0) - (adani?.x ?? 9), (hub?.y ?? 0) - (adani?.y ?? 9))).toBeLessThan(0.75);
});

describe('a layout on known places', () => {
  const before = layoutGraph(aField(60));
  const grown = buildGraph([
    aDeal({ type: 'compute', from: ['Newcomer'], to: ['Organization 0'] }),
    aDeal({ type: 'compute', from: ['Stranger'], to: ['Loner'] }),
  ]);
  const graph = {
    nodes: [
      ...before.map(({ x: _, y: __, ...node }) => node),
      ...grown.nodes.filter(({ id }) => !id.startsWith('org')),
    ],
    edges: [...aField(60).edges, ...grown.edges],
  };

  it('moves no node that was there before, so that a date slider shows only what changed', () => {
    const places = byId(layoutGraph(graph, placesOf(before)));
    expect(before.map(({ id }) => places.get(id))).toEqual(before.map(({ x, y }) => ({ x, y })));
  });

  it('puts a newcomer near those it deals with, off their discs and within the square', () => {
    const places = byId(layoutGraph(graph, placesOf(before)));
    const [hub, newcomer] = [places.get('organization-0'), places.get('newcomer')];
    const apart = Math.hypot((hub?.x ?? 0) - (newcomer?.x ?? 9), (hub?.y ?? 0) - (newcomer?.y ?? 9));
    expect(apart).toBeGreaterThan(0.01);
    expect(apart).toBeLessThan(0.2);
  });

  it('shows a part of the map where it lies on the whole', () => {
    const part = { nodes: graph.nodes.slice(0, 3), edges: [] };
    expect(layoutGraph(part, placesOf(before)).map(({ x, y }) => ({ x, y }))).toEqual(
      before.slice(0, 3).map(({ x, y }) => ({ x, y })),
    );
  });
});

it.each([0, 1, 2])('of %i nodes needs no special care', (count) => {
  const { nodes, edges } = buildGraph([aDeal({ type: 'compute', from: ['A'], to: ['B'] })]);
  const few = nodes.slice(0, count);
  const places = layoutGraph({ nodes: few, edges: count === 2 ? edges : [] });
  expect(places).toHaveLength(count);
  for (const { x, y } of places) expect([x >= 0 && x <= 1, y >= 0 && y <= 1]).toEqual([true, true]);
});
