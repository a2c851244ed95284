// A graph as GraphML, which yEd, NetworkX, igraph and Neo4j read. Parallel edges keep their own types; relations of equals
// have no direction.
import { isDirected } from '#lib/domain/relation-kind.ts';
import { edgeAttributes, edgeValues, type GraphFile, nodeAttributes, nodeValues } from './graph-file.ts';
import { xmlText } from './xml-text.ts';

const kinds = { string: 'string', integer: 'int' } as const;

const declare = (of: 'node' | 'edge', attributes: typeof nodeAttributes | typeof edgeAttributes): string =>
  attributes
    .map(([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${kinds[type]}"/>\n`)
    .join('');

const data = (of: 'node' | 'edge', given: Readonly<Record<string, string | number>>): string =>
  Object.entries(given)
    .map(([name, value]) => `<data key="${of}-${name}">${xmlText(value)}</data>`)
    .join('');

export function* writeGraphMl({ site, description, nodes, edges }: GraphFile): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield '<key id="node-label" for="node" attr.name="label" attr.type="string"/>\n';
  yield declare('node', nodeAttributes);
  yield declare('edge', edgeAttributes);
  yield `<graph edgedefault="directed"><desc>${xmlText(description)}</desc>\n`;
  for (const node of nodes)
    yield `<node id="${xmlText(node.id)}">${data('node', { label: node.label, ...nodeValues(site, node) })}</node>\n`;
  for (const edge of edges) {
    const directed = isDirected(edge.type) ? '' : ' directed="false"';
    yield `<edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"${directed}>${data('edge', edgeValues(edge))}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
