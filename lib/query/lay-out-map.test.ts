import { expect, it } from 'vitest';
import { aDeal } from '#lib/graph/a-deal.ts';
import { buildGraph, noLimits } from '#lib/graph/build-graph.ts';
import { layoutGraph, placesOf } from '#lib/graph/layout-graph.ts';
import { layOutInThread, layOutMap } from './lay-out-map.ts';

const ring = (size: number) =>
  buildGraph(
    Array.from({ length: size }, (_, i) => aDeal({ type: 'compute', from: [`O${i}`], to: [`O${(i + 1) % size}`] })),
    noLimits,
  );

it.each([20, 400])('gives %i nodes the places that the layout gives', async (size) => {
  expect(await layOutMap(ring(size))).toEqual(placesOf(layoutGraph(ring(size))));
});

it('gives the same places in a thread, also where no line has its deals', async () => {
  const { edges, ...rest } = ring(40);
  const bare = { ...rest, edges: edges.map((edge) => ({ ...edge, deals: [] })) };
  expect(await layOutInThread(bare)).toEqual(placesOf(layoutGraph(ring(40))));
});
