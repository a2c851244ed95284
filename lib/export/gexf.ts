// A graph as GEXF 1.3, which Gephi reads. Parallel edges keep their own types; relations of equals have no direction.
import { isDirected } from '#lib/domain/relation-kind.ts';
import { edgeAttributes, edgeValues, type GraphFile, nodeAttributes, nodeValues } from './graph-file.ts';
import { xmlText } from './xml-text.ts';

const declare = (of: 'node' | 'edge', attributes: typeof nodeAttributes | typeof edgeAttributes): string =>
  [
    `<attributes class="${of}">`,
    ...attributes.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`),
    '</attributes>\n',
  ].join('\n');

const values = (given: Readonly<Record<string, string | number>>): string =>
  `<attvalues>${Object.entries(given)
    .map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value)}"/>`)
    .join('')}</attvalues>`;

export function* writeGexf({ clocks, site, description, nodes, edges }: GraphFile): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta lastmodifieddate="${clocks.knownAt}"><creator>Entente</creator><description>${xmlText(description)}</description></meta>\n`;
  yield '<graph defaultedgetype="directed" mode="static">\n';
  yield declare('node', nodeAttributes);
  yield declare('edge', edgeAttributes);
  yield '<nodes>\n';
  for (const node of nodes)
    yield `<node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(nodeValues(site, node))}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) {
    const kind = isDirected(edge.type) ? 'directed' : 'undirected';
    yield `<edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}" type="${kind}" kind="${edge.type}" label="${edge.type}" weight="${edge.deals.length}">${values(edgeValues(edge))}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}
