import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { makeScene } from './graph-scene.ts';
import { type Canvas, paintGraph } from './paint-graph.ts';

/** Counts what is drawn and paints nothing. */
function countingCanvas(): { canvas: Canvas; counts: Record<string, number> } {
  const counts: Record<string, number> = {};
  const context = new Proxy(Object.create(null), {
    get: (_, name) => () => {
      counts[String(name)] = (counts[String(name)] ?? 0) + 1;
    },
    set: () => true,
  });
  return { canvas: { context, width: 1000, height: 1000 }, counts };
}

const paints = { ink: '#000', paper: '#fff', venture: '#550', relation: () => '#00f', font: 'sans-serif' };
const count = 1200;
const nodes = Array.from(
  { length: count },
  (_, i): GraphNode => ({
    id: `n${i}`,
    kind: 'organization',
    label: `N${i}`,
    target: `n${i}`,
    degree: 2,
    x: Math.cos(i) * 500,
    y: Math.sin(i) * 500,
  }),
);
const edges = nodes.map(
  ({ id }, i): GraphEdge => ({
    id: `e${i}`,
    source: id,
    target: `n${(i + 7) % count}`,
    type: 'compute',
    status: 'agreed',
    lane: 0,
    lanes: 1,
    deals: ['d'],
  }),
);

test('a large map is painted in many small steps, and all of it in the end', () => {
  const { canvas, counts } = countingCanvas();
  const scene = makeScene(nodes, edges);
  const whole = { scale: 1000 / Math.max(scene.width, scene.height), x: 0, y: 0 };
  const perStep: number[] = [];
  let drawn = 0;
  for (const _ of paintGraph(canvas, scene, whole, paints)) {
    perStep.push((counts.quadraticCurveTo ?? 0) - drawn);
    drawn = counts.quadraticCurveTo ?? 0;
  }
  expect(Math.max(...perStep)).toBeLessThanOrEqual(512);
  expect(drawn).toBe(count);
  expect(counts.arc).toBe(count);
  expect(counts.fillText).toBeGreaterThan(10);
});

test('lines that miss the canvas are not drawn', () => {
  const { canvas, counts } = countingCanvas();
  const scene = makeScene(nodes, edges);
  for (const _ of paintGraph(canvas, scene, { scale: 1, x: 90_000, y: 0 }, paints));
  expect(counts.quadraticCurveTo).toBeUndefined();
  expect(counts.stroke).toBeUndefined();
});
