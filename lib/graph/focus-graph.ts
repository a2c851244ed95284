// The part of a graph that a reader looks at: around one organization, the shortest chains between two, or what is among
// several. Pure. What is asked for and is not in the graph is told, not silently left out.
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';
import { neighbourhood } from './neighbourhood.ts';

type Spot = Pick<GraphNode, 'id' | 'kind'>;

interface Part<Node> {
  readonly nodes: Node[];
  readonly edges: GraphEdge[];
}

interface Whole<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly GraphEdge[];
}

function neighboursIn(edges: readonly GraphEdge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const note = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) known.add(other);
    else neighbours.set(one, new Set([other]));
  };
  for (const { source, target } of edges) {
    note(source, target);
    note(target, source);
  }
  return neighbours;
}

function stepsFrom(start: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const steps = new Map([[start, 0]]);
  for (const [id, count] of steps)
    for (const next of neighbours.get(id) ?? []) if (!steps.has(next)) steps.set(next, count + 1);
  return steps;
}

/**
 * What lies between two: the ventures that both are in, and all nodes on a shortest chain with every edge along it, where a step
 * to a venture and on to another of its members counts as two. Both ends alone where nothing joins them.
 */
function between<Node extends Spot>(graph: Whole<Node>, one: string, other: string): Part<Node> {
  const neighbours = neighboursIn(graph.edges);
  const [fromOne, fromOther] = [stepsFrom(one, neighbours), stepsFrom(other, neighbours)];
  const shortest = fromOne.get(other);
  const sum = (id: string): number => (fromOne.get(id) ?? Infinity) + (fromOther.get(id) ?? Infinity);
  const isOn = (id: string): boolean => id === one || id === other || sum(id) === shortest;
  const shared = new Set(graph.nodes.filter(({ id, kind }) => kind === 'venture' && sum(id) === 2).map(({ id }) => id));
  const isEnd = (id: string): boolean => id === one || id === other;
  const isStep = ({ source, target }: GraphEdge): boolean =>
    (isOn(source) && isOn(target) && fromOne.get(source) !== fromOne.get(target)) ||
    (shared.has(source) && isEnd(target)) ||
    (shared.has(target) && isEnd(source));
  return { nodes: graph.nodes.filter(({ id }) => isOn(id) || shared.has(id)), edges: graph.edges.filter(isStep) };
}

function among<Node extends Spot>(graph: Whole<Node>, chosen: ReadonlySet<string>): Part<Node> {
  return {
    nodes: graph.nodes.filter(({ id }) => chosen.has(id)),
    edges: graph.edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target)),
  };
}

/** Nothing in focus is the whole graph. Those in focus that the graph does not have come back as `missing`. */
export function focusGraph<Node extends Spot>(
  graph: Whole<Node>,
  focus: readonly string[],
  depth: number,
): Part<Node> & { readonly missing: string[] } {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const missing = focus.filter((id) => !known.has(id));
  const [one, other, ...more] = focus.filter((id) => known.has(id));
  if (one === undefined) return { ...(focus.length === 0 ? among(graph, known) : among(graph, new Set())), missing };
  if (other === undefined) return { ...neighbourhood(graph, one, depth), missing };
  if (more.length === 0) return { ...between(graph, one, other), missing };
  return { ...among(graph, new Set([one, other, ...more])), missing };
}
