// What a graph file holds, whatever its format: organizations and ventures, one edge per pair, type and direction, and with each
// edge the deals that it stands for and where their words are.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { GraphEdge, GraphNode } from '#lib/domain/graph-view.ts';

export interface GraphFile {
  readonly clocks: Clocks;
  /** The address of this site, before the pages of nodes. */
  readonly site: string;
  /** What a program that opens the file shows as its origin. */
  readonly description: string;
  readonly nodes: ReadonlyArray<Omit<GraphNode, 'x' | 'y'>>;
  readonly edges: ReadonlyArray<Omit<GraphEdge, 'lane' | 'lanes'> & { readonly sources: readonly string[] }>;
}

/** Attributes in the order in which both formats declare them. */
export const nodeAttributes = [
  ['kind', 'string'],
  ['page', 'string'],
  ['degree', 'integer'],
] as const;

export const edgeAttributes = [
  ['type', 'string'],
  ['status', 'string'],
  ['deals', 'string'],
  ['deal_count', 'integer'],
  ['sources', 'string'],
] as const;

type Values<Attributes extends ReadonlyArray<readonly [string, string]>> = Readonly<
  Record<Attributes[number][0], string | number>
>;

export const nodeValues = (site: string, node: GraphFile['nodes'][number]): Values<typeof nodeAttributes> => ({
  kind: node.kind,
  page: `${site}/${node.kind === 'organization' ? 'organizations' : 'deals'}/${node.target}`,
  degree: node.degree,
});

/** Lists are joined by spaces: no id and no address has one. */
export const edgeValues = (edge: GraphFile['edges'][number]): Values<typeof edgeAttributes> => ({
  type: edge.type,
  status: edge.status,
  deals: edge.deals.join(' '),
  deal_count: edge.deals.length,
  sources: edge.sources.join(' '),
});
