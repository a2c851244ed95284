// Gives every node a place in the unit square: connected ones near each other, labels clear of one another. The same graph
// lies the same in every run: nodes start where a hash of their id puts them, and the forces draw no outside random numbers.
// With `places` the map keeps its shape: nodes with a known place stay exactly there, and only newcomers look for room.

import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { hashOf, seededRandom } from '#lib/domain/seeded-random.ts';
import { type AllianceGraph, byText, type UnplacedNode } from './alliance-graph.ts';
import { pairOf } from './build-graph.ts';
import { gatherComponents } from './gather-components.ts';
import { fullSizes, labelHeight } from './mark-size.ts';
import { type Body, relax, type Spring } from './relax-bodies.ts';
import { separateBoxes } from './separate-boxes.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** All that a layout reads of a line. */
type Tie = Pick<GraphEdge, 'source' | 'target'>;

export type Places = ReadonlyMap<string, Place>;

/** The usual extent of a layout in pixels of natural size, by the number of its nodes (measured at 60 to 500). */
const extentOf = (crowd: number): number => 150 * Math.sqrt(crowd);

/** Anywhere in a disc whose size grows with the crowd, by the id alone. */
function startOf(id: string, crowd: number): Place {
  const random = seededRandom(hashOf(id));
  const angle = random() * 2 * Math.PI;
  const distance = (Math.sqrt(random()) * extentOf(crowd)) / 3;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

function bodyOf(node: UnplacedNode, crowd: number, places: Places): Body {
  const known = places.get(node.id);
  const radius = fullSizes.radius(node);
  const size = {
    id: node.id,
    radius,
    width: Math.max(2 * radius, fullSizes.labelWidth(node)) + 10,
    height: 2 * radius + labelHeight + 8,
  };
  if (!known) return { ...size, ...startOf(node.id, crowd), fixed: false };
  const [x, y] = [(known.x - 0.5) * extentOf(crowd), (known.y - 0.5) * extentOf(crowd)];
  return { ...size, x, y, fixed: true };
}

function springsOf(edges: readonly Tie[], bodies: ReadonlyMap<string, Body>): Spring[] {
  return [...Map.groupBy(edges, pairOf).entries()]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, [edge]]) => {
      const source = bodies.get(edge?.source ?? '');
      const target = bodies.get(edge?.target ?? '');
      return source && target ? [{ source, target }] : [];
    });
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** Into the unit square, in its middle, by one factor for both axes. A single node lies in the middle. */
function normalize(bodies: readonly Body[]): Places {
  const range = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = range(bodies.map(({ x }) => x));
  const [top, bottom] = range(bodies.map(({ y }) => y));
  const extent = Math.max(right - left, bottom - top) || 1;
  return new Map(
    bodies.map(({ id, x, y }) => [
      id,
      { x: round(0.5 + (x - (left + right) / 2) / extent), y: round(0.5 + (y - (top + bottom) / 2) / extent) },
    ]),
  );
}

/** Newcomers within the square that the known places are in. */
function keep(bodies: readonly Body[], places: Places): Places {
  const inSquare = (value: number): number => round(Math.min(1, Math.max(0, 0.5 + value / extentOf(bodies.length))));
  return new Map(bodies.map(({ id, x, y }) => [id, places.get(id) ?? { x: inSquare(x), y: inSquare(y) }]));
}

/** Thousands of names have no room at once anyway: they are told apart when the reader comes closer. */
const sweepsFor = (crowd: number): number => Math.round(Math.min(200, 400_000 / crowd));

function settle(bodies: Body[], springs: Spring[]): Places {
  separateBoxes([...bodies], sweepsFor(bodies.length));
  gatherComponents(bodies, springs);
  return normalize(bodies);
}

export const placesOf = (nodes: readonly GraphNode[]): Places => new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));

/** The nodes in the order given, each with x and y in [0, 1]. */
export function layoutGraph(
  graph: Pick<AllianceGraph, 'nodes'> & { readonly edges: readonly Tie[] },
  places: Places = new Map(),
): GraphNode[] {
  const bodies = [...graph.nodes]
    .sort((a, b) => byText(a.id, b.id))
    .map((node) => bodyOf(node, graph.nodes.length, places));
  const springs = springsOf(graph.edges, new Map(bodies.map((body) => [body.id, body])));
  const newcomers = bodies.filter(({ id }) => !places.has(id)).length;
  if (newcomers > 0) relax(bodies, springs);
  const placed = newcomers === bodies.length ? settle(bodies, springs) : keep(bodies, places);
  return graph.nodes.map((node) => ({ ...node, ...(placed.get(node.id) ?? { x: 0.5, y: 0.5 }) }));
}
